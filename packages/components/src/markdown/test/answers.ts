import { sampleAnswer } from './sample.ts';

/** An answer as a model writes it, and what of it may be taken back while it comes. */
export interface Answer {
  readonly text: string;
  /** How often text that was shown is taken back as syntax, and what it is that only later characters tell. */
  readonly takenBack: number;
}

/** Realistic answers, each full of one kind of Markdown. */
export const answers: Readonly<Record<string, Answer>> = {
  'a bit of everything': { text: sampleAnswer, takenBack: 0 },
  'emphasis over words': {
    text: `It is **not** the *first* time: ***both*** at once, __bold__ by underscores, _slanted_ too, and snake_case_names or 2 * 3 * 4 are none. **Note:** it ends *here*, **“quoted”**, or **mid**word. A **bold phrase with \`code\` and *slanted words* in it** goes on. ~~Gone~~ and ~about~ ten.
`,
    takenBack: 0,
  },
  headings: {
    text: `# One

Text

## Two with \`code\` and **bold**

Underlined
==========

Also
----

### Three ###

#5 is no heading, nor is C#.
`,
    takenBack: 0,
  },
  'nested lists': {
    text: `Steps:

1. **First** do this:
   - a sub item
   - another one with \`code\`
     - deeper still
2. Then that.

   A paragraph of the second item.
3. Finally:
   1. one
   2. two

* stars
+ plus
- minus
  continued line

- [ ] open task
- [x] done task with **bold**
`,
    takenBack: 0,
  },
  'code in lists': {
    text: `1. Install it:

   \`\`\`bash
   npm install --save-exact thing
   # a comment
   \`\`\`

2. Use it:
   \`\`\`ts
   const a = \`x\${1}\`;
   \`\`\`
- Run \`npm test\`:

      indented code

Done.
`,
    takenBack: 0,
  },
  code: {
    text: `Call \`fetch()\` or \`\` a \`tick\` \`\` here.

\`\`\`ts title="a.ts"
const a: Map<string, number> = new Map();

if (a < b && b > c) return '**no**';
\`\`\`

~~~
tildes
~~~

\`\`\`\`md
\`\`\`js
inner
\`\`\`
\`\`\`\`

    indented
    code

End.
`,
    takenBack: 0,
  },
  tables: {
    text: `Compare:

| Name | Price | Stock |
|:-----|------:|:-----:|
| **Apple** | $1.20 | yes |
| \`pear\` | $2 | no \\| maybe |
| | 3 | [link](https://a.example) |

Name | Value
--- | ---
a | 1
b | 2

After | it.
`,
    // A first row without an outer pipe is prose until the second.
    takenBack: 1,
  },
  links: {
    text: `See [the docs](https://example.com/docs_a(b) "Title"), <https://example.com>, https://example.com/a_b?c=d&e=f, www.example.com or mail a@b.example. [A **bold** link](/path), [a reference][ref], [shortcut] and [collapsed][]. Array[0] and [x] are none. An image: ![A chart](https://images.example.com/c.png "t") inline! [![badge](https://b.example/x.svg)](https://b.example) [see [1]](/a)

[ref]: https://example.com/ref "Title"
[shortcut]: <https://example.com/short>
[collapsed]: /c
`,
    // Brackets that no address follows, and definitions: each names a link that was shown as text.
    takenBack: 8,
  },
  'citations and footnotes': {
    text: `The rate rose in 2024 [1], which others confirm [2][3]. See also [1, 2] and (Smith [4]). It has a note[^1] and a named one[^rate].

More text[^1].

[^1]: The first note, with **bold**.
[^rate]: Hits divided by
    requests.

The end [12].
`,
    takenBack: 0,
  },
  math: {
    text: `Euler: \\(e^{i\\pi} + 1 = 0\\), and displayed:

$$
\\int_0^1 x^2 \\, dx = \\frac{1}{3}
$$

\\[
a^2 + b^2 = c^2
\\]

Inline $$x_1$$ too. It costs $5 or $10, not $$. Set \\{a, b\\} and \\*stars\\*.
`,
    takenBack: 0,
  },
  'quotes and rules': {
    text: `> A quote over
> two lines.
>
> - with a list
> - of two
>
> > deeper
> > \`\`\`js
> > code
> > \`\`\`

> lazy
continuation

---

***

> [!NOTE]
> An alert.

- - -
End.
`,
    takenBack: 0,
  },
  'HTML-looking text': {
    text: `Use \`<div>\` or <b>bold</b>, <br> and <br/>, a < b, x<y>z, Map<string, number>, <T extends object>, <https://a.example>, <!-- a comment --> and <custom-element attr="1">.

<details>
<summary>More</summary>

Inside **bold**.

</details>

if (a<b) x</p> AT&T &amp; R&D &lt;tag&gt; &copy; &nbsp;&unknown; fish&chips
`,
    takenBack: 0,
  },
  Chinese: {
    text: `流式响应会**逐个令牌**地到达。请看[文档](https://example.com)和\`代码\`。

1. 第一步：**安装**依赖
2. 第二步：运行

| 名称 | 值 |
|---|---|
| 甲 | 一 |

日本語の*強調*と「**引用**」です。한국어 **문장**도.
`,
    takenBack: 0,
  },
  Arabic: {
    text: `# العنوان

هذا نص **عريض** و*مائل* مع \`code\` ورابط [هنا](https://example.com).

- عنصر أول
- عنصر ثانٍ

> اقتباس

| الاسم | القيمة |
|---|---|
| أ | 1 |

שלום **עולם** [1].
`,
    takenBack: 0,
  },
  'emoji and marks': {
    text: `🚀 **Fast** 👩‍💻 e\u0301 — “quotes” … 50 % * 2 = 100 %! 1) one; 2) two. a/b, c:\\path\\to\\file, C:\\Users\\me, #tag @user ^up^ ==mark== :smile: 3. Not a list. -5 degrees, +1, - dash – en. 1986. A great year!

+1 for that.
-1 for this.
2024. It was.
`,
    takenBack: 0,
  },
  plain: {
    text: `Dear all,

thank you for writing to us (on 3 May, at 10:30 p.m.). We'll answer soon!
Yours, J. & K. [Ed.: sic] {x} "y" 'z' a_b * c
--
The team
`,
    // Brackets that no address follows.
    takenBack: 1,
  },
};
