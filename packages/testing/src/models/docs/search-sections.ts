import MiniSearch from 'minisearch';

import { countTerms } from './choose-passage.ts';
import { splitBlocks } from './split-blocks.ts';
import type { Section } from './split-sections.ts';
import { toTerms, toWords } from './words.ts';

/** A section that speaks of a question. */
export type Found = {
  readonly section: Section;
  /** The terms of the question, as the section has them. */
  readonly terms: ReadonlySet<string>;
  /** False when the section holds only half of what was asked. */
  readonly isAnswer: boolean;
};

/** The sections that answer a question, best first; else the one that comes nearest; none when nothing does. */
export type SectionSearch = (question: string) => readonly Found[];

// Of what was asked, an answer must hold more than this share, and what comes near no less.
const half = 0.5;
// The others must come near the best to stand beside it.
const leastScore = 0.5;
const maxFound = 3;

/** Indexes sections for full-text search; headings weigh most, then the words that a text sets in bold. */
export function createSectionSearch(sections: readonly Section[]): SectionSearch {
  const index = new MiniSearch<Section & { id: number; terms: string }>({
    fields: ['heading', 'title', 'terms', 'text'],
    tokenize: (text) => [...toWords(text)],
    processTerm: (word) => [...toTerms(word)],
  });
  index.addAll(sections.map((section, id) => Object.assign({ id, terms: inBold(section.text) }, section)));

  return (question) => {
    const asked = new Set(toWords(question).flatMap(toTerms));
    const search = (fuzzy: boolean) =>
      index
        .search(question, {
          boost: { heading: 4, title: 2, terms: 3 },
          prefix: (term) => term.length > 4,
          fuzzy: fuzzy ? (term) => (term.length > 4 ? 0.2 : false) : false,
        })
        .flatMap(({ id, score, terms: found, queryTerms }) => {
          const section = sections[Number(id)];
          const coverage = new Set(queryTerms).size / asked.size;
          if (!section || coverage < half) return [];
          const terms = new Set(found);
          const isAnswer = coverage > half;
          return [{ section, terms, isAnswer, score: score * nearness(section, terms, asked.size) }];
        })
        .toSorted((first, second) => second.score - first.score);

    // A typing error is assumed only when nothing is found as it was typed.
    const exact = search(false);
    const results = exact.length > 0 ? exact : search(true);
    const answers = results.filter(({ isAnswer }) => isAnswer);
    const best = answers[0]?.score ?? 0;
    return answers.length > 0
      ? answers.filter(({ score }) => score >= best * leastScore).slice(0, maxFound)
      : results.slice(0, 1);
  };
}

// A text sets in bold what it defines.
const inBold = (text: string) => (text.match(/\*\*[^*\n]+\*\*/g) ?? []).join(' ');

// Terms that stand together in one block, or in one with the heading, say more than terms strewn over a long section.
function nearness({ heading, title, text }: Section, terms: ReadonlySet<string>, asked: number): number {
  const blocks = splitBlocks(text).map((block) => countTerms(`${title} ${heading} ${block.text}`, terms));
  return Math.max(...blocks) / asked;
}
