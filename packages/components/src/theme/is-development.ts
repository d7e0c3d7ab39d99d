// Bundlers put the mode in place of this; a page without one has no `process`.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

function read(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}

/** True while an app is developed or tested. */
export const isDevelopment: boolean = read();
