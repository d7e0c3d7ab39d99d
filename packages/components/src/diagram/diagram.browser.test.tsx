import '../styles/index.css';

import { render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';

import { Markdown } from '../markdown/index.ts';
import { DiagramProvider } from './diagram-provider.tsx';
import { fakeFrame } from './test/fake-frame.ts';

/** Draws each source as a picture of 40 by 20 that holds it; `bad` it cannot read. */
const frame = fakeFrame(`
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><!--' + source + '--></svg>';
  port.postMessage(source === 'bad' ? { id, error: 'no' } : { id, svg, width: 40, height: 20 });
`);

const fence = '```mermaid\n';
const picture = () => screen.queryByRole('img', { name: 'Diagram' });
const drawn = (source: string) =>
  waitFor(() => expect(picture()?.getAttribute('src')).toContain(`--${source}--`));

function chat(text: string, streaming = false) {
  return (
    <div className="orq-root" data-orq-theme="light">
      <DiagramProvider frame={frame}>
        <Markdown text={text} streaming={streaming} />
      </DiagramProvider>
    </div>
  );
}

it('is drawn once its fence closes, and moves nothing below it then', async () => {
  const { rerender } = render(chat(`${fence}a`, true));
  const figure = await screen.findByRole('figure', { name: 'Diagram' });
  await waitFor(() => expect(figure.offsetHeight).toBeGreaterThan(300));
  const { offsetHeight } = figure;
  for (const more of ['a-', 'a--', 'a-->b']) rerender(chat(`${fence}${more}`, true));
  expect(document.querySelector('iframe')).toBeNull();
  rerender(chat(`${fence}a-->b\n\`\`\`\n\nBelow.`, true));
  await drawn('a--%3Eb');
  expect(screen.getByRole('figure', { name: 'Diagram' }).offsetHeight).toBe(offsetHeight);
});

it('keeps its picture while the source changes, until there is another', async () => {
  const { rerender } = render(chat(`${fence}one\n\`\`\``));
  await drawn('one');
  const image = picture();
  rerender(chat(`${fence}one and`, true));
  expect(picture()).toBe(image);
  rerender(chat(`${fence}two\n\`\`\``));
  expect(picture()).toBe(image);
  await drawn('two');
  expect(picture()).toBe(image);
});

it('is source, and says so, where it cannot be drawn', async () => {
  render(chat(`${fence}bad\n\`\`\``));
  expect(await screen.findByText('This diagram cannot be drawn')).toBeVisible();
  expect(screen.getByText('bad')).toBeVisible();
  expect(picture()).toBeNull();
});

it('leaves no frame behind', async () => {
  const { unmount } = render(chat(`${fence}one\n\`\`\``));
  await drawn('one');
  unmount();
  expect(document.querySelector('iframe')).toBeNull();
});
