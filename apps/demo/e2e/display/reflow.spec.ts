import { answer, text } from '@orq-chat/testing';

import { expect, test } from '../test.ts';
import { findLostText, findSidewaysScroll } from './measure.ts';

const wide = [
  `A ${'long'.repeat(60)} word, \`${'code'.repeat(60)}\`, and https://example.com/${'path/'.repeat(40)}.`,
  `| ${'column | '.repeat(20)}\n|${'-|'.repeat(20)}\n| ${'cell | '.repeat(20)}`,
  `\`\`\`ts\nconst line = '${'x'.repeat(400)}';\n\`\`\``,
  `- deep\n  - ${'item'.repeat(50)}`,
  `> ${'quote'.repeat(60)}`,
].join('\n\n');

// 640 px are what 1280 have at 200 % zoom, 320 what they have at 400 %.
for (const width of [640, 320, 280]) {
  test(`an answer that is wider than ${width} px scrolls in its parts alone`, async ({
    chat,
    page,
    router,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    router.script(answer(text(wide)));
    await chat.ask(`Is ${'this'.repeat(80)} too wide?`);
    await expect(chat.button('Regenerate')).toBeVisible();
    await expect(chat.button('Copy table')).toBeVisible();
    await expect(chat.button(/^Copy code/)).toBeVisible();

    expect(await page.evaluate(findSidewaysScroll)).toEqual([]);
    expect(await page.evaluate(findLostText)).toEqual([]);
    expect(await chat.log.evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(0);
    await expect(chat.composer).toBeInViewport();
    await expect(chat.button(/^Send/)).toBeInViewport({ ratio: 1 });
  });
}
