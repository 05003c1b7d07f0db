import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/language/sentences';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['One came. Two left.', ['One came.', 'Two left.']],
    [
      'Gen. Ash Kayani met Lt. Col. Roy. He left.',
      ['Gen. Ash Kayani met Lt. Col. Roy.', 'He left.'],
    ],
    ['The U.S. Embassy shut. It rained.', ['The U.S. Embassy shut.', 'It rained.']],
    [
      'They came to the U.S. The visit was short.',
      ['They came to the U.S.', 'The visit was short.'],
    ],
    [
      'On Nov. 26 it began. Mr. Mark C. Toner spoke.',
      ['On Nov. 26 it began.', 'Mr. Mark C. Toner spoke.'],
    ],
    ['It cost 3.5 million. No. 7 won.', ['It cost 3.5 million.', 'No. 7 won.']],
    ['“We go.” He went.', ['“We go.”', 'He went.']],
    ['"We go," he said. "Now." They went.', ['"We go," he said.', '"Now."', 'They went.']],
    ['"Why?" she asked. Nobody knew!', ['"Why?" she asked.', 'Nobody knew!']],
    ['He said so.The minister left.', ['He said so.', 'The minister left.']],
    ['He said so.“The minister left.', ['He said so.', '“The minister left.']],
    [
      'See Dawn.com or www.Example.Org today. Bye.',
      ['See Dawn.com or www.Example.Org today.', 'Bye.'],
    ],
    [
      'At 5 p.m. Friday it ended. At 6 p.m. Police came.',
      ['At 5 p.m. Friday it ended.', 'At 6 p.m.', 'Police came.'],
    ],
    [
      'Acme Corp. Chairman Lee left Acme Corp. He is 50.',
      ['Acme Corp. Chairman Lee left Acme Corp.', 'He is 50.'],
    ],
    [
      'In L. A. Vice Const. Lee spoke. Case No. VA12 is open.',
      ['In L. A. Vice Const. Lee spoke.', 'Case No. VA12 is open.'],
    ],
    ['One line\nnext line\n\nlast', ['One line', 'next line', 'last']],
    ['Ended (at last.) Then more.', ['Ended (at last.)', 'Then more.']],
    ['یہ ایک جملہ ہے۔ یہ دوسرا ہے۔', ['یہ ایک جملہ ہے۔', 'یہ دوسرا ہے۔']],
    ['  \n ', []],
    ['', []],
  ])('splits %j', (text, wanted) => {
    expect(split(text)).toEqual(wanted);
  });

  it('covers everything that is no space, in order, on any text', () => {
    assert(
      property(string({ unit: 'binary' }), string(), (a, b) => {
        const text = `${a}. ${b}."\n${a}`;
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(
            text
              .slice(last, start)
              .trim()
              .replaceAll(/[\0-\x20\u200b]/g, ''),
          ).toBe('');
          expect(text.slice(start, end)).not.toMatch(/[\n\r]/);
          last = end;
        }
      }),
    );
  });

  it.each([
    ['brackets', '('.repeat(100_000)],
    ['stops and brackets', '.('.repeat(500_000)],
    ['a long stop run', '.'.repeat(2_000_000)],
    ['no stop', 'word '.repeat(400_000)],
    ['words', 'He said so. '.repeat(200_000)],
    ['closing quotes', '.”'.repeat(500_000)],
    ['spaces', ' '.repeat(2_000_000)],
  ])('takes linear time on %s', (_, text) => {
    // Two million characters take 0.3 s on a slow core; quadratic time would not end.
    expect(splitSentences(text).every((span) => span.start < span.end)).toBe(true);
  });
});
