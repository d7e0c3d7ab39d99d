// assistant-ui: LocalRuntime with the OpenAI client as in its docs, its primitives, and its markdown
// package with defaults (smooth on; the text is revealed over a short animation).
import { memo } from 'react';
import OpenAI from 'openai';
import {
  AssistantRuntimeProvider,
  ComposerPrimitive,
  MessagePrimitive,
  ThreadPrimitive,
  useLocalRuntime,
} from '@assistant-ui/react';
import { MarkdownTextPrimitive } from '@assistant-ui/react-markdown';
import '@assistant-ui/react-markdown/styles/dot.css';
import remarkGfm from 'remark-gfm';
import { install, render, scope, composer } from './_glue.jsx';

const client = new OpenAI({ apiKey: 'x', baseURL: location.origin + '/v1', dangerouslyAllowBrowser: true });
const adapter = {
  async *run({ messages, abortSignal }) {
    const stream = await client.chat.completions.create(
      {
        model: 'bench-1',
        stream: true,
        messages: messages.map((m) => ({
          role: m.role,
          content: m.content.map((c) => c.text ?? '').join(''),
        })),
      },
      { signal: abortSignal },
    );
    let text = '';
    for await (const part of stream) {
      text += part.choices[0]?.delta?.content ?? '';
      yield { content: [{ type: 'text', text }] };
    }
  },
};
const plugins = [remarkGfm];
const MarkdownText = memo(() => (
  <MarkdownTextPrimitive remarkPlugins={plugins} className="aui-md" smooth={!window.__noSmooth} />
));
const UserMessage = () => (
  <MessagePrimitive.Root className="msg user">
    <MessagePrimitive.Parts />
  </MessagePrimitive.Root>
);
const AssistantMessage = () => (
  <MessagePrimitive.Root className="msg assistant">
    <MessagePrimitive.Parts components={{ Text: MarkdownText }} />
  </MessagePrimitive.Root>
);
const components = { UserMessage, AssistantMessage };
let runtime;
function Chat({ initial }) {
  runtime = useLocalRuntime(adapter, { initialMessages: initial });
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root className="panel">
        <ThreadPrimitive.Viewport className="scroll">
          <div data-scope>
            <ThreadPrimitive.Messages components={components} />
          </div>
        </ThreadPrimitive.Viewport>
        <ComposerPrimitive.Root className="composer">
          <ComposerPrimitive.Input />
          <ComposerPrimitive.Send>Send</ComposerPrimitive.Send>
        </ComposerPrimitive.Root>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  );
}
install({
  mount: (ms) =>
    render(
      <Chat
        initial={ms.map((m) => ({ id: m.id, role: m.role, content: [{ type: 'text', text: m.text }] }))}
      />,
    ),
  send: (t) => runtime.thread.append({ role: 'user', content: [{ type: 'text', text: t }] }),
  scope,
  composer,
});
