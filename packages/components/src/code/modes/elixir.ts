import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';

const keywords =
  'after alias and case catch cond def defdelegate defexception defguard defimpl defmacro defmacrop defmodule defp ' +
  'defprotocol defstruct do else end fn for if import in not or quote raise receive require rescue super throw try ' +
  'unless unquote use when with';

export const elixir = simpleMode({
  start: [
    { regex: /#.*/, token: 'comment' },
    { regex: /@(?:module)?doc\s+(?:~[sS])?"""/, token: 'comment', next: 'doc' },
    { regex: /(?:~[a-zA-Z])?"""/, token: 'string', next: 'heredoc' },
    { regex: /(?:~[a-zA-Z])?"(?:[^"\\]|\\.)*"?/, token: 'string' },
    { regex: /~[a-zA-Z](?:\/[^/]*\/|\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|\|[^|]*\|)[a-z]*/, token: 'string' },
    { regex: /'(?:[^'\\]|\\.)*'?/, token: 'string' },
    { regex: /@\w+/, token: 'meta' },
    { regex: /:[a-zA-Z_]\w*[?!]?|[a-z_]\w*[?!]?:(?!:)/, token: 'atom' },
    { regex: /(defp?|defmacrop?)(\s+)([a-z_]\w*[?!]?)/, token: ['keyword', '', 'function'] },
    { regex: new RegExp(String.raw`(?:${keywords.replaceAll(' ', '|')})\b(?!:)`), token: 'keyword' },
    { regex: /(?:true|false|nil)\b/, token: 'atom' },
    { regex: /[A-Z]\w*(?:\.[A-Z]\w*)*/, token: 'type' },
    { regex: /0x[\da-fA-F]+|0b[01]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][-+]?\d+)?/, token: 'number' },
    { regex: /[a-z_]\w*[?!]?/, token: 'variable' },
  ],
  heredoc: [
    { regex: /.*?"""/, token: 'string', next: 'start' },
    { regex: /.+/, token: 'string' },
  ],
  doc: [
    { regex: /.*?"""/, token: 'comment', next: 'start' },
    { regex: /.+/, token: 'comment' },
  ],
});
