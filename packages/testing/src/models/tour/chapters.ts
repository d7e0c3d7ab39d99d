/** A part of the tour, and the words in a message that ask for it alone. */
export type Chapter = { readonly words: readonly string[]; readonly markdown: string };

/** What `local/tour` thinks before it shows everything. */
export const thought = `A visitor wants to see what this can do, and I have one answer to show it in.

Thoughts come first on the wire, so they come first here: this text arrived in its own field, ahead of the answer, and folds away when the answer begins. Then the tour itself: what the kit is, how its text looks, and how a token travels. The sources go last, with the token count.`;

/** Pages that the tour cites, each at the phrase that speaks of it. */
export const sources: readonly { readonly phrase: string; readonly url: string; readonly title: string }[] = [
  {
    phrase: 'OpenAI-compatible endpoint',
    url: 'https://platform.openai.com/docs/api-reference/chat',
    title: 'Chat completions, OpenAI API reference',
  },
  { phrase: 'the Orq router', url: 'https://docs.orq.ai/', title: 'Orq documentation' },
  {
    phrase: 'server-sent events',
    url: 'https://html.spec.whatwg.org/multipage/server-sent-events.html',
    title: 'Server-sent events, HTML Standard',
  },
  {
    phrase: 'GitHub’s flavour of Markdown',
    url: 'https://github.github.com/gfm/',
    title: 'GitHub Flavored Markdown Spec',
  },
];

/** The tour, in the order in which it is shown. */
export const chapters: readonly Chapter[] = [
  {
    words: [],
    markdown: `
## Welcome

**Orq Chat** puts a chat into your React app: one component that is ready to ship, hooks for those who draw their own, and a client that needs no React at all. It speaks to any OpenAI-compatible endpoint, and the Orq router is the first.

You are talking to \`local/tour\`. It has no network behind it and it says the same every time. The rest is real: your question went out as a request, this answer came back token by token, and each token took the way that a paid model’s would take.

Ask for *lists*, *tables*, *code*, *math*, *quotes* or *streaming* to see that chapter alone.
`,
  },
  {
    words: ['table', 'package'],
    markdown: `
## Five packages

| Package | What it knows | What it leaves to others |
| :-- | :-- | :-- |
| \`@orq-chat/core\` | the wire and the conversation | React, the DOM |
| \`@orq-chat/hooks\` | React | how anything looks |
| \`@orq-chat/components\` | the pixels | how tokens arrive |
| \`@orq-chat/server\` | the secret key | everything else |
| \`@orq-chat/testing\` | the other side: this very answer | your code |

Take the panel, or stop one floor lower and bring your own.
`,
  },
  {
    words: ['code', 'snippet', 'highlight'],
    markdown: `
## Code

The whole chat, dropped into a page:

\`\`\`tsx
import { OrqChat } from '@orq-chat/components';
import '@orq-chat/components/styles.css';

export function Support() {
  return <OrqChat baseURL="/api/orq" model="openai/gpt-4o" />;
}
\`\`\`

The client alone, with every chunk checked as it comes:

\`\`\`ts
import { Orq } from '@orq-chat/core';

const orq = new Orq({ baseURL: '/api/orq' });
const stream = await orq.router.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Why is the sky blue?' }],
  stream: true,
});

for await (const chunk of stream) {
  console.log(chunk.choices?.[0]?.delta?.content ?? '');
}
\`\`\`

Its look is a handful of variables:

\`\`\`css
.orq-root {
  --orq-accent: #0a6b3d;
  --orq-font: 'Inter', system-ui, sans-serif;
}
\`\`\`

And this is what travels:

\`\`\`json
{
  "object": "chat.completion.chunk",
  "model": "local/tour",
  "choices": [{ "index": 0, "delta": { "content": "Hello" }, "finish_reason": null }]
}
\`\`\`

Ask the same of it from a shell:

\`\`\`sh
curl -N http://localhost:3000/api/orq/chat/completions \\
  -H 'content-type: application/json' \\
  -d '{ "model": "local/echo", "stream": true, "messages": [{ "role": "user", "content": "Hi" }] }'
\`\`\`
`,
  },
  {
    words: ['list', 'task', 'todo'],
    markdown: `
## Lists

What you can count on:

- **Nothing is lost.** What you typed and what the model wrote both stay.
  - A message that failed waits where it is, with a way to try again.
  - An answer that was cut keeps its words.
    - *Stopped* is what you did; *disconnected* is what the network did.
- **Nothing is doubled.** One question is one request, even in React’s strict mode.
- **Nothing jumps.** Finished text is never drawn again while more arrives.

From a clone to your users:

1. Run the demo and ask it something.
2. Mount the handler, so that the key stays on your server:
   1. say who may call it, with \`authorize\`;
   2. say which models they may name.
3. Put \`<OrqChat>\` on a page.

- [x] Open the demo
- [x] Take the tour
- [ ] Ask \`local/docs\` how to keep the key safe
- [ ] Send \`/fault drop\`, and see that nothing breaks
`,
  },
  {
    words: ['quote', 'link', 'footnote', 'emphasis', 'text', 'typography', 'emoji'],
    markdown: `
## Words

Text may be *soft*, **strong**, ***both***, ~~withdrawn~~, or \`literal\`. It follows GitHub’s flavour of Markdown, and each piece is shown as what it will become: a half-written **bold word** does not show its stars while it waits for the last two.

> A streamed answer is a document that is still being written.
>
> > So it must read well at every moment, not only at the last one.

Links say where they lead: [the HTML Standard](https://html.spec.whatwg.org/) defines the stream, <https://docs.orq.ai/> the router. A tag such as <b>this</b> stays text, because model output never becomes HTML.[^safe]

Every script is welcome: naïve façades, 漢字かな交じり文, שלום עולם, 👩🏽‍🚀 and 🇳🇱. Bytes may be cut anywhere, also in the middle of a character, and the sentence still arrives whole.

[^safe]: Text becomes elements one by one. There is no string of HTML in between that could carry a script.
`,
  },
  {
    words: ['math', 'formula', 'equation', 'latex'],
    markdown: `
## Math

An answer of \\(n\\) tokens that begins at \\(t_1\\) and ends at \\(t_n\\) has the speed

$$
v = \\frac{n - 1}{t_n - t_1}
$$

and a request that was turned away is sent again after

$$
d_k = \\min\\left(d_{\\max},\\; d_0 \\cdot b^{\\,k} + r\\right)
$$

where \\(k\\) counts the attempts, \\(b\\) is the base of the back-off, and \\(r\\) a little chance, so that not everyone comes back at once. A price of $5 is still a price.
`,
  },
  {
    words: ['stream', 'token', 'wire', 'work'],
    markdown: `
## How a token gets here

The server sends server-sent events, and a network may cut them wherever it likes. So the bytes are put back together first: one decoder for the whole stream, however the reads fall. Each event is parsed once and checked once, then *folded* into the answer so far: text is appended, the fragments of a tool call find the call they belong to, the count of tokens replaces the one before. From there on nobody needs to know what the wire looked like.

Tokens come faster than a screen can show them. They wait for the next frame and are shown together, so a thousand tokens do not cost a thousand renders. The answer being written lives apart from the thread: while it grows, the messages above it are not touched, and the paragraphs that are finished are not parsed again. That is why a long answer ends as fast as it began.

When you press stop, the request is cancelled down to the socket, and the model stops writing. When the network fails, the words stay and the way on is offered.

---

That was the tour. Try \`/fault\` to see how it fails, or choose another model above.
`,
  },
];
