import type { Locator, Page } from '@playwright/test';

/** The panel as a person sees it. */
export type Chat = {
  readonly log: Locator;
  readonly questions: Locator;
  readonly answers: Locator;
  readonly composer: Locator;
  readonly button: (name: string | RegExp) => Locator;
  readonly ask: (question: string) => Promise<void>;
};

export function createChat(page: Page): Chat {
  const panel = page.getByRole('region', { name: /^Chat/ });
  const log = panel.getByRole('log', { name: 'Messages' });
  const composer = panel.getByRole('textbox', { name: 'Message' });
  return {
    log,
    questions: log.getByRole('article', { name: /^You said/ }),
    answers: log.getByRole('article', { name: / said, / }),
    composer,
    button: (name) => panel.getByRole('button', { name, exact: typeof name === 'string' }),
    async ask(question) {
      await composer.fill(question);
      await composer.press('Enter');
    },
  };
}
