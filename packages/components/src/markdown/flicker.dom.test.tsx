import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { HighlighterProvider } from '../code/highlighter-context.tsx';
import { Markdown } from './markdown.tsx';
import { answers } from './test/answers.ts';

/** What is on screen of `text` after each of its characters, footnotes aside: they stand below. */
function shownTexts(text: string): string[] {
  const whole = (shown: string) => (
    <HighlighterProvider highlighter={null}>
      <Markdown text={shown} streaming />
    </HighlighterProvider>
  );
  const view = render(whole(''));
  const root = view.container.querySelector('[data-orq-markdown]')!;
  return Array.from({ length: text.length }, (_, index) => {
    view.rerender(whole(text.slice(0, index + 1)));
    const blocks = [...root.children].filter((block) => !block.matches('.orq-footnotes'));
    return blocks.map((block) => block.textContent).join('\n');
  });
}

describe('text once shown stays, character by character', () => {
  it.each(Object.entries(answers))('%s', (_name, { text, takenBack }) => {
    const texts = shownTexts(text);
    const takes = texts
      .map((shown, index) => ({ before: texts[index - 1] ?? '', shown, after: text.slice(0, index + 1) }))
      .filter(({ before, shown }) => !shown.startsWith(before))
      .map(({ before, shown, after }) => [after, before, shown].map((each) => each.slice(-40)));
    expect(takes).toHaveLength(takenBack);
  });
});
