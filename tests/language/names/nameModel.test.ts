import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NameModelError, readNameModel } from '../../../lib/language/names/nameModel';
import { TAG_COUNT } from '../../../lib/language/names/tags';
import { writeNameModel } from '../../../lib/cli/train/writeNameModel';

const file = readFileSync(new URL('../../../assets/public/models/names.bin', import.meta.url));
const good = new Uint8Array(file);

describe('readNameModel', () => {
  it('reads the file that is shipped, which is small', () => {
    const model = readNameModel(good.slice().buffer);
    expect(model.clusters.fine('president')).toBeGreaterThanOrEqual(0);
    expect(model.clusters.fine('zzqxzzqxzz')).toBe(-1);
    // What the extension may carry for names is 1.5 MB compressed; code takes a little of it.
    expect(gzipSync(good).length).toBeLessThan(1_470_000);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['another file', new Uint8Array(4000).fill(7)],
    ['a cut file', good.slice(0, good.length - 5)],
    ['another version', Uint8Array.from(good.slice(0, 5000), (byte, i) => (i === 4 ? 99 : byte))],
  ])('throws a NameModelError with a remedy for %s', (_, bytes) => {
    expect(() => readNameModel(bytes.buffer)).toThrow(NameModelError);
    expect(() => readNameModel(bytes.buffer)).toThrow(/Install the extension again/);
  });

  it('gives back what was written', () => {
    const weights = Int8Array.from({ length: 2 * TAG_COUNT }, (_, i) => i - 17);
    const transitions = new Float64Array(TAG_COUNT ** 2).fill(0.5);
    const bytes = writeNameModel({
      clusterKeys: Int32Array.of(5, 700),
      fine: Uint16Array.of(3, 1000),
      middle: new Uint8Array(1024).fill(9),
      coarse: new Uint8Array(1024).fill(2),
      rowKeys: Int32Array.of(300, 60_000),
      weights,
      scale: 0.25,
      transitions,
    });
    const model = readNameModel(bytes.buffer);
    const sums = new Int32Array(2 * TAG_COUNT);
    model.weights.add(60_000, sums, TAG_COUNT);
    model.weights.add(300, sums, 0);
    model.weights.add(301, sums, 0);
    expect([...sums]).toEqual([...weights]);
    expect(model.scale).toBe(0.25);
    expect(model.transitions).toEqual(transitions);
    expect(model.clusters.middle(3)).toBe(9);
  });
});
