import '@orq-chat/components/styles.css';

import { Launcher, OrqChat, ThreadList } from '@orq-chat/components';
import { DiagramProvider } from '@orq-chat/components/diagram';
import { createMemoryStorage, importThread, Orq, toThreadFile, type Thread } from '@orq-chat/core';
import { OrqProvider } from '@orq-chat/hooks';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

import { fromFragment, type HostOptions } from './options.ts';
import { tools } from './tools.ts';

const options = fromFragment(window.location.hash);
const client = new Orq({ baseURL: '/api/orq' });
const storage = createMemoryStorage();
const start = Date.now();
for (const [index, title] of (options.threads ?? []).entries()) {
  const now = start - index;
  const thread: Thread = {
    id: title,
    title,
    createdAt: now,
    updatedAt: now,
    nodes: {},
    rootIds: [],
    headId: null,
  };
  await importThread(storage, toThreadFile(thread), { id: title, now });
}

const commands = [
  { name: 'summarize', description: 'The conversation in a few words' },
  { name: 'translate', description: 'The last answer in another language' },
  { name: 'tone', description: 'How answers sound' },
];
const mentions = [{ name: 'ada' }, { name: 'grace' }];

/** The panel with all that a person can use switched on. */
function Chat({ threads, unread, chat }: HostOptions): ReactElement {
  const [model, setModel] = useState('local/tour');
  const [params, setParams] = useState({});
  const [current, setCurrent] = useState(threads?.[0]);
  return (
    <OrqChat
      name="Ada"
      model={model}
      onModelChange={setModel}
      params={params}
      onParamsChange={setParams}
      tools={tools}
      commands={commands}
      mentions={mentions}
      onFeedback={() => {}}
      dictation
      sidebar={
        threads && (
          <ThreadList.Root
            storage={storage}
            value={current}
            onValueChange={setCurrent}
            unread={unread}
            onNew={() => {}}
          />
        )
      }
      {...chat}
    />
  );
}

function Scene(): ReactElement {
  if (options.scene === undefined || options.scene === 'panel') return <Chat {...options} />;
  return (
    <>
      <h1>A page</h1>
      <a href="#terms">Terms</a>
      <Launcher name="Ada" modal={options.scene === 'dialog'}>
        <Chat {...options} />
      </Launcher>
    </>
  );
}

createRoot(document.querySelector('#root') ?? document.body).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <OrqProvider client={client}>
        <DiagramProvider frame="/diagram-frame/index.html">
          <Scene />
        </DiagramProvider>
      </OrqProvider>
    </QueryClientProvider>
  </StrictMode>,
);
