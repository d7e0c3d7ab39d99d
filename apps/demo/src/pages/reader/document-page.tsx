import { Markdown } from '@orq-chat/components';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { Notice } from '../../shell/notice.tsx';

const documentQuery = (path: string) =>
  queryOptions({
    queryKey: ['document', path],
    staleTime: Infinity,
    retry: false,
    queryFn: async ({ signal }) => {
      const response = await fetch(`/api/documents/${path}`, { signal });
      if (!response.ok) throw new Error(`The documents hold no ${path}.`);
      return response.text();
    },
  });

/** A document of this project: where the citations of `local/docs` lead. */
export function DocumentPage({ path }: { path: string }) {
  const { data: text, error } = useQuery(documentQuery(path));
  if (error) return <Notice title="There is no such document">{error.message}</Notice>;
  return (
    <main className="reader">
      <title>{`${path} · Orq Chat`}</title>
      <p className="reader-path">{path}</p>
      {text !== undefined && <DocumentText text={text} />}
    </main>
  );
}

function DocumentText({ text }: { text: string }) {
  const article = useRef<HTMLElement>(null);

  // The address may name a heading that was not there when the page came.
  useEffect(() => {
    const headings = article.current?.querySelectorAll('h1, h2, h3, h4') ?? [];
    const wanted = [...headings].find(
      (heading) => location.hash === `#${encodeURI(toAnchor(heading.textContent))}`,
    );
    wanted?.scrollIntoView();
  }, []);

  return (
    <article ref={article} className="orq-root reader-text">
      <Markdown text={text} />
    </article>
  );
}

/** A heading as an address names it, in the manner of GitHub. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}
