import type { StreamParser, StringStream } from '@codemirror/streamparser';

import { copyState } from '../copy-state.ts';

/** Where in JSX a line goes on: in the script, in a tag, or in the text between tags. */
type Layer<State> =
  | { readonly kind: 'script'; readonly state: State; readonly depth: number }
  | { readonly kind: 'tag'; readonly closing: boolean }
  | { readonly kind: 'text' };

interface JsxState<State> {
  /** The innermost comes last. Layers are replaced, not changed, but for the state of a script. */
  layers: readonly Layer<State>[];
}

/** A tag's name follows, and no type parameter: `<T,>() => …` */
const opener = /^<(?![A-Z]\w*(?:,|\s+extends\b))(?=[\w$>])/;
/** After these, `<` opens a tag; elsewhere it compares, or holds type arguments. */
const beforeTag = /(?:^|[=(,?:[{}&|;>]|\breturn|\bdefault|\belse)\s*$/;
/** How far back that is looked for. */
const REACH = 20;

/** A script mode that reads JSX too. */
export function jsx<State>(script: StreamParser<State>): StreamParser<JsxState<State>> {
  // oxlint-disable-next-line typescript/no-non-null-assertion, typescript/no-unnecessary-type-assertion -- scripts have states
  const newScript = (): Layer<State> => ({ kind: 'script', state: script.startState!(2), depth: 0 });

  function readScript(
    stream: StringStream,
    state: JsxState<State>,
    layer: Layer<State> & { kind: 'script' },
  ) {
    const before = stream.string.slice(Math.max(0, stream.pos - REACH), stream.pos);
    if (beforeTag.test(before) && stream.match(opener))
      return push(state, { kind: 'tag', closing: false }, 'tag');
    const style = script.token(stream, layer.state);
    const text = stream.current();
    const opens = text === '{' || text.endsWith('${');
    const depth = layer.depth + (opens ? 1 : text === '}' ? -1 : 0);
    if (depth !== layer.depth)
      replace(state, depth < 0 && state.layers.length > 1 ? [] : [{ ...layer, depth }]);
    return style;
  }

  function readText(stream: StringStream, state: JsxState<State>) {
    if (stream.match('</')) return push(state, { kind: 'tag', closing: true }, 'tag');
    if (stream.match(opener)) return push(state, { kind: 'tag', closing: false }, 'tag');
    if (stream.eat('{')) return push(state, newScript(), null);
    stream.next();
    stream.eatWhile(/[^<{]/);
    return null;
  }

  function readTag(stream: StringStream, state: JsxState<State>, closing: boolean) {
    if (stream.match('/>')) return replace(state, [], 'tag');
    // The text that a closing tag ends goes with it.
    if (stream.eat('>')) return closing ? pop(state, 2) : replace(state, [{ kind: 'text' }], 'tag');
    if (stream.eat('{')) return push(state, newScript(), null);
    if (stream.match(/^"[^"]*"?|^'[^']*'?/)) return 'string';
    const isName = /[</]$/.test(stream.string.slice(0, stream.pos));
    if (stream.match(/^[\w$.:-]+/)) return isName ? 'tag' : 'attribute';
    stream.next();
    return null;
  }

  return {
    name: 'jsx',
    startState: () => ({ layers: [newScript()] }),
    copyState: ({ layers }) => ({
      layers: layers.map((layer) =>
        layer.kind === 'script' ? { ...layer, state: copyState(script, layer.state) } : layer,
      ),
    }),
    token(stream, state) {
      const layer = state.layers.at(-1)!;
      if (layer.kind === 'script') return readScript(stream, state, layer);
      return layer.kind === 'tag' ? readTag(stream, state, layer.closing) : readText(stream, state);
    },
  };
}

function push<State>(state: JsxState<State>, layer: Layer<State>, style: string | null): string | null {
  state.layers = [...state.layers, layer];
  return style;
}

function replace<State>(
  state: JsxState<State>,
  layers: readonly Layer<State>[],
  style: string | null = null,
) {
  state.layers = [...state.layers.slice(0, -1), ...layers];
  return style;
}

function pop<State>(state: JsxState<State>, count: number): string {
  state.layers = state.layers.slice(0, Math.max(1, state.layers.length - count));
  return 'tag';
}
