// Floor 1: a raw reader loop, split on newlines, JSON.parse, text nodes grown by appendData, a block per line.
// No React, no markdown. A thread mounts as one text node per message.
import { openaiDeltas, shell, row } from './_floor.js';

const { list, box } = shell();
window.__bench = {
  mount: (ms) => {
    const f = document.createDocumentFragment();
    for (const m of ms) row(f, m.role, 'plain').append(m.text);
    list.append(f);
    box.scrollTop = box.scrollHeight;
  },
  send: async (t) => {
    row(list, 'user', 'plain').append(t);
    const host = row(list, 'assistant', 'plain');
    // a block per line: text laid out once is not laid out again
    let node = host.appendChild(document.createElement('div')).appendChild(document.createTextNode(''));
    let pending = 0;
    await openaiDeltas(t, (d) => {
      const parts = d.split('\n');
      node.appendData(parts[0]);
      for (let i = 1; i < parts.length; i++)
        node = host.appendChild(document.createElement('div')).appendChild(document.createTextNode(parts[i]));
      pending ||= requestAnimationFrame(() => {
        pending = 0;
        box.scrollTop = box.scrollHeight;
      });
    });
  },
  scope: () => list,
  composer: () => document.querySelector('textarea'),
};
