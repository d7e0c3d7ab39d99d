/** An answer with every kind of Markdown. */
export const sampleAnswer = `# Caching a slow query

A cache pays off when the **same question** comes *often* and its answer changes ~~never~~ rarely. Measure first:
then read [the notes on caching](https://example.com/caching "Notes"), or ask https://example.org/help [^1]

## What to do

1. Put a \`Map\` in front of the query.
2. Give every entry an age:
   - short for prices,
   - long for names.
3. Watch the hit rate[^rate] [1].

- [x] Measured
- [ ] Cached

> A cache is a place to hide a slow query.
>
> > Until it is full.

\`\`\`ts
import { query } from './database';

const entries = new Map<string, { value: unknown; expires: number }>();

/** Answers from memory while the answer is young. */
export async function cached(sql: string, maxAge = 60_000): Promise<unknown> {
  const entry = entries.get(sql);
  if (entry && entry.expires > Date.now()) return entry.value; // hit
  const value = await query(\`\${sql} limit 100\`);
  entries.set(sql, { value, expires: Date.now() + maxAge });
  return value;
}
\`\`\`

| Entries | Hit rate | Latency (p95) |
| ------- | :------: | ------------: |
| 100     |   12 %   |        210 ms |
| 1,000   |   64 %   |         80 ms |
| 10,000  | **93 %** |         12 ms |

### The cost of a miss

With a hit rate of \\(h\\), a request takes \\(h \\cdot t_{hit} + (1 - h) \\cdot t_{miss}\\) on average:

$$
t = 0.93 \\cdot 2 + 0.07 \\cdot 210 = 16.6
$$

It costs $5 a month, or $50 a year. Raw HTML such as <b>this</b> stays text, but for a<br>break.

![A chart of the hit rate](https://images.example.com/chart.png)

---

That is all.

[^1]: Ask in the morning.
[^rate]: Hits divided by requests.
`;
