// Draws diagrams for the page that embeds this one in a sandbox: Mermaid's source goes in, the text of an SVG image
// comes out. The two speak over a port, which the first message brings.
/* global mermaid */

addEventListener('message', ({ source, ports: [port] }) => {
  if (source !== parent || !port) return;
  port.addEventListener('message', ({ data }) => void answer(port, data));
  port.start();
});

/**
 * @param {MessagePort} port
 * @param {{ id: string, source: string, config: object }} request
 */
async function answer(port, { id, source, config }) {
  try {
    port.postMessage({ id, ...(await draw(id, source, config)) });
  } catch (error) {
    port.postMessage({ id, error: String(error) });
  }
}

/**
 * @param {string} id
 * @param {string} source
 * @param {object} config
 */
async function draw(id, source, config) {
  mermaid.initialize({
    ...config,
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    htmlLabels: false, // an image holds no HTML
    flowchart: { htmlLabels: false },
  });
  const { svg } = await mermaid.render(id, source);
  const page = new DOMParser().parseFromString(svg, 'text/html');
  const picture = page.querySelector('svg');
  const [, , width, height] = picture
    .getAttribute('viewBox')
    .split(/[\s,]+/)
    .map(Number);
  // An image has a size of its own, and is XML.
  picture.removeAttribute('style');
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}
