/** Turns patterns such as `openai/gpt-4*` into a test of a model's id. `*` stands for any text, also none. */
export function createModelFilter(patterns: readonly string[]): (model: string) => boolean {
  const tests = patterns.map(createPatternTest);
  return (model) => tests.some((test) => test(model));
}

// Not a RegExp: several `*` make those slow on hostile text, and the text comes from a browser.
function createPatternTest(pattern: string): (text: string) => boolean {
  const [start = '', ...pieces] = pattern.split('*');
  const end = pieces.pop();
  if (end === undefined) return (text) => text === pattern;

  return (text) => {
    if (!text.startsWith(start)) return false;
    let at = start.length;
    for (const piece of pieces) {
      const found = text.indexOf(piece, at);
      if (found === -1) return false;
      at = found + piece.length;
    }
    return text.length - end.length >= at && text.endsWith(end);
  };
}
