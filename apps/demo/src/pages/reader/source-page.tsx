import { Markdown } from '@orq-chat/components';
import { queryOptions, useQuery } from '@tanstack/react-query';

import { Notice } from '../../shell/notice.tsx';

const files = import.meta.glob<string>('../{panel,launcher,hook,client}/*.{ts,tsx,css}', {
  query: '?raw',
  import: 'default',
});

const sourceQuery = (name: string) =>
  queryOptions({
    queryKey: ['source', name],
    staleTime: Infinity,
    queryFn: () =>
      Promise.all(
        Object.entries(files)
          .filter(([path]) => path.startsWith(`../${name}/`))
          .toSorted(([first], [second]) => rank(first) - rank(second))
          .map(async ([path, load]) => ({ path: path.slice('../'.length), text: await load() })),
      ),
  });

/** The page itself first, its styles last. */
const rank = (path: string) => (path.endsWith('-page.tsx') ? 0 : path.endsWith('.css') ? 2 : 1);

/** The source of one of the pages, as it runs. */
export function SourcePage({ name }: { name: string }) {
  const { data: sources } = useQuery(sourceQuery(name));
  if (sources?.length === 0)
    return <Notice title="There is no such page">Nothing is called “{name}” here.</Notice>;
  return (
    <main className="reader">
      <title>{`Source of ${name} · Orq Chat`}</title>
      <h1 className="reader-path">apps/demo/src/pages/{name}</h1>
      <article className="orq-root reader-text">
        {sources?.map(({ path, text }) => (
          <section key={path}>
            <h2 className="reader-file">{path}</h2>
            <Markdown text={`\`\`\`${path.split('.').at(-1)}\n${text}\n\`\`\``} />
          </section>
        ))}
      </article>
    </main>
  );
}
