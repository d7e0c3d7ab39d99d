/** The URL of a page that answers as `answer` says: JavaScript that knows `port`, `id` and `source`. */
export function fakeFrame(answer: string): string {
  const script = `addEventListener('message', ({ ports: [port] }) => {
    port.onmessage = ({ data: { id, source } }) => { ${answer} };
  });`;
  return `data:text/html,${encodeURIComponent(`<script>${script}</script>`)}`;
}
