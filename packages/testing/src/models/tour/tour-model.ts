import type { RouterModel } from '../../router/create-test-router.ts';
import { citation, reasoning, text } from '../../script/parts.ts';
import { userTexts } from '../conversation.ts';
import { localModel } from '../local-model.ts';
import { chapters, sources, thought } from './chapters.ts';

/** `local/tour` shows what the kit can show: all of it, or the chapter that a message names. */
export function tourModel(): RouterModel {
  return localModel('local/tour', ({ messages }) => {
    const asked = (userTexts(messages)[0] ?? '').toLowerCase();
    const named = chapters.filter(({ words }) => words.some((word) => new RegExp(`\\b${word}`).test(asked)));
    const markdown = (named.length > 0 ? named : chapters)
      .map((chapter) => chapter.markdown.trim())
      .join('\n\n');
    const cited = sources.flatMap(({ phrase, ...source }) => {
      const start = markdown.indexOf(phrase);
      return start === -1 ? [] : [citation({ ...source, start, end: start + phrase.length })];
    });
    return [...(named.length > 0 ? [] : [reasoning(thought)]), text(markdown), ...cited];
  });
}
