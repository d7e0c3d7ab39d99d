// Seeded, deterministic generator of realistic markdown answers, as LLM-like tokens.
// Markers: words of the form qz<N>zq are sprinkled through prose, cells, list items and code;
// the page side looks for them in the tail of the rendered text. The last token is qzEND<seed>zq.

export function rng(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  `the of to and a in is it you that for on are with as this be have from or one by word but not what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more write go see number no way could people my than first water been call who oil its now find long down day did get come made may part request response server client stream buffer latency throughput component render commit memory function object interface parameter returned asynchronous iterator scheduler callback dependency configuration environment production repository documentation performance measurement implementation compatibility authentication authorization certificate observability infrastructure deployment container orchestration consistency transaction replication partition availability`.split(
    ' ',
  );
const CJK = [
  '流式响应会逐个令牌地到达浏览器。',
  '我们需要在主线程上保持低延迟。',
  'これはストリーミングの例です。',
  '한국어 문장도 포함됩니다.',
  '性能测试必须是可重复的。',
];
const EMOJI = ['🚀', '✅', '⚠️', '🧪', '👩‍💻', '📦', '🔥'];
const LANGS = ['ts', 'js', 'python', 'bash', 'json', 'sql', 'css', 'html'];

function makeWriter(rand, markers) {
  const pick = (a) => a[Math.floor(rand() * a.length)];
  const int = (lo, hi) => lo + Math.floor(rand() * (hi - lo + 1));
  let sinceMarker = 0;
  let nextMarker = 0;
  const word = () => {
    if (markers && ++sinceMarker >= 5) {
      sinceMarker = 0;
      return `qz${nextMarker++}zq`;
    }
    return pick(WORDS);
  };
  const words = (n) => Array.from({ length: n }, word).join(' ');
  const cap = (s) => s[0].toUpperCase() + s.slice(1);
  const inline = () => {
    const r = rand();
    if (r < 0.035) return `**${words(int(1, 3))}**`;
    if (r < 0.055) return `*${words(int(1, 2))}*`;
    if (r < 0.105)
      return (
        '`' +
        pick([
          'fetch()',
          'useState',
          'res.body',
          'npm run build',
          'AbortController',
          'O(n)',
          'Map<string, T>',
        ]) +
        '`'
      );
    if (r < 0.125) return `[${words(int(1, 3))}](https://example.com/${pick(WORDS)}/${int(1, 999)})`;
    if (r < 0.135) return pick(EMOJI);
    if (r < 0.15) return String(int(1, 100000));
    return word();
  };
  const sentence = () => {
    if (rand() < 0.04) return pick(CJK);
    const n = int(6, 18);
    const out = [];
    for (let i = 0; i < n; i++) out.push(inline() + (rand() < 0.06 && i < n - 1 ? ',' : ''));
    return cap(out.join(' ')) + pick(['.', '.', '.', ':', '?', '!']);
  };
  const para = () => Array.from({ length: int(2, 5) }, sentence).join(' ');
  const codeLine = (lang, d) => {
    const pad = '  '.repeat(d);
    const w = () => word().replace(/[^a-z0-9]/gi, '');
    switch (lang) {
      case 'python':
        return (
          pad +
          pick([
            `def ${w()}(${w()}: int) -> str:`,
            `${w()} = ${w()}[${int(0, 9)}]`,
            `# ${words(5)}`,
            `return f"{${w()}} ${w()}"`,
            `for ${w()} in range(${int(1, 99)}):`,
          ])
        );
      case 'bash':
        return pick([
          `npm install --save-exact ${w()}`,
          `curl -sS https://example.com/${w()} | jq '.${w()}'`,
          `# ${words(5)}`,
          `export ${w().toUpperCase()}="${w()}"`,
        ]);
      case 'json':
        return (
          pad +
          pick([`"${w()}": ${int(0, 9999)},`, `"${w()}": "${words(2)}",`, `"${w()}": { "${w()}": true },`])
        );
      case 'sql':
        return pick([
          `SELECT ${w()}, count(*) FROM ${w()} WHERE ${w()} > ${int(0, 99)}`,
          `JOIN ${w()} ON ${w()}.id = ${w()}.${w()}_id`,
          `-- ${words(5)}`,
        ]);
      case 'css':
        return (
          pad +
          pick([
            `.${w()} { color: #${int(100, 999)}; margin: ${int(0, 40)}px; }`,
            `--${w()}: ${int(0, 99)}rem;`,
            `/* ${words(4)} */`,
          ])
        );
      case 'html':
        return (
          pad +
          pick([
            `<div class="${w()}">${words(3)}</div>`,
            `<a href="/${w()}">${w()}</a>`,
            `<!-- ${words(4)} -->`,
          ])
        );
      default:
        return (
          pad +
          pick([
            `const ${w()} = await ${w()}.${w()}(${int(0, 99)});`,
            `if (${w()} !== ${w()}.${w()}) return "${words(2)}";`,
            `// ${words(6)}`,
            `export function ${w()}(${w()}: string) {`,
            `for (const ${w()} of ${w()}) ${w()}.push(${w()});`,
            `}`,
          ])
        );
    }
  };
  const code = () => {
    const lang = pick(LANGS);
    const n = int(4, 22);
    const ls = [];
    let d = 0;
    for (let i = 0; i < n; i++) {
      ls.push(codeLine(lang, d));
      d = Math.max(0, Math.min(3, d + int(-1, 1)));
    }
    return '```' + lang + '\n' + ls.join('\n') + '\n```';
  };
  const list = () => {
    const ord = rand() < 0.4;
    return Array.from({ length: int(3, 8) }, (_, i) => {
      const head =
        (ord ? `${i + 1}. ` : '- ') + (rand() < 0.4 ? `**${cap(words(int(1, 3)))}** — ` : '') + sentence();
      return rand() < 0.15 ? head + `\n   - ${sentence()}\n   - ${sentence()}` : head;
    }).join('\n');
  };
  const table = () => {
    const c = int(2, 4);
    const row = () =>
      '| ' +
      Array.from({ length: c }, () =>
        rand() < 0.3 ? String(int(1, 9999)) : rand() < 0.2 ? '`' + pick(WORDS) + '`' : words(int(1, 3)),
      ).join(' | ') +
      ' |';
    return [
      row(),
      '| ' + Array.from({ length: c }, () => '---').join(' | ') + ' |',
      ...Array.from({ length: int(3, 8) }, row),
    ].join('\n');
  };
  const quote = () => '> ' + sentence() + '\n> ' + sentence();
  const heading = () => '#'.repeat(int(2, 4)) + ' ' + cap(words(int(2, 6)));
  const block = () => {
    const r = rand();
    if (r < 0.46) return para();
    if (r < 0.62) return list();
    if (r < 0.76) return code();
    if (r < 0.84) return table();
    if (r < 0.96) return heading();
    return quote();
  };
  return {
    block,
    para,
    list,
    code,
    table,
    heading,
    sentence,
    words,
    get markers() {
      return nextMarker;
    },
  };
}

// LLM-like pieces: optional leading space + up to 7 letters, digits by 3, punctuation runs, newlines, single CJK chars.
const PIECE =
  / ?[qQ][zZ]\d+[zZ][qQ]|qzEND\d+zq|[\t\r ]?[A-Za-z]{1,7}|\d{1,3}|\n+|[ \t]+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u3000-\u303f\uff00-\uffef]|\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic})*|[^\s\w]{1,3}|./gu;

export function tokenize(text) {
  return text.match(PIECE) ?? [];
}

/** @returns {{tokens:string[], text:string, markerToken:number[]}} exactly n tokens, ending with qzEND<seed>zq */
export function answer(seed, n, { markers = true } = {}) {
  const w = makeWriter(rng(seed), markers);
  const tokens = [];
  const first = tokenize(w.heading() + '\n\n' + w.para() + '\n\n' + w.code() + '\n\n');
  for (const t of first) tokens.push(t);
  while (tokens.length < n) {
    const b = tokenize(w.block() + '\n\n');
    if (tokens.length + b.length > n - 2) break;
    for (const t of b) tokens.push(t);
  }
  if (tokens.length > n - 2) {
    // a very short answer: plain prose only
    tokens.length = 0;
    const w2 = makeWriter(rng(seed + 1), markers);
    while (tokens.length < n - 2) for (const t of tokenize(w2.sentence() + ' ')) tokens.push(t);
    tokens.length = n - 2;
  }
  while (tokens.length < n - 2) for (const t of tokenize(' ' + w.words(8))) tokens.push(t);
  tokens.length = n - 2;
  tokens.push('\n\n', `qzEND${seed}zq`);
  const markerToken = [];
  tokens.forEach((t, i) => {
    const m = /qz(\d+)zq/i.exec(t);
    if (m) markerToken[+m[1]] = i;
  });
  return { tokens, text: tokens.join(''), markerToken };
}

/** A thread of n messages, user/assistant alternating; the last one ends with qzTHREADzq. */
export function thread(seed, n) {
  const out = [];
  const r = rng(seed);
  const w = makeWriter(r, false);
  for (let i = 0; i < n; i++) {
    if (i % 2 === 0) out.push({ id: 'm' + i, role: 'user', text: w.sentence().replace(/[*`[\]]/g, '') });
    else {
      let t = w.para();
      const x = r();
      if (x < 0.25) t += '\n\n' + w.list();
      else if (x < 0.45) t += '\n\n' + w.code();
      else if (x < 0.55) t += '\n\n' + w.table();
      if (x > 0.6) t += '\n\n' + w.para();
      out.push({ id: 'm' + i, role: 'assistant', text: t });
    }
  }
  if (n) out[n - 1].text += '\n\nqzTHREADzq';
  return out;
}
