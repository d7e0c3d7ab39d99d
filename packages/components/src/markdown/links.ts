const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel']);
const rasterData = /^data:image\/(?:png|jpe?g|gif|webp|avif);/i;

/** As a browser reads it: without the control characters that hide a scheme. */
function clean(address: string): string {
  // oxlint-disable-next-line no-control-regex
  return address.replaceAll(/[\u0000-\u001F\u007F-\u009F]/g, '').trim();
}

function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
}

/** The address if a link may lead there: http, https, mailto, tel, or relative. */
export function safeHref(address: string): string | undefined {
  const href = clean(address);
  const scheme = schemeOf(href);
  return scheme === undefined || allowedSchemes.has(scheme) ? href : undefined;
}

/** The host that a link really leads to, in ASCII; `undefined` for this page's own. */
export function hostOf(href: string): string | undefined {
  if (!/^(?:https?:|[\\/]{2})/i.test(href)) return undefined;
  try {
    return new URL(href, 'https://page.invalid').host;
  } catch {
    return undefined;
  }
}

/** What an image address allows: `load` at once (same origin, raster data), `ask` first, or `never`. */
export function imagePolicy(address: string): {
  readonly src: string;
  readonly policy: 'load' | 'ask' | 'never';
} {
  const src = clean(address);
  if (rasterData.test(src)) return { src, policy: 'load' };
  const scheme = schemeOf(src);
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { src, policy: 'never' };
  const host = hostOf(src);
  return { src, policy: host === undefined || isOwnOrigin(src) ? 'load' : 'ask' };
}

function isOwnOrigin(src: string): boolean {
  const { location } = globalThis;
  return location !== undefined && new URL(src, location.href).origin === location.origin;
}
