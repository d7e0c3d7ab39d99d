// Floor 2: what a vanilla incremental renderer can do. Once per frame: closed blocks are rendered
// once (marked + DOMPurify) and never touched again; only the open tail block is re-rendered.
// A thread mounts its last 30 rows only (a window), the rest on scroll (not needed here).
import { marked } from 'marked';
import DOMPurify from 'dompurify';
import { openaiDeltas, shell, row } from './_floor.js';

const { list, box } = shell();
const html = (md) => DOMPurify.sanitize(marked.parse(md));

/** index just after the last blank line that is outside a fence, scanning only new text */
function makeSplitter() {
  let pos = 0,
    fence = false,
    cut = 0,
    lastBlank = 0;
  return (s) => {
    for (;;) {
      const nl = s.indexOf('\n', pos);
      if (nl < 0) break;
      if (s.startsWith('```', pos)) fence = !fence;
      else if (!fence && nl === pos) lastBlank = nl + 1;
      pos = nl + 1;
    }
    cut = lastBlank;
    return cut;
  };
}
window.__bench = {
  mount: (ms) => {
    for (const m of ms.slice(-30)) row(list, m.role).innerHTML = html(m.text);
    box.scrollTop = box.scrollHeight;
  },
  send: async (t) => {
    row(list, 'user').textContent = t;
    const host = row(list, 'assistant');
    const tail = document.createElement('div');
    host.append(tail);
    const cutOf = makeSplitter();
    let text = '',
      done = 0,
      pending = 0;
    const flush = () => {
      pending = 0;
      const cut = cutOf(text);
      if (cut > done) {
        const d = document.createElement('div');
        d.innerHTML = html(text.slice(done, cut));
        tail.before(d);
        done = cut;
      }
      tail.innerHTML = done < text.length ? html(text.slice(done)) : '';
      box.scrollTop = box.scrollHeight;
    };
    await openaiDeltas(t, (d) => {
      text += d;
      pending ||= requestAnimationFrame(flush);
    });
  },
  scope: () => list,
  composer: () => document.querySelector('textarea'),
};
