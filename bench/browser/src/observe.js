// Injected before a page's own scripts. It observes only; entrants know nothing of it.
(() => {
  const MARK = /qz(\d+)zq/gi;
  /** Characters at the end of a thread in which marks are looked for: the cost does not grow with the thread. */
  const TAIL = 600;

  // React commits, seen through the hook of its developer tools, which production builds call too.
  let commits = 0;
  const nothing = () => undefined;
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    isDisabled: false,
    renderers: new Map(),
    checkDCE: nothing,
    inject: () => 1,
    onCommitFiberRoot: () => (commits += 1),
    onScheduleFiberRoot: nothing,
    onCommitFiberUnmount: nothing,
    onPostCommitFiberRoot: nothing,
    setStrictMode: nothing,
  };

  const longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask' });

  /** The last characters under `root`, read backwards. */
  function tail(root) {
    let text = '';
    const read = (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        text = node.data.slice(-TAIL) + text;
        return;
      }
      for (let child = node.lastChild; child && text.length < TAIL; child = child.previousSibling)
        read(child);
    };
    if (root) read(root);
    return text;
  }

  // What a frame's own callbacks change is painted by that frame; anything else by the next one.
  let isInFrame = false;
  const frameEnd = new MessageChannel();
  frameEnd.port1.onmessage = () => {
    isInFrame = false;
  };
  function enterFrame() {
    isInFrame = true;
    frameEnd.port2.postMessage(0);
  }
  /** Calls back with the time after the paint that shows what the DOM holds now. */
  function afterPaint(callback) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => callback(performance.now());
    if (isInFrame) port2.postMessage(0);
    else requestAnimationFrame(() => port2.postMessage(0));
  }
  const painted = () => new Promise(afterPaint);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  async function until(isDone, limit) {
    const start = performance.now();
    while (!isDone()) {
      if (performance.now() - start > limit) return false;
      await pause(8); // gently: the observers do the timing
    }
    return true;
  }

  /** Observes one answer, from `send` to the paint of its last token. */
  async function observeAnswer(seed, limit) {
    const end = `qzEND${seed}zq`;
    const marks = [];
    const frames = [];
    let unpainted = [];
    let firstAt = 0;
    let endAt = 0;
    observed.shown = -1;
    observed.updates = 0;
    longTasks.length = 0;
    const commitsBefore = commits;
    const start = performance.now();

    const paintedNow = (at) => {
      for (const mark of unpainted) mark.paintedAt = performance.timeOrigin + at;
      unpainted = [];
    };
    const look = () => {
      observed.updates += 1;
      if (endAt > 0) return;
      const all = tail(window.__bench.scope());
      const isEnd = all.includes(end);
      // What an earlier answer ended with may still be in sight.
      const text = isEnd ? all : all.slice(all.search(/qz(END\d+|THREAD)zq(?![^]*qz(END\d+|THREAD)zq)/) + 1);
      const newest = Math.max(-1, ...Array.from(text.matchAll(MARK), (match) => Number(match[1])));
      const at = performance.now();
      firstAt ||= newest >= 0 || isEnd ? at : 0;
      if (newest > observed.shown) {
        if (unpainted.length === 0) afterPaint(paintedNow);
        for (let marker = observed.shown + 1; marker <= newest; marker++) {
          const mark = { marker, paintedAt: 0 };
          marks.push(mark);
          unpainted.push(mark);
        }
        observed.shown = newest;
      }
      if (isEnd) endAt = at;
    };

    const observer = new MutationObserver(look);
    observer.observe(window.__bench.scope() ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    let isOver = false;
    requestAnimationFrame(function frame(at) {
      enterFrame();
      frames.push(at);
      if (!isOver) requestAnimationFrame(frame);
    });
    window.__bench.send('Please explain this in detail.');
    const ok = await until(() => endAt > 0, limit);
    const paintedAt = await painted();
    await pause(60);
    isOver = true;
    observer.disconnect();
    const gaps = frames.slice(1).map((at, index) => at - frames[index]);
    const tasks = longTasks.filter(({ startTime }) => startTime >= start - 5);
    return {
      ok,
      first: firstAt - start,
      end: endAt - start,
      painted: paintedAt - start,
      commits: commits - commitsBefore,
      updates: observed.updates,
      dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / 16.667) - 1), 0),
      longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
      blocked: tasks.reduce((sum, { duration }) => sum + duration - 50, 0),
      marks,
    };
  }

  const observed = {
    /** The newest mark on screen, and how often the DOM changed since the answer began. */
    shown: -1,
    updates: 0,
    /** From each keydown to the paint of what it typed, in ms. */
    keys: [],
    isReady: () => window.__bench !== undefined,
    nodes: () => document.querySelectorAll('*').length,
    /** The server's clock minus ours, by the fastest of some requests. */
    async clockOffset() {
      let best = { trip: Infinity, offset: 0 };
      for (let index = 0; index < 10; index++) {
        const sentAt = performance.now();
        const there = Number(await (await fetch('/control/now')).text());
        const trip = performance.now() - sentAt;
        const offset = there - performance.timeOrigin - sentAt - trip / 2;
        if (trip < best.trip) best = { trip, offset };
      }
      return best.offset;
    },
    /** Renders a thread and waits until its end is painted. */
    async mount(messages, limit) {
      const isShown = () => {
        const scope = window.__bench.scope();
        return scope && (messages.length === 0 || tail(scope).includes('qzTHREADzq'));
      };
      const start = performance.now();
      window.__bench.mount(messages);
      const ok = await until(isShown, limit);
      return { ok, mount: (await painted()) - start };
    },
    start(seed, limit) {
      observed.answer = observeAnswer(seed, limit);
    },
    watchKeys() {
      let pressedAt = 0;
      observed.keys.length = 0;
      addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), true);
      const onInput = () => {
        const from = pressedAt;
        afterPaint((at) => observed.keys.push(at - from));
      };
      addEventListener('input', onInput, true);
      window.__bench.composer().focus();
    },
  };
  window.observed = observed;
})();
