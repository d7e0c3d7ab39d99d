import { queryOptions } from '@tanstack/react-query';

/** Who answers, as the demo's server tells it. */
export type Upstream = {
  readonly kind: 'orq' | 'compatible' | 'local';
  readonly host: string | null;
  /** Null when it lists no model, or cannot be reached. */
  readonly model: string | null;
};

export const upstreamQuery = queryOptions({
  queryKey: ['upstream'],
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<Upstream> => {
    const response = await fetch('/api/upstream', { signal });
    if (!response.ok) throw new Error(`The demo’s server answered with status ${response.status}.`);
    return response.json();
  },
});
