import './styles/page.css';
import '@orq-chat/components/styles.css';

import { OrqProvider } from '@orq-chat/hooks';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app.tsx';
import { orq } from './orq.ts';
import { followLinks } from './shell/router.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no element with the id "root".');

followLinks();

// Sessions live in the provider, above the pages: an answer goes on while another page is shown.
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <OrqProvider client={orq}>
        <App />
      </OrqProvider>
    </QueryClientProvider>
  </StrictMode>,
);
