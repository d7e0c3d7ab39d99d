import { createTestRouter, localModels, type SourceDocument } from '@orq-chat/testing';

/** Who answers the demo's chats, and how to reach them. All but `apiKey` may be known to the page. */
export type Upstream = {
  readonly kind: 'orq' | 'compatible' | 'local';
  /** Where it is, for people: a host, or nothing when it is inside this process. */
  readonly host: string | null;
  /** The model to begin with; null to take the first that the upstream lists. */
  readonly model: string | null;
  readonly apiKey: string;
  readonly baseURL?: string;
  readonly fetch?: typeof globalThis.fetch;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The Orq router when `ORQ_API_KEY` is set, any compatible server when `OPENAI_BASE_URL` is, else a test router
 * inside this process, whose `local/docs` answers from `documents`. Throws for a base URL that is none.
 */
export function chooseUpstream(environment: Environment, documents: readonly SourceDocument[]): Upstream {
  const { ORQ_API_KEY, ORQ_MODEL, OPENAI_BASE_URL, OPENAI_API_KEY, OPENAI_MODEL } = environment;
  if (ORQ_API_KEY) {
    return { kind: 'orq', host: 'my.orq.ai', model: ORQ_MODEL || 'openai/gpt-4o', apiKey: ORQ_API_KEY };
  }
  if (OPENAI_BASE_URL) {
    const url = parseBaseURL(OPENAI_BASE_URL);
    return {
      kind: 'compatible',
      host: url.host,
      model: OPENAI_MODEL || null,
      // A server of one's own seldom asks for a key, but the handler always sends one.
      apiKey: OPENAI_API_KEY || 'none',
      baseURL: url.href,
    };
  }
  const models = localModels({ documents, toUrl: toPage });
  return {
    kind: 'local',
    host: null,
    model: 'local/docs',
    apiKey: 'none',
    baseURL: 'http://router.local/v1',
    fetch: createTestRouter({ models }).fetch,
  };
}

/** The demo's page of a section, for the links and citations of `local/docs`. */
function toPage(path: string, anchor: string): string {
  return `/read/${path}${anchor === '' ? '' : `#${anchor}`}`;
}

/** Ollama, llama.cpp and vLLM all serve below `/v1`, which is easily forgotten. */
function parseBaseURL(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new TypeError(
      `OPENAI_BASE_URL must be an http(s) address such as http://localhost:11434/v1, not "${text}".`,
    );
  }
  if (url.pathname === '/') url.pathname = '/v1';
  return url;
}
