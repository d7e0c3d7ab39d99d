/** Languages as people name them, each with what fences call it. The first of these also names its tokenizer. */
const table = `Bash sh bash shell zsh console shellsession|C c h|C++ cpp c++ cc hpp|C# csharp cs c#|Clojure clojure clj|CMake cmake|\
CoffeeScript coffeescript coffee|CSS css|D d|Dart dart|Diff diff patch|Dockerfile dockerfile docker|Elixir elixir ex exs|Elm elm|\
Erlang erlang erl|F# fsharp fs f#|Fortran fortran f90|Go go golang|GraphQL graphql gql|Groovy groovy gradle|Haskell haskell hs|\
HCL hcl terraform tf|HTML html vue svelte astro htm|HTTP http|INI ini properties conf env dotenv|Java java|JavaScript js javascript mjs cjs node|\
JSON json jsonc json5|JSX jsx|Julia julia jl|Kotlin kotlin kt kts|LaTeX latex tex|Less less|Lisp lisp commonlisp|Lua lua|\
Makefile makefile make|Markdown markdown md mdx|MATLAB matlab octave|Mermaid mermaid mmd|Nginx nginx|Objective-C objectivec objc|OCaml ocaml ml|Pascal pascal delphi|\
Perl perl pl|PHP php|PowerShell powershell ps1 pwsh|Protocol_Buffers protobuf proto|Python py python python3 pycon|R r rlang|Ruby ruby rb|\
Rust rust rs|Sass sass|Scala scala|Scheme scheme racket|SCSS scss|SQL sql mysql postgresql postgres pgsql sqlite plsql tsql|SVG svg|\
Swift swift|TOML toml|TSX tsx|TypeScript ts typescript mts cts|VB vb vbnet|Verilog verilog sv|VHDL vhdl|WebAssembly wat wasm|XML xml rss xsd|\
YAML yaml yml|Zig zig`;

interface LanguageName {
  readonly id: string;
  readonly label: string;
}

const byAlias: ReadonlyMap<string, LanguageName> = new Map(
  table.split('|').flatMap((row) => {
    const [label = '', ...aliases] = row.split(' ');
    return aliases.map((alias) => [alias, { id: aliases[0]!, label: label.replace('_', ' ') }] as const);
  }),
);
const plain = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'output']);

/** What to call the language that a fence names, and the id that all its names share; as written if it is not known. */
export function languageName(written: string): LanguageName {
  // `ts:src/a.ts`, `js{1,3}`, `{.python}`
  const name = written
    .toLowerCase()
    .replace(/^\{?\.?/, '')
    .replace(/[{:,].*$|\}$/, '');
  if (plain.has(name)) return { id: '', label: '' };
  return byAlias.get(name) ?? { id: name, label: written };
}
