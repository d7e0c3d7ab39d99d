import type { Upstream } from '../upstream.ts';

/** Says who answers, so that nobody takes a search for a mind, or a paid model for a free one. */
export function UpstreamNote({ upstream }: { upstream: Upstream }) {
  return (
    <p className="upstream" data-kind={upstream.kind}>
      <strong>{name(upstream)}</strong>
      <span>{detail[upstream.kind]}</span>
    </p>
  );
}

function name({ kind, host }: Upstream): string {
  switch (kind) {
    case 'orq':
      return `The Orq router answers (${host})`;
    case 'compatible':
      return `${host} answers`;
    case 'local':
      return 'A test router answers';
  }
}

const detail: Readonly<Record<Upstream['kind'], string>> = {
  orq: 'With your key, which stays on the server.',
  compatible: 'Through the server of this page.',
  local:
    'No key, no network: it searches this project’s documents. Set ORQ_API_KEY or OPENAI_BASE_URL for a model.',
};
