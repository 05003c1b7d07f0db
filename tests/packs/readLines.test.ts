import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../lib/packs/readLines';

function chunked(bytes: Uint8Array<ArrayBuffer>, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(at, (at += size)));
    },
  });
}

async function lines(text: string, size: number): Promise<{ line: string; number: number }[]> {
  const found = [];
  for await (const line of readLines(chunked(new TextEncoder().encode(text), size)))
    found.push(line);
  return found;
}

describe('readLines', () => {
  it.each([
    ['', []],
    ['a', [{ line: 'a', number: 1 }]],
    [
      'a\r\nb\n',
      [
        { line: 'a', number: 1 },
        { line: 'b', number: 2 },
      ],
    ],
    ['\n\n a \n', [{ line: ' a ', number: 3 }]],
  ])('%j', async (text, expected) => {
    expect(await lines(text, 3)).toEqual(expected);
  });

  it('does not depend on how the bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          const text = parts.join('\n');
          expect(await lines(text, size)).toEqual(await lines(text, 1_000_000));
        },
      ),
    );
  });
});
