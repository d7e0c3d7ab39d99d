import type { RouterModel } from '../../router/create-test-router.ts';
import { citation, text } from '../../script/parts.ts';
import type { Part } from '../../script/step.ts';
import { userTexts } from '../conversation.ts';
import { localModel } from '../local-model.ts';
import { choosePassage } from './choose-passage.ts';
import { createSectionSearch, type Found } from './search-sections.ts';
import { splitSections, type Section, type SourceDocument } from './split-sections.ts';
import { toTerms, toWords } from './words.ts';

export type DocsModelOptions = {
  readonly documents: readonly SourceDocument[];
  /** Default `local/docs`. */
  readonly id?: string;
  /** The address of a section, for links and citations. Default: its path with its anchor. */
  readonly toUrl?: (path: string, anchor: string) => string;
};

/** A model that answers from documents: it finds the best sections, shows what they say, and cites them. */
export function docsModel({ documents, id = 'local/docs', toUrl = toPath }: DocsModelOptions): RouterModel {
  const sections = documents.flatMap(splitSections);
  const search = createSectionSearch(sections);

  return localModel(id, ({ messages }) => {
    const [question = '', before = ''] = userTexts(messages);
    const isEmpty = toWords(question).flatMap(toTerms).length === 0;
    if (isEmpty) return [text(introduce(documents, sections, toUrl))];

    // “And in React?” makes sense only with the question before it.
    const alone = search(question);
    const found = alone.length > 0 || before === '' ? alone : search(`${before} ${question}`);
    return found.length > 0 ? quote(found, toUrl) : [text(admit(documents, sections, toUrl))];
  });
}

type ToUrl = (path: string, anchor: string) => string;

const toPath: ToUrl = (path, anchor) => (anchor === '' ? path : `${path}#${anchor}`);

const nearMiss = 'Nothing in the documentation answers all of that. This comes nearest:\n\n';

/** The passages under their headings, each followed by its citation. */
function quote(found: readonly Found[], toUrl: ToUrl): readonly Part[] {
  const opening = found.some(({ isAnswer }) => isAnswer) ? '' : nearMiss;
  const parts: Part[] = [text(opening)];
  let { length } = opening;
  for (const [index, { section, terms }] of found.entries()) {
    const passage = linkFrom(section, choosePassage(section.text, terms, index === 0 ? 1200 : 700), toUrl);
    const heading = section.heading || section.title;
    const lines = `${index === 0 ? '' : '\n\n'}### ${heading}\n\n${passage}`;
    const source = {
      url: toUrl(section.path, section.anchor),
      title: heading === section.title ? section.title : `${section.title} › ${heading}`,
      start: length + lines.length - passage.length,
      end: length + lines.length,
    };
    parts.push(text(lines), citation(source));
    length += lines.length;
  }
  return parts;
}

// Links of a passage start from its document; in an answer they must start from the root.
function linkFrom({ path }: Section, passage: string, toUrl: ToUrl): string {
  return passage.replaceAll(/\]\((?![a-z][a-z\d+.-]*:|\/)([^)\s]+)\)/gi, (_link, target: string) => {
    const { pathname, hash } = new URL(target, `https://root.invalid/${path}`);
    return `](${toUrl(decodeURIComponent(pathname.slice(1)), hash.slice(1))})`;
  });
}

type Texts = (documents: readonly SourceDocument[], sections: readonly Section[], toUrl: ToUrl) => string;

const introduce: Texts = (documents, sections, toUrl) =>
  `Ask me anything about this project. I search its documentation, ${amount(documents, sections)}, and show you the ` +
  `passages that answer you, with their sources.\n\n${contents(sections, toUrl)}`;

const admit: Texts = (documents, sections, toUrl) =>
  `I found nothing about that in this project’s documentation, and I know nothing else: I search ` +
  `${amount(documents, sections)}. Other words may help.\n\n${contents(sections, toUrl)}`;

const amount = (documents: readonly unknown[], sections: readonly unknown[]) =>
  `${documents.length} ${documents.length === 1 ? 'document' : 'documents'} in ${sections.length} ` +
  (sections.length === 1 ? 'section' : 'sections');

const maxContents = 8;

/** What there is to ask about: each document with its first headings. */
function contents(sections: readonly Section[], toUrl: ToUrl): string {
  const paths = [...new Set(sections.map((section) => section.path))].slice(0, maxContents);
  const lines = paths.map((path) => {
    const [first, ...others] = sections.filter((section) => section.path === path);
    const headings = others.slice(0, 3).map((section) => section.heading);
    const rest = headings.length > 0 ? `: ${headings.join(', ')}` : '';
    return `- [${first?.title ?? path}](${toUrl(path, '')})${rest}`;
  });
  return lines.length === 0 ? '' : `It speaks of:\n\n${lines.join('\n')}\n`;
}
