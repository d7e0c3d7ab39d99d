import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { ClientPage } from './pages/client/client-page.tsx';
import { HookPage } from './pages/hook/hook-page.tsx';
import { LauncherPage } from './pages/launcher/launcher-page.tsx';
import { PanelPage } from './pages/panel/panel-page.tsx';
import { DocumentPage } from './pages/reader/document-page.tsx';
import { SourcePage } from './pages/reader/source-page.tsx';
import { Header } from './shell/header.tsx';
import { Notice } from './shell/notice.tsx';
import { usePath } from './shell/router.ts';
import { useTheme, type Theme } from './shell/use-theme.ts';
import { upstreamQuery } from './upstream.ts';

export function App() {
  const path = usePath();
  const { theme, next } = useTheme();
  return (
    <div className="app">
      <Header path={path} theme={theme} onTheme={next} />
      <Route path={path} theme={theme} />
    </div>
  );
}

function Route({ path, theme }: { path: string; theme: Theme }) {
  const { data: upstream, error, refetch } = useQuery(upstreamQuery);
  const [chosen, setModel] = useState<string | null>(null);

  if (path.startsWith('/read/')) return <DocumentPage key={path} path={path.slice('/read/'.length)} />;
  if (path.startsWith('/source/')) return <SourcePage key={path} name={path.slice('/source/'.length)} />;
  if (error) {
    return (
      <Notice title="The demo’s server does not answer" onRetry={() => void refetch()}>
        Start it with <code>npm run demo</code>. {error.message}
      </Notice>
    );
  }
  if (!upstream) return null;
  const model = chosen ?? upstream.model;
  if (model === null) {
    return (
      <Notice title={`${upstream.host} lists no model`} onRetry={() => void refetch()}>
        Start that server, or name a model with <code>OPENAI_MODEL</code>.
      </Notice>
    );
  }
  const props = { upstream, model, onModelChange: setModel };
  switch (path) {
    case '/':
      return <PanelPage {...props} theme={theme} />;
    case '/launcher':
      return <LauncherPage {...props} theme={theme} />;
    case '/custom':
      return <HookPage {...props} />;
    case '/client':
      return <ClientPage {...props} />;
    default:
      return (
        <Notice title="There is no such page">
          The ways of use are above, <a href="/">the panel</a> first.
        </Notice>
      );
  }
}
