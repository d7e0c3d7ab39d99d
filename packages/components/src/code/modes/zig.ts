import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';

const keywords =
  'align allowzero and anyframe asm async await break callconv catch comptime const continue defer else enum errdefer ' +
  'error export extern fn for if inline noalias nosuspend opaque or orelse packed pub resume return struct suspend ' +
  'switch test threadlocal try union unreachable usingnamespace var volatile while';

export const zig = simpleMode({
  start: [
    { regex: /\/\/.*/, token: 'comment' },
    { regex: /\\\\.*/, token: 'string' },
    { regex: /"(?:[^"\\]|\\.)*"?/, token: 'string' },
    { regex: /'(?:[^'\\]|\\.)+'/, token: 'string' },
    { regex: /@\w+/, token: 'builtin' },
    { regex: /(fn)(\s+)(\w+)/, token: ['keyword', '', 'function'] },
    { regex: new RegExp(String.raw`(?:${keywords.replaceAll(' ', '|')})\b`), token: 'keyword' },
    { regex: /(?:true|false|null|undefined)\b/, token: 'atom' },
    {
      regex:
        /(?:[iu]\d+|f(?:16|32|64|80|128)|[iu]size|bool|void|type|noreturn|anytype|anyerror|comptime_(?:int|float))\b/,
      token: 'type',
    },
    { regex: /0[xob][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][-+]?\d+)?/, token: 'number' },
    { regex: /[A-Z]\w*/, token: 'type' },
    { regex: /[a-z_]\w*/, token: 'variable' },
  ],
});
