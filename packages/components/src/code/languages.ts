import type { LineTokenizer } from './line-tokenizer.ts';
import { streamTokenizer } from './stream-tokenizer.ts';

type Load = () => Promise<LineTokenizer>;

const clike = async () => import('@codemirror/legacy-modes/mode/clike');
const javascript = async () => import('@codemirror/legacy-modes/mode/javascript');
const css = async () => import('@codemirror/legacy-modes/mode/css');
const mllike = async () => import('@codemirror/legacy-modes/mode/mllike');
const xml = async () => import('@codemirror/legacy-modes/mode/xml');

/** How to get the tokenizer of each language, by the id of its name. Languages of one module come together. */
export const languages: Readonly<Record<string, Load>> = {
  sh: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/shell')).shell),
  c: async () => streamTokenizer((await clike()).c),
  cpp: async () => streamTokenizer((await clike()).cpp),
  csharp: async () => streamTokenizer((await clike()).csharp),
  clojure: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/clojure')).clojure),
  cmake: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/cmake')).cmake),
  coffeescript: async () =>
    streamTokenizer((await import('@codemirror/legacy-modes/mode/coffeescript')).coffeeScript),
  css: async () => streamTokenizer((await css()).css),
  d: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/d')).d),
  dart: async () => streamTokenizer((await clike()).dart),
  diff: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/diff')).diff),
  dockerfile: async () =>
    streamTokenizer((await import('@codemirror/legacy-modes/mode/dockerfile')).dockerFile),
  elixir: async () => streamTokenizer((await import('./modes/elixir.ts')).elixir),
  elm: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/elm')).elm),
  erlang: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/erlang')).erlang),
  fsharp: async () => streamTokenizer((await mllike()).fSharp),
  fortran: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/fortran')).fortran),
  go: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/go')).go),
  graphql: async () => streamTokenizer((await import('./modes/graphql.ts')).graphql),
  groovy: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/groovy')).groovy),
  haskell: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/haskell')).haskell),
  hcl: async () => streamTokenizer((await import('./modes/hcl.ts')).hcl),
  html: async () => streamTokenizer((await xml()).html),
  http: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/http')).http),
  ini: async () =>
    streamTokenizer((await import('@codemirror/legacy-modes/mode/properties')).properties, {
      def: 'function',
    }),
  java: async () => streamTokenizer((await clike()).java),
  js: async () => streamTokenizer((await javascript()).javascript),
  json: async () => streamTokenizer((await javascript()).json),
  jsx: async () => {
    const [{ jsx }, { javascript: mode }] = await Promise.all([import('./modes/jsx.ts'), javascript()]);
    return streamTokenizer(jsx(mode));
  },
  julia: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/julia')).julia),
  kotlin: async () => streamTokenizer((await clike()).kotlin),
  latex: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/stex')).stex),
  less: async () => streamTokenizer((await css()).less),
  lisp: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/commonlisp')).commonLisp),
  lua: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/lua')).lua),
  makefile: async () => streamTokenizer((await import('./modes/makefile.ts')).makefile),
  markdown: async () => streamTokenizer((await import('./modes/markdown.ts')).markdown),
  matlab: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/octave')).octave),
  nginx: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/nginx')).nginx),
  objectivec: async () => streamTokenizer((await clike()).objectiveC),
  ocaml: async () => streamTokenizer((await mllike()).oCaml),
  pascal: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/pascal')).pascal),
  perl: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/perl')).perl),
  php: async () => streamTokenizer((await import('./modes/php.ts')).php),
  powershell: async () =>
    streamTokenizer((await import('@codemirror/legacy-modes/mode/powershell')).powerShell),
  protobuf: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/protobuf')).protobuf),
  py: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/python')).python),
  r: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/r')).r),
  ruby: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/ruby')).ruby),
  rust: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/rust')).rust),
  sass: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/sass')).sass),
  scala: async () => streamTokenizer((await clike()).scala),
  scheme: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/scheme')).scheme),
  scss: async () => streamTokenizer((await css()).sCSS),
  sql: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/sql')).pgSQL),
  svg: async () => streamTokenizer((await xml()).xml),
  swift: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/swift')).swift),
  toml: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/toml')).toml),
  ts: async () => streamTokenizer((await javascript()).typescript),
  tsx: async () => {
    const [{ jsx }, { typescript }] = await Promise.all([import('./modes/jsx.ts'), javascript()]);
    return streamTokenizer(jsx(typescript));
  },
  vb: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/vb')).vb),
  verilog: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/verilog')).verilog),
  vhdl: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/vhdl')).vhdl),
  wat: async () => streamTokenizer((await import('@codemirror/legacy-modes/mode/wast')).wast),
  xml: async () => streamTokenizer((await xml()).xml),
  yaml: async () =>
    streamTokenizer((await import('@codemirror/legacy-modes/mode/yaml')).yaml, {
      atom: 'function',
      meta: undefined,
    }),
  zig: async () => streamTokenizer((await import('./modes/zig.ts')).zig),
};
