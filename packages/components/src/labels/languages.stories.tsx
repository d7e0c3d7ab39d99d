import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';

import { ar, de, ja } from '../index.ts';
import { StoryPanel } from '../stories/story-panel.tsx';
import { question, reply } from '../stories/story-session.ts';

const meta = {
  title: 'Languages',
  component: StoryPanel,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof StoryPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Long words, and numbers with their point and comma the other way around. */
export const German: Story = {
  args: {
    labels: de,
    title: 'Rücksendungen',
    note: 'Die KI kann sich irren. Wichtiges bitte nachprüfen.',
    messages: [
      question('Wie lange kann ich etwas zurückschicken?'),
      reply('Vierzehn Tage ab dem Tag, an dem das Paket ankommt. Danach', {
        status: 'stopped',
        outcome: 'stopped',
        usage: { inputTokens: 1_188, outputTokens: 124, totalTokens: 1_312 },
      }),
    ],
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByText('1.312 Token');
  },
};

export const Japanese: Story = {
  args: {
    labels: ja,
    title: '返品について',
    note: 'AI は間違えることがあります。',
    messages: [
      question('返品はいつまでできますか?'),
      reply('荷物が届いた日から**十四日間**です。\n\n- 開封済みでもかまいません\n- 送料は無料です'),
    ],
  },
};

/** The panel turns around with its language; names and code inside keep their own direction. */
export const Arabic: Story = {
  args: {
    labels: ar,
    title: 'إرجاع الطلبات',
    note: 'قد يخطئ الذكاء الاصطناعي.',
    messages: [
      question('كيف أعيد الطلب 8213 إلى متجر Ada؟'),
      reply('يمكنك إعادته خلال **أربعة عشر يومًا**.\n\n- استخدم `refund_order`\n- ثم انتظر خمسة أيام'),
    ],
  },
  async play({ canvasElement }) {
    const panel = within(canvasElement).getByRole('region', { name: /Ada/ });
    await expect(panel).toHaveAttribute('dir', 'rtl');
    await expect(panel).toHaveAttribute('lang', 'ar');
  },
};
