export function shell() {
  document.getElementById('root').innerHTML =
    '<div class="panel floor"><div class="scroll"><div data-scope></div></div><form class="composer"><textarea></textarea><button>Send</button></form></div>';
  return { box: document.querySelector('.scroll'), list: document.querySelector('[data-scope]') };
}
export function row(parent, role, cls = '') {
  const d = document.createElement('div');
  d.className = `msg ${cls} ${role}`;
  parent.append(d);
  return d;
}
/** POST, read, split on newlines, JSON.parse; onText once per network read. */
export async function openaiDeltas(text, onText) {
  const res = await fetch('/v1/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'bench-1', stream: true, messages: [{ role: 'user', content: text }] }),
  });
  const reader = res.body.getReader();
  const dec = new TextDecoder();
  let buf = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    buf += dec.decode(value, { stream: true });
    let out = '';
    let from = 0;
    for (;;) {
      const nl = buf.indexOf('\n', from);
      if (nl < 0) break;
      if (nl > from && buf.charCodeAt(from + 6) === 123)
        out += JSON.parse(buf.slice(from + 6, nl)).choices[0]?.delta?.content ?? '';
      from = nl + 1;
    }
    buf = buf.slice(from);
    if (out) onText(out);
  }
}
