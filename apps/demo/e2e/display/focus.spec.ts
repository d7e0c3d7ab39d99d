import { expect, test } from './open-story.ts';

const stories = [
  'orqchat--conversation',
  'orqchat--approval',
  'orqchat--queue',
  'message--editing',
  'composer--files',
  'threadlist--docked',
  'parameterpanel--some-set',
];

/** Why nobody would see where focus is; null where it shows, or where the panel has none. */
function findHiddenFocus(): string | null {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const channel = Number(part) / 255;
      return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backOf = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return /^rgba\(.*, 0\)$/.test(backgroundColor) ? backOf(element.parentElement) : backgroundColor;
  };
  const active = document.activeElement;
  if (!active?.closest('.orq-root')) return null;
  // A text field is in a frame that shows it.
  const frame = active.closest('.orq-composer-shell, .orq-edit, .orq-thread-search');
  const shown = active.matches('input, textarea') && frame ? frame : active;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1)
    return `${active.className} has no ring`;
  const pair = [luminance(outlineColor), luminance(backOf(shown.parentElement))].sort((a, b) => a - b);
  const contrast = ((pair[1] ?? 0) + 0.05) / ((pair[0] ?? 0) + 0.05);
  return contrast < 3 ? `${active.className}: a ring of ${contrast.toFixed(2)}` : null;
}

const settings = {
  'the light theme': { look: { theme: 'light' }, media: {} },
  'the dark theme': { look: { theme: 'dark' }, media: {} },
  'forced colors': { look: { theme: 'auto' }, media: { forcedColors: 'active', colorScheme: 'dark' } },
} as const;

for (const [setting, { look, media }] of Object.entries(settings))
  for (const story of stories)
    test(`in ${setting}, Tab through ${story} shows where it is`, async ({ openStory, page }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia(media);
      await openStory(story, look);
      let stops = 0;
      for (let press = 0; press < 14; press += 1) {
        await page.keyboard.press('Tab');
        expect.soft(await page.evaluate(findHiddenFocus)).toBeNull();
        stops += Number(await page.evaluate(() => document.activeElement?.closest('.orq-root') !== null));
      }
      expect(stops).toBeGreaterThan(3);
    });
