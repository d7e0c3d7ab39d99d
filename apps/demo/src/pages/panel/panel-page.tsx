import { OrqChat, type ParameterPanel } from '@orq-chat/components';
import { useState } from 'react';

import { Page, type WayOfUseProps } from '../../shell/page.tsx';
import type { Theme } from '../../shell/use-theme.ts';
import { suggestions } from './suggestions.ts';

/** The drop-in panel: one component, and the chat is there. */
export function PanelPage({ upstream, model, onModelChange, theme }: WayOfUseProps & { theme: Theme }) {
  const [params, setParams] = useState<ParameterPanel.Values>({});
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
          <p>Go to another page while it writes, and come back: the answer went on.</p>
        </>
      }
    >
      <OrqChat
        threadId="panel"
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
