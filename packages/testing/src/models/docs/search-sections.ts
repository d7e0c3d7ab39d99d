import MiniSearch from 'minisearch';

import { countTerms } from './choose-passage.ts';
import { splitBlocks } from './split-blocks.ts';
import type { Section } from './split-sections.ts';
import { toTerms, toWords } from './words.ts';

/** A section that answers a question, and the terms of the question that it holds. */
export type Found = { readonly section: Section; readonly terms: ReadonlySet<string> };

/** Finds the sections that answer a question, best first; none when the documents do not speak of it. */
export type SectionSearch = (question: string) => readonly Found[];

// Of what was asked, a section must hold at least this share to count as an answer.
const leastCoverage = 0.5;
// The others must come near the best to stand beside it.
const leastScore = 0.5;
const maxFound = 3;

/** Indexes sections for full-text search; headings weigh most. */
export function createSectionSearch(sections: readonly Section[]): SectionSearch {
  const index = new MiniSearch<Section & { id: number }>({
    fields: ['heading', 'title', 'text'],
    tokenize: (text) => [...toWords(text)],
    processTerm: (word) => [...toTerms(word)],
  });
  index.addAll(sections.map((section, id) => Object.assign({ id }, section)));

  return (question) => {
    const asked = new Set(toWords(question).flatMap(toTerms));
    const search = (fuzzy: boolean) =>
      index
        .search(question, {
          boost: { heading: 4, title: 2 },
          prefix: (term) => term.length > 4,
          fuzzy: fuzzy ? (term) => (term.length > 4 ? 0.2 : false) : false,
        })
        .filter(({ queryTerms }) => new Set(queryTerms).size / asked.size >= leastCoverage)
        .flatMap(({ id, score, terms: found }) => {
          const section = sections[Number(id)];
          const terms = new Set(found);
          return section ? [{ section, terms, score: score * nearness(section, terms, asked.size) }] : [];
        })
        .toSorted((first, second) => second.score - first.score);

    // A typing error is assumed only when nothing is found as it was typed.
    const exact = search(false);
    const results = exact.length > 0 ? exact : search(true);
    const best = results[0]?.score ?? 0;
    return results.filter(({ score }) => score >= best * leastScore).slice(0, maxFound);
  };
}

// Terms that stand together in one block, or in one with the heading, say more than terms strewn over a long section.
function nearness({ heading, title, text }: Section, terms: ReadonlySet<string>, asked: number): number {
  const blocks = splitBlocks(text).map((block) => countTerms(`${title} ${heading} ${block.text}`, terms));
  return Math.max(...blocks) / asked;
}
