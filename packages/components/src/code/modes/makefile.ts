import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';

export const makefile = simpleMode({
  start: [
    { regex: /\s*#.*/, token: 'comment' },
    { regex: /[\w./%-]+(?=[^:=]*:(?!=))/, token: 'function', sol: true },
    { regex: /\.[A-Z]+(?=\s*:)/, token: 'keyword', sol: true },
    {
      regex: /(?:-?include|ifn?eq|ifn?def|else|endif|define|endef|export|override)\b/,
      token: 'keyword',
      sol: true,
    },
    { regex: /\w+(?=\s*[:+?!]?=)/, token: 'type', sol: true },
    { regex: /\$[@<^+?*%]|\$\([^)]*\)|\$\{[^}]*\}/, token: 'number' },
    { regex: /"(?:[^"\\]|\\.)*"?|'[^']*'?/, token: 'string' },
    { regex: /[^\s"'#$]+/ },
  ],
});
