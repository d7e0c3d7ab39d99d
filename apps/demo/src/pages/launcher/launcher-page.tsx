import './launcher-page.css';

import { Launcher, OrqChat, ThreadList } from '@orq-chat/components';

import { storage } from '../../orq.ts';
import { Page, type WayOfUseProps } from '../../shell/page.tsx';
import type { Theme } from '../../shell/use-theme.ts';
import { suggestions } from '../panel/suggestions.ts';
import { useThreadId } from '../panel/use-thread-id.ts';

const orders = [
  { number: '8213', date: '19 November', total: '€\u00a0128.40', state: 'On its way' },
  { number: '8109', date: '2 November', total: '€\u00a024.00', state: 'Delivered' },
  { number: '7954', date: '11 October', total: '€\u00a061.50', state: 'Returned' },
];

/** A page of an app, with the chat behind a button at its end. */
export function LauncherPage({ upstream, model, onModelChange, theme }: WayOfUseProps & { theme: Theme }) {
  const { threadId, open, openNew } = useThreadId();
  return (
    <Page
      title="In a page"
      source="launcher"
      upstream={upstream}
      about={
        <>
          <p>
            The same panel behind a button, for a page that has something else to say. It stays open beside
            the page, and on a phone it is a sheet.
          </p>
          <pre className="snippet">
            <code>{`<Launcher name="Orq Chat">\n  <OrqChat\n    baseURL="/api/orq"\n    sidebar={<ThreadList.Root … />}\n  />\n</Launcher>`}</code>
          </pre>
          <p>Its list has the conversations of the panel’s page too: both keep them in one place.</p>
        </>
      }
    >
      <article className="orders">
        <h2>Your orders</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">Date</th>
              <th scope="col">Total</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order.number}>
                <th scope="row">#{order.number}</th>
                <td>{order.date}</td>
                <td>{order.total}</td>
                <td>{order.state}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
      <Launcher name="Orq Chat" theme={theme}>
        <OrqChat
          threadId={threadId}
          storage={storage}
          onNewChat={openNew}
          model={model}
          onModelChange={onModelChange}
          theme={theme}
          name="Orq Chat"
          suggestions={suggestions[upstream.kind]}
          sidebar={
            <ThreadList.Root value={threadId} onValueChange={open} onNew={openNew} storage={storage} />
          }
        />
      </Launcher>
    </Page>
  );
}
