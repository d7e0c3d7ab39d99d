import { refuseAccent } from './readable-accent.ts';

/** Any CSS colour as the browser would paint it: red, green and blue, 0 to 255. Undefined without a canvas. */
function toBytes(color: string): readonly [number, number, number] | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Why a panel should not have this accent; null where nothing speaks against it. */
export function checkAccent(accent: string): string | null {
  if (!('CSS' in globalThis)) return null;
  if (!CSS.supports('color', accent)) return `The accent ${accent} is no colour.`;
  const bytes = toBytes(accent);
  return bytes ? refuseAccent(accent, bytes) : null;
}
