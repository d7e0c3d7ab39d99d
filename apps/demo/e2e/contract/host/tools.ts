import { defineTool } from '@orq-chat/core';

/** Answers when the test says so: `finish-tool` on the window. */
const getOrder = defineTool({
  name: 'get_order',
  description: 'Gets an order.',
  parameters: { type: 'object', properties: { order: { type: 'string' } } },
  run: () =>
    new Promise<string>((resolve) => {
      window.addEventListener('finish-tool', () => resolve('Three lines.'), { once: true });
    }),
});

const refundOrder = defineTool({
  name: 'refund_order',
  description: 'Gives money back.',
  parameters: { type: 'object', properties: { order: { type: 'string' } } },
  needsApproval: true,
  run: () => 'Done.',
});

export const tools = [getOrder, refundOrder];
