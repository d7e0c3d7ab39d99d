import { OrqChat, type ParameterPanel } from '@orq-chat/components';
import { useState } from 'react';

import { storage } from '../../orq.ts';
import { Page, type WayOfUseProps } from '../../shell/page.tsx';
import type { Theme } from '../../shell/use-theme.ts';
import { suggestions } from './suggestions.ts';
import { useThreadId } from './use-thread-id.ts';

/** The drop-in panel: one component, and the chat is there. */
export function PanelPage({ upstream, model, onModelChange, theme }: WayOfUseProps & { theme: Theme }) {
  const [params, setParams] = useState<ParameterPanel.Values>({});
  const { threadId, openNew } = useThreadId();
  return (
    <Page
      title="The panel"
      source="panel"
      upstream={upstream}
      about={
        <>
          <p>
            One component, and the chat is there: streaming Markdown, stop, retry, branches, keyboard, screen
            reader.
          </p>
          <pre className="snippet">
            <code>{`<OrqChat\n  baseURL="/api/orq"\n  model="${model}"\n/>`}</code>
          </pre>
          <p>Go to another page while it writes, or reload this one, and come back: the answer goes on.</p>
        </>
      }
    >
      <OrqChat
        threadId={threadId}
        storage={storage}
        onNewChat={openNew}
        model={model}
        onModelChange={onModelChange}
        params={params}
        onParamsChange={setParams}
        theme={theme}
        name="Orq Chat"
        suggestions={suggestions[upstream.kind]}
      />
    </Page>
  );
}
