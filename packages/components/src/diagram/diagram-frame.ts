/** A diagram as an image. */
export interface DiagramPicture {
  /** A `data:` URL of an SVG. An image runs no script and loads nothing. */
  readonly url: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws diagrams in a sandboxed frame, which is made for the first of them. */
export interface DiagramFrame {
  /** The picture of a source that was drawn before, whatever its colours. */
  readonly last: (source: string) => DiagramPicture | undefined;
  /** Nothing for a source that cannot be drawn. Never rejects. */
  readonly draw: (source: string, config: object) => Promise<DiagramPicture | undefined>;
  /** Takes the frame out of the page; the next drawing makes another. */
  readonly close: () => void;
}

/** A frame that has not answered for this long is given up, in ms. */
const PATIENCE = 20_000;
/** A picture longer than this is no picture that one looks at. */
const MAX_LENGTH = 4_000_000;
const MAX_REMEMBERED = 100;

/** `url` is where the app serves the page that draws: its script must not be part of the app. */
export function createDiagramFrame(url: string): DiagramFrame {
  const pictures = new Map<string, DiagramPicture>();
  const waiting = new Map<string, (picture: DiagramPicture | undefined) => void>();
  let frame: { readonly element: HTMLIFrameElement; readonly port: MessagePort } | undefined;
  let drawn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    const element = hiddenFrame(url);
    element.addEventListener('load', () => element.contentWindow?.postMessage('orq-diagrams', '*', [port2]));
    port1.addEventListener('message', (event: MessageEvent<unknown>) => settle(toAnswer(event.data)));
    port1.start();
    frame = { element, port: port1 };
    document.body.append(element);
    return port1;
  }

  /** From now on, the frame has its time again. */
  function watch(): void {
    clearTimeout(timer);
    if (waiting.size > 0) timer = setTimeout(close, PATIENCE);
  }

  function settle({ id, picture }: Answer): void {
    waiting.get(id)?.(picture);
    waiting.delete(id);
    watch();
  }

  function close(): void {
    frame?.port.close();
    frame?.element.remove();
    frame = undefined;
    for (const id of waiting.keys()) settle({ id, picture: undefined });
  }

  async function draw(source: string, config: object): Promise<DiagramPicture | undefined> {
    const port = frame?.port ?? open();
    const id = `orq-diagram-${++drawn}`;
    const answer = new Promise<DiagramPicture | undefined>((resolve) => waiting.set(id, resolve));
    port.postMessage({ id, source, config });
    watch();
    const picture = await answer;
    if (picture) remember(pictures, source, picture);
    return picture;
  }

  return { last: (source) => pictures.get(source), draw, close };
}

/** A page of its own, without the rights of its origin, that nobody sees or reaches. */
function hiddenFrame(url: string): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.setAttribute('aria-hidden', 'true');
  element.tabIndex = -1;
  element.src = url;
  // It needs a size, since text is measured in it.
  const style = { position: 'fixed', inset: '0 auto auto 0', width: '1280px', height: '800px', border: '0' };
  Object.assign(element.style, style, { visibility: 'hidden', pointerEvents: 'none' });
  return element;
}

interface Answer {
  readonly id: string;
  readonly picture: DiagramPicture | undefined;
}

/** Nothing is taken on trust: the frame runs code that is not ours on text that a model wrote. */
function toAnswer(data: unknown): Answer {
  const hasId = typeof data === 'object' && data !== null && 'id' in data;
  return hasId ? { id: String(data.id), picture: toPicture(data) } : { id: '', picture: undefined };
}

function toPicture(data: object): DiagramPicture | undefined {
  if (!('svg' in data && 'width' in data && 'height' in data)) return undefined;
  const { svg, width, height } = data;
  if (typeof svg !== 'string' || !svg.startsWith('<svg') || svg.length > MAX_LENGTH) return undefined;
  if (typeof width !== 'number' || typeof height !== 'number' || !(width > 0 && height > 0)) return undefined;
  return { url: `data:image/svg+xml,${encodeURIComponent(svg)}`, width, height };
}

/** The oldest goes first. */
function remember(pictures: Map<string, DiagramPicture>, source: string, picture: DiagramPicture): void {
  pictures.delete(source);
  pictures.set(source, picture);
  const [oldest] = pictures.keys();
  if (pictures.size > MAX_REMEMBERED && oldest !== undefined) pictures.delete(oldest);
}
