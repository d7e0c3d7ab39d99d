import { describe, expect, it } from 'vitest';

import { createPace } from './create-pace.ts';
import { createTestEnvironment } from './test/create-test-environment.ts';
import { pause } from './test/set-up.ts';

/** A pace whose every showing takes `ms`, and a frame that is drawn and over. */
function setUp(ms: () => number) {
  const environment = createTestEnvironment();
  let shown = 0;
  const pace = createPace(environment, () => {
    shown += 1;
    environment.advance(ms());
    return true;
  });
  async function draw() {
    environment.draw();
    await pause();
  }
  return { pace, environment, draw, shown: () => shown };
}

describe('the pace', () => {
  it('shows the first at once, and then what came meanwhile, once a frame', async () => {
    const { pace, draw, shown } = setUp(() => 0);
    pace.add();
    expect(shown()).toBe(1);
    pace.add();
    pace.add();
    expect(shown()).toBe(1);
    await draw();
    expect(shown()).toBe(2);
    await draw();
    expect(shown()).toBe(2);
    pace.add();
    expect(shown()).toBe(3);
  });

  it('rests for as long as showing took', async () => {
    const { pace, environment, draw, shown } = setUp(() => 40);
    pace.add();
    pace.add();
    environment.advance(10); // the paint
    await draw();
    environment.advance(49);
    await pause();
    expect(shown()).toBe(1);
    environment.advance(1);
    await pause();
    expect(shown()).toBe(2);
  });

  it('rests no longer than 200 ms', async () => {
    const { pace, environment, draw, shown } = setUp(() => 5000);
    pace.add();
    pace.add();
    await draw();
    environment.advance(199);
    await pause();
    expect(shown()).toBe(1);
    environment.advance(1);
    await pause();
    expect(shown()).toBe(2);
  });

  it('does not wait for a frame that shows nothing', () => {
    const environment = createTestEnvironment();
    let shown = 0;
    const pace = createPace(environment, () => (shown += 1) > 2);
    for (let piece = 0; piece < 5; piece += 1) pace.add();
    expect(shown).toBe(3);
  });

  it('shows nothing once it is stopped, in whatever state that was', async () => {
    for (const steps of [0, 1, 2]) {
      const { pace, environment, draw, shown } = setUp(() => 20);
      pace.add();
      pace.add();
      if (steps === 1) environment.draw();
      if (steps === 2) await draw();
      pace.stop();
      await draw();
      environment.advance(1000);
      await pause();
      expect(shown()).toBe(1);
    }
  });
});
