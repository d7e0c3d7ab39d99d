/** Calls what an app gave us. What it throws is reported, and breaks neither the stream nor the state. */
export function callSafely(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    report(error);
  }
}

/** As an uncaught error, so that the app's own error tracking sees it. */
function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else console.error(error);
}
