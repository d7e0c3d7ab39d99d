import { languageName } from '../code/language-names.ts';
import type { LateWords } from '../labels/types.ts';
import { defaultGrammar } from '../markdown/parser.ts';
import { walk, type SyntaxNode } from '../markdown/syntax-node.ts';

/** Syntax that is seen and not read out. */
const silent =
  /Mark$|^(URL|LinkTitle|LinkLabel|LinkReference|HTMLBlock|HTMLTag|CommentBlock|HorizontalRule|TableDelimiter)$/;

type Words = Pick<LateWords, 'speechCode' | 'speechTable'>;

/** Markdown as it is read aloud: no marks, code and tables by their size, long addresses left out. */
export function toSpeech(markdown: string, words: Words): string {
  const tree = defaultGrammar.whole.parse(markdown);
  let speech = '';
  let at = 0;

  const say = (text: string) => {
    speech += text;
  };

  walk(tree.topNode, (node) => {
    const special = describe(node, markdown, words);
    if (special === null && !silent.test(node.name)) return undefined;
    say(markdown.slice(at, node.from));
    at = node.to;
    if (special !== null) say(`${special}. `);
    return false;
  });
  say(markdown.slice(at));
  return speech
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function describe(node: SyntaxNode, markdown: string, words: Words): string | null {
  if (node.name === 'FencedCode' || node.name === 'CodeBlock') {
    const info = node.getChild('CodeInfo');
    const [written = ''] = info ? markdown.slice(info.from, info.to).split(/\s/) : [];
    const lines =
      markdown.slice(node.from, node.to).split('\n').length - (node.name === 'FencedCode' ? 2 : 0);
    return words.speechCode(languageName(written).label, Math.max(0, lines));
  }
  if (node.name === 'Table') {
    const header = node.getChild('TableHeader');
    return words.speechTable(
      header?.getChildren('TableCell').length ?? 0,
      node.getChildren('TableRow').length,
    );
  }
  return null;
}

/** The first sentences of a text, up to a length, and whether there is more. */
export function firstSentences(
  text: string,
  limit: number,
): { readonly text: string; readonly hasMore: boolean } {
  if (text.length <= limit) return { text, hasMore: false };
  const end = endOfSentences(text.slice(0, limit));
  return { text: text.slice(0, end > 0 ? end : limit).trim(), hasMore: true };
}

/** Where the last whole sentence of a text ends; 0 when none does. */
export function endOfSentences(text: string): number {
  let end = 0;
  for (const match of text.matchAll(/[.!?…]["'”’)]*\s|[。!?]/gu)) end = match.index + match[0].length;
  return end;
}
