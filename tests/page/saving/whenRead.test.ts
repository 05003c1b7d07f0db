// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenRead } from '../../../lib/page/saving/whenRead';

let seen: DocumentVisibilityState = 'visible';

function turn(state: DocumentVisibilityState): void {
  seen = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  seen = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => seen });
});
afterEach(() => vi.useRealTimers());

const start = (seconds = 20) => {
  const ended = new AbortController();
  const read = vi.fn<() => void>();
  whenRead(window, seconds, ended.signal, read);
  return { ended, read };
};

it('calls back once after so many seconds in view', () => {
  const { read } = start();
  vi.advanceTimersByTime(19_900);
  expect(read).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(read).toHaveBeenCalledTimes(1);
  turn('hidden');
  turn('visible');
  vi.advanceTimersByTime(60_000);
  expect(read).toHaveBeenCalledTimes(1);
});

it('counts no time behind another tab', () => {
  const { read } = start();
  vi.advanceTimersByTime(12_000);
  turn('hidden');
  vi.advanceTimersByTime(60_000);
  expect(read).not.toHaveBeenCalled();
  turn('visible');
  vi.advanceTimersByTime(7_900);
  expect(read).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(read).toHaveBeenCalledTimes(1);
});

it('begins when a tab that was opened behind comes to the front', () => {
  seen = 'hidden';
  const { read } = start(5);
  vi.advanceTimersByTime(60_000);
  turn('visible');
  vi.advanceTimersByTime(5_000);
  expect(read).toHaveBeenCalledTimes(1);
});

it('is silent once it ended', () => {
  const { ended, read } = start();
  vi.advanceTimersByTime(10_000);
  ended.abort();
  turn('hidden');
  turn('visible');
  vi.advanceTimersByTime(60_000);
  expect(read).not.toHaveBeenCalled();
});
