import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter, riceBits } from '../../../lib/store/format/bits';
import { checksum } from '../../../lib/store/format/checksum';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';
import { packNumbers, unpackNumbers } from '../../../lib/store/format/numberSet';
import { packRows, unpackRows } from '../../../lib/store/format/packedRows';
import { seal, unseal } from '../../../lib/store/format/sealedBytes';
import { ByteReader, ByteWriter } from '../../../lib/store/format/varint';
import { corrupted } from './corrupted';

const word = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 0xffffffff }));

describe('checksum', () => {
  // Vectors of the specification.
  it.each([
    ['', 0x02cc5d05],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ])('of %j is that of xxHash32', (text, sum) => {
    expect(checksum(new TextEncoder().encode(text))).toBe(sum);
  });
});

describe('sealed bytes', () => {
  it('are opened as what they were sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (body) => {
        const sealed = seal(7, 2, body);
        expect(unseal(7, 2, sealed)).toEqual(body);
        expect(unseal(7, 2, sealed.buffer)).toEqual(body);
        expect(() => unseal(8, 2, sealed)).toThrow('another kind');
        expect(() => unseal(7, 1, sealed)).toThrow('unknown version 2');
        fc.assert(
          fc.property(corrupted(sealed), (changed) => {
            expect(() => unseal(7, 2, changed)).toThrow(CorruptBlock);
          }),
          { numRuns: 10 },
        );
      }),
    );
  });
});

describe('bytes', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat(3))), (steps) => {
        const writer = new ByteWriter(1);
        for (const [value, kind] of steps) {
          if (kind === 0) writer.varint(value);
          else if (kind === 1) writer.uint32(value);
          else if (kind === 2) writer.byte(value & 0xff);
          else writer.bytes(Uint8Array.of(value & 0xff, 1));
        }
        const reader = new ByteReader(writer.finish());
        for (const [value, kind] of steps) {
          if (kind === 0) expect(reader.varint()).toBe(value);
          else if (kind === 1) expect(reader.uint32()).toBe(value);
          else if (kind === 2) expect(reader.byte()).toBe(value & 0xff);
          else expect([...reader.bytes(2)]).toEqual([value & 0xff, 1]);
        }
        reader.end();
        expect(() => reader.byte()).toThrow(CorruptBlock);
      }),
    );
  });

  it.each([-1, 2 ** 32, NaN])('hold no %d', (value) => {
    expect(() => new ByteWriter().varint(value)).toThrow(RangeError);
  });

  it.each([[[0x80]], [[0xff, 0xff, 0xff, 0xff, 0x1f]], [[0x80, 0x80, 0x80, 0x80, 0x80, 0]]])(
    'with %j are no number',
    (bytes) => {
      expect(() => new ByteReader(Uint8Array.from(bytes)).varint()).toThrow(CorruptBlock);
    },
  );
});

describe('bits', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat(31), fc.nat(3))), (steps) => {
        const writer = new BitWriter();
        // A quotient of thousands of bits is right, and slow.
        const least = (value: number, low: number): number => Math.max(low, riceBits(value / 500));
        for (const [value, low, kind] of steps) {
          if (kind === 0) writer.bits(value & (2 ** low - 1), low);
          else if (kind === 1) writer.unary(value % 100);
          else if (kind === 2) writer.rice(value, least(value, low));
          else writer.gamma(1 + (value >>> 1));
        }
        const bytes = writer.written();
        const reader = new BitReader(bytes, 0, bytes.length);
        for (const [value, low, kind] of steps) {
          if (kind === 0) expect(reader.bits(low)).toBe((value & (2 ** low - 1)) >>> 0);
          else if (kind === 1) expect(reader.unary()).toBe(value % 100);
          else if (kind === 2) expect(reader.rice(least(value, low))).toBe(value);
          else expect(reader.gamma()).toBe(1 + (value >>> 1));
        }
        expect(reader.left).toBeGreaterThanOrEqual(0);
        expect(reader.left).toBeLessThan(8);
      }),
    );
  });

  it('end', () => {
    expect(() => new BitReader(new Uint8Array(9), 0, 9).unary()).toThrow(CorruptBlock);
  });
});

describe('a set of numbers', () => {
  it('comes back ascending, each once, and in no other way', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (numbers) => {
        const bytes = packNumbers(numbers);
        expect([...unpackNumbers(bytes)]).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        fc.assert(
          fc.property(
            corrupted(bytes).filter(({ length }) => length > 0),
            (changed) => {
              expect(() => unpackNumbers(changed)).toThrow(CorruptBlock);
            },
          ),
          { numRuns: 5 },
        );
      }),
    );
    expect(packNumbers([])).toHaveLength(0);
    expect(unpackNumbers(new Uint8Array(0))).toHaveLength(0);
  });
});

describe('packed rows', () => {
  it('come back as JSON has them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 16 }), async (rows) => {
        const bytes = await packRows(rows);
        expect(await unpackRows(bytes)).toEqual(JSON.parse(JSON.stringify(rows)));
      }),
    );
    expect(await unpackRows(await packRows([undefined, 1]))).toEqual([null, 1]);
  });

  it('are refused where they were changed or cut', async () => {
    const bytes = await packRows([{ words: 'the same again and again '.repeat(30) }, null]);
    await fc.assert(
      fc.asyncProperty(corrupted(bytes), async (changed) => {
        await expect(unpackRows(changed)).rejects.toBeInstanceOf(CorruptBlock);
      }),
    );
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['no deflate', Uint8Array.of(255, 255, 255)],
  ])('are refused where %s is sealed as such', async (_, body) => {
    await expect(unpackRows(seal(0x52, 1, body))).rejects.toBeInstanceOf(CorruptBlock);
  });
});
