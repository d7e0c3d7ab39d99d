import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';

export const graphql = simpleMode({
  start: [
    { regex: /#.*/, token: 'comment' },
    { regex: /"""/, token: 'string', next: 'block' },
    { regex: /"(?:[^"\\]|\\.)*"?/, token: 'string' },
    {
      regex: /(query|mutation|subscription|fragment)(\s+)(\w+)/,
      token: ['keyword', '', 'function'],
    },
    {
      regex:
        /(?:query|mutation|subscription|fragment|on|type|interface|union|enum|input|scalar|schema|directive|extend|implements|repeatable)\b(?!\s*:)/,
      token: 'keyword',
    },
    { regex: /(?:true|false|null)\b/, token: 'atom' },
    { regex: /@\w+/, token: 'meta' },
    { regex: /\$\w+/, token: 'number' },
    { regex: /[A-Z]\w*/, token: 'type' },
    { regex: /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/, token: 'number' },
    { regex: /\w+/, token: 'variable' },
  ],
  block: [
    { regex: /.*?"""/, token: 'string', next: 'start' },
    { regex: /.+/, token: 'string' },
  ],
});
