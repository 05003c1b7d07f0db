import { describe, expect, it } from 'vitest';
import { allAtOnce, createIdleWork, inIdleSlices } from '../../lib/page/idleWork';
import type { Steps } from '../../lib/page/idleWork';

/** A window whose idle times the test gives, and whose clock `step` moves. */
function idleWindow() {
  let waiting: (() => void) | null = null;
  const state = { now: 0, asked: 0 };
  const view = {
    performance: { now: () => state.now },
    requestIdleCallback(slice: () => void) {
      waiting = slice;
      state.asked += 1;
      return state.asked;
    },
    cancelIdleCallback: () => (waiting = null),
  };
  const idle = (): boolean => {
    const slice = waiting;
    waiting = null;
    slice?.();
    return slice !== null;
  };
  return { view: view as unknown as Window, state, idle };
}

function* count(to: number, each: () => void): Steps<string> {
  for (let at = 0; at < to; at += 1) {
    each();
    yield;
  }
  return 'done';
}

describe('work in idle slices', () => {
  it('ends a slice after five milliseconds', async () => {
    const { view, state, idle } = idleWindow();
    const steps: number[] = [];
    let done = 0;
    const work = inIdleSlices(
      view,
      new AbortController().signal,
      count(10, () => {
        done += 1;
        state.now += 2;
      }),
    );
    while (idle()) {
      steps.push(done);
      done = 0;
    }
    expect(await work).toBe('done');
    expect(steps).toEqual([3, 3, 3, 1]);
  });

  it('ends a slice after 1,000 steps, however fast they are', async () => {
    const { view, idle } = idleWindow();
    const steps: number[] = [];
    let done = 0;
    const work = inIdleSlices(
      view,
      new AbortController().signal,
      count(3100, () => (done += 1)),
    );
    while (idle()) {
      steps.push(done);
      done = 0;
    }
    expect(await work).toBe('done');
    expect(steps).toEqual([1000, 1000, 1000, 100]);
  });

  it('stops for good when the signal aborts', async () => {
    const { view, idle } = idleWindow();
    const ended = new AbortController();
    let done = 0;
    const work = inIdleSlices(
      view,
      ended.signal,
      count(3000, () => (done += 1)),
    );
    idle();
    ended.abort();
    await expect(work).rejects.toThrow(/abort/i);
    expect(idle()).toBe(false);
    expect(done).toBe(1000);
    await expect(
      inIdleSlices(
        view,
        ended.signal,
        count(1, () => undefined),
      ),
    ).rejects.toThrow();
  });

  it('fails as the work fails', async () => {
    const { view, idle } = idleWindow();
    const failing = count(5, () => {
      throw new Error('no such node');
    });
    const work = inIdleSlices(view, new AbortController().signal, failing);
    idle();
    await expect(work).rejects.toThrow('no such node');
    expect(idle()).toBe(false);
  });

  it('waits once, however often it is asked for', () => {
    const { view, state, idle } = idleWindow();
    const work = createIdleWork(view, new AbortController().signal, () => false);
    work.request();
    work.request();
    expect(state.asked).toBe(1);
    expect(idle()).toBe(true);
    expect(idle()).toBe(false);
    work.request();
    expect(state.asked).toBe(2);
  });

  it('is done at once where it is little', () => {
    expect(allAtOnce(count(3, () => undefined))).toBe('done');
  });
});
