import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeTriggerModel } from '../../../../lib/cli/train/events/writeTriggerModel';
import {
  eventWordKey,
  mayBeNoun,
  mayBeVerb,
  packClass,
} from '../../../../lib/language/events/tagger/eventWords';
import {
  readTriggerModel,
  TriggerModelError,
  ZERO,
} from '../../../../lib/language/events/tagger/triggerModel';

const file = readFileSync(new URL('../../../../assets/public/models/events.bin', import.meta.url));
const good = new Uint8Array(file);

describe('readTriggerModel', () => {
  it('reads the file that is shipped, which is small', () => {
    const model = readTriggerModel(good.slice().buffer);
    expect(model.words.get('arrested')).toBeGreaterThanOrEqual(0);
    expect(model.words.get('zzqxzzqxzz')).toBe(-1);
    expect(gzipSync(good).length).toBeLessThan(200_000);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['another file', new Uint8Array(4000).fill(7)],
    ['a cut file', good.slice(0, good.length - 5)],
    ['a file with a tail', Uint8Array.from([...good.slice(0, 5000), 1])],
    ['another version', Uint8Array.from(good.slice(0, 5000), (byte, i) => (i === 4 ? 99 : byte))],
  ])('throws a TriggerModelError with a remedy for %s', (_, bytes) => {
    expect(() => readTriggerModel(bytes.buffer)).toThrow(TriggerModelError);
    expect(() => readTriggerModel(bytes.buffer)).toThrow(/Install the extension again/);
  });

  it('gives back what was written', () => {
    const key = eventWordKey('strike');
    const bytes = writeTriggerModel({
      wordKeys: Int32Array.of(5, 700),
      words: Uint8Array.of(3, 250),
      rowKeys: Int32Array.of(300, 60_000),
      weights: Int8Array.of(-128, 127),
      scale: 0.25,
      bias: -1.5,
    });
    const model = readTriggerModel(bytes.buffer);
    expect([model.scale, model.bias]).toEqual([0.25, -1.5]);
    expect([300, 60_000].map((row) => model.weights.get(row) - ZERO)).toEqual([-128, 127]);
    expect(model.weights.get(301)).toBe(-1);
    expect(model.words.get('strike')).toBe([5, 700].indexOf(key) < 0 ? -1 : 3);
  });

  it('does not write keys that lie too far apart', () => {
    const parts = { wordKeys: new Int32Array(0), words: new Uint8Array(0), scale: 1, bias: 0 };
    const rowKeys = Int32Array.of(1, 80_000);
    const weights = Int8Array.of(1, 1);
    expect(() => writeTriggerModel({ ...parts, rowKeys, weights })).toThrow(RangeError);
  });
});

describe('word classes', () => {
  it.each([
    ['a noun alone', packClass(0, -1), true, false],
    ['a noun and then a verb', packClass(0, 1), true, true],
    ['a noun and then an adjective', packClass(0, 2), true, false],
    ['a verb alone', packClass(1, -1), false, true],
    ['a verb and then a noun', packClass(1, 0), true, true],
    ['an adjective alone', packClass(2, -1), false, false],
    ['an adjective and then a noun', packClass(2, 0), true, false],
    ['an unknown word', 0, true, true],
  ])('%s', (_, packed, noun, verb) => {
    // The step of likelihood stands above the class and says nothing of it.
    expect([mayBeNoun(packed + 16 * 9), mayBeVerb(packed + 16 * 9)]).toEqual([noun, verb]);
    expect(packed).toBeLessThan(16);
  });
});
