// Ant Design X: Bubble.List + Sender + x-sdk useXChat (OpenAIChatProvider) + x-markdown with streaming on.
import { useState } from 'react';
import { Bubble, Sender } from '@ant-design/x';
import { useXChat, XRequest, OpenAIChatProvider } from '@ant-design/x-sdk';
import { XMarkdown } from '@ant-design/x-markdown';
import '@ant-design/x-markdown/themes/light.css';
import { install, render } from './_glue.jsx';

const role = {
  user: { placement: 'end' },
  assistant: {
    placement: 'start',
    contentRender: (content, { status }) => (
      <XMarkdown
        className="x-markdown-light"
        content={content}
        streaming={{ hasNextChunk: status === 'updating' }}
      />
    ),
  },
};
let request;
function Chat({ initial }) {
  const [provider] = useState(
    () =>
      new OpenAIChatProvider({
        request: XRequest('/v1/chat/completions', {
          manual: true,
          params: { model: 'bench-1', stream: true },
        }),
      }),
  );
  const [input, setInput] = useState('');
  const { onRequest, messages, isRequesting, abort } = useXChat({ provider, defaultMessages: initial });
  request = (t) => onRequest({ messages: [{ role: 'user', content: t }] });
  return (
    <div className="panel">
      <Bubble.List
        className="scroll"
        style={{ minHeight: 0 }}
        role={role}
        items={messages.map(({ id, message, status }) => ({
          key: id,
          role: message.role,
          status,
          content: message.content,
        }))}
      />
      <Sender
        value={input}
        onChange={setInput}
        loading={isRequesting}
        onCancel={abort}
        onSubmit={(t) => {
          request(t);
          setInput('');
        }}
      />
    </div>
  );
}
install({
  mount: (ms) =>
    render(
      <Chat
        initial={ms.map((m) => ({ id: m.id, message: { role: m.role, content: m.text }, status: 'success' }))}
      />,
    ),
  send: (t) => request(t),
  scope: () => document.querySelector('.ant-bubble-list-scroll-content'),
  composer: () => document.querySelector('textarea'),
});
