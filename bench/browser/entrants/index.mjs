/** Who takes part. `protocol` is what an entrant's client speaks (src/protocols.mjs). */
export const entrants = [
  // Yardsticks, not products: tokens into text nodes; and Markdown a block at a time, without React, the last 30 rows.
  { id: 'floor-dom', protocol: 'openai' },
  { id: 'floor-md', protocol: 'openai' },
  { id: 'orq-chat', protocol: 'openai' },
  { id: 'ai-streamdown', protocol: 'aisdk' },
  { id: 'assistant-ui', protocol: 'openai' },
  { id: 'openai-rm', protocol: 'openai' },
  { id: 'ant-x', protocol: 'openai' },
];
