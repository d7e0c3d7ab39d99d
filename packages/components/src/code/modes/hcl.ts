import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';

/** HashiCorp's configuration language: Terraform and its kin. */
export const hcl = simpleMode({
  start: [
    { regex: /(?:#|\/\/).*/, token: 'comment' },
    { regex: /\/\*/, token: 'comment', next: 'comment' },
    { regex: /"(?:[^"\\]|\\.)*"?/, token: 'string' },
    { regex: /<<-?\w+/, token: 'string' },
    { regex: /[a-z_]\w*(?=(?:\s+"[^"]*")*\s*\{)/, token: 'keyword' },
    { regex: /(?:for|in|if|else|endif|endfor)\b/, token: 'keyword' },
    { regex: /(?:true|false|null)\b/, token: 'atom' },
    { regex: /(?:string|number|bool|list|map|set|object|tuple|any)\b(?!\s*=)/, token: 'type' },
    { regex: /\d+(?:\.\d+)?/, token: 'number' },
    { regex: /[a-zA-Z_][\w-]*/, token: 'variable' },
  ],
  comment: [
    { regex: /.*?\*\//, token: 'comment', next: 'start' },
    { regex: /.+/, token: 'comment' },
  ],
});
