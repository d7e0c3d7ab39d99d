import { expect, it } from 'vitest';

import { question, reply } from '../stories/story-session.ts';
import { toMarkdown } from './to-markdown.ts';

it('copies what was written, with images and sources as links, and not what was thought', () => {
  const message = reply([
    { type: 'reasoning', text: 'Hm.' },
    { type: 'text', text: '**Yes.**' },
    { type: 'source', url: 'https://a.example', title: 'A' },
    { type: 'source', url: 'https://b.example' },
  ]);
  expect(toMarkdown(message)).toBe(
    '**Yes.**\n\n- [A](https://a.example)\n- [https://b.example](https://b.example)',
  );
});

it('leaves out images that are only data', () => {
  const message = question([
    { type: 'image', url: 'data:image/png;base64,AAAA' },
    { type: 'text', text: 'What is it?' },
  ]);
  expect(toMarkdown(message)).toBe('What is it?');
});
