// Streamdown's README example (AI SDK useChat), with its code plugin (Shiki).
import { useState } from 'react';
import { useChat } from '@ai-sdk/react';
import { DefaultChatTransport } from 'ai';
import { Streamdown } from 'streamdown';
import { code } from '@streamdown/code';
import 'streamdown/styles.css';
import { install, render, useStickToBottom, scope, composer } from './_glue.jsx';

const transport = new DefaultChatTransport({ api: '/api/aisdk' });
const plugins = { code };
let send;
function Chat({ initial }) {
  const { messages, sendMessage, status } = useChat({ messages: initial, transport });
  const [input, setInput] = useState('');
  const ref = useStickToBottom(messages);
  send = (text) => sendMessage({ text });
  return (
    <div className="panel">
      <div className="scroll" ref={ref}>
        <div data-scope>
          {messages.map((m, k) => (
            <div key={m.id} className={'msg ' + m.role}>
              {m.parts.map((p, i) =>
                p.type === 'text' ? (
                  <Streamdown
                    key={i}
                    plugins={plugins}
                    isAnimating={status === 'streaming' && k === messages.length - 1}
                  >
                    {p.text}
                  </Streamdown>
                ) : null,
              )}
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
        <button disabled={status !== 'ready'}>Send</button>
      </form>
    </div>
  );
}
install({
  mount: (ms) =>
    render(
      <Chat initial={ms.map((m) => ({ id: m.id, role: m.role, parts: [{ type: 'text', text: m.text }] }))} />,
    ),
  send: (t) => send(t),
  scope,
  composer,
});
