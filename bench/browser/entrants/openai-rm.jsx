// The hand-rolled chat: openai in the browser, useState, react-markdown + gfm; nothing memoized.
import { useState } from 'react';
import OpenAI from 'openai';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { install, render, useStickToBottom, scope, composer } from './_glue.jsx';

const client = new OpenAI({ apiKey: 'x', baseURL: location.origin + '/v1', dangerouslyAllowBrowser: true });
let send;
function Chat({ initial }) {
  const [messages, setMessages] = useState(initial);
  const [input, setInput] = useState('');
  const [busy, setBusy] = useState(false);
  const ref = useStickToBottom(messages, true);
  send = async (text) => {
    const history = [...messages, { role: 'user', text }];
    setMessages([...history, { role: 'assistant', text: '' }]);
    setBusy(true);
    const stream = await client.chat.completions.create({
      model: 'bench-1',
      stream: true,
      messages: history.map((m) => ({ role: m.role, content: m.text })),
    });
    for await (const part of stream) {
      const d = part.choices[0]?.delta?.content ?? '';
      setMessages((ms) => {
        const last = ms[ms.length - 1];
        return [...ms.slice(0, -1), { ...last, text: last.text + d }];
      });
    }
    setBusy(false);
  };
  return (
    <div className="panel">
      <div className="scroll" ref={ref}>
        <div data-scope>
          {messages.map((m, i) => (
            <div key={i} className={'msg ' + m.role}>
              <Markdown remarkPlugins={[remarkGfm]}>{m.text}</Markdown>
            </div>
          ))}
        </div>
      </div>
      <form
        className="composer"
        onSubmit={(e) => {
          e.preventDefault();
          if (input.trim()) {
            send(input);
            setInput('');
          }
        }}
      >
        <textarea value={input} onChange={(e) => setInput(e.target.value)} />
        <button disabled={busy}>Send</button>
      </form>
    </div>
  );
}
install({
  mount: (ms) => render(<Chat initial={ms} />),
  send: (t) => {
    send(t);
  },
  scope,
  composer,
});
