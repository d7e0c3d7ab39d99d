import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';

export const markdown = simpleMode({
  start: [
    { regex: /(?:```|~~~).*/, token: 'comment', next: 'code', sol: true },
    { regex: /#{1,6}\s.*/, token: 'heading', sol: true },
    { regex: /\s*(?:[-*+]|\d+\.)\s/, token: 'keyword', sol: true },
    { regex: />.*/, token: 'comment', sol: true },
    { regex: /`[^`]+`/, token: 'string' },
    { regex: /\*\*[^*]+\*\*|__[^_]+__/, token: 'type' },
    { regex: /(!?\[[^\]]*\])(\([^)]*\))/, token: ['function', 'link'] },
    { regex: /<\/?\w[^>]*>/, token: 'tag' },
    { regex: /[^`*_![<]+/ },
  ],
  code: [{ regex: /(?:```|~~~)\s*$/, token: 'comment', next: 'start', sol: true }, { regex: /.+/ }],
});
