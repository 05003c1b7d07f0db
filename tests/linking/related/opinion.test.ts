import { describe, expect, it } from 'vitest';
import { opinionSign } from '../../../lib/linking/related/opinion';
import type { Zone } from '../../../lib/model/article';

const body = 'The council voted on Tuesday. Trams will run again in May.';
const of = (some: { title?: string; url?: string; text?: string; zones?: Zone[] }) =>
  opinionSign({ title: 'Trams', url: null, text: body, zones: [], ...some });

describe('opinionSign', () => {
  it.each([
    [{ title: 'Opinion: Trams are worth it' }, 'Opinion'],
    [{ title: 'Editorial | A city without trams' }, 'Editorial'],
    [{ title: 'Letters to the editor: trams' }, 'Letters to the editor'],
    [{ title: 'A city without trams – op-ed' }, 'op ed'],
    [{ url: 'https://x.example/opinion/2020/trams' }, '/opinion/'],
    [{ url: 'https://x.example/2020/columnists/ida' }, '/columnists/'],
    [{ text: `${body}\n\nThe writer is a former driver.` }, 'The writer is a'],
    [
      {
        zones: [
          {
            kind: 'furniture' as const,
            start: 0,
            end: 0,
            text: 'Views expressed here are her own',
          },
        ],
      },
      'Views expressed here',
    ],
  ])('takes %o for opinion', (some, sign) => {
    expect(of(some)).toBe(sign);
  });

  it.each([
    [{}],
    [{ title: 'Public opinion on trams: what the poll says' }],
    [{ title: 'Court opinion explained' }],
    [{ title: 'Minister declines to comment' }],
    [{ title: 'Column of tanks enters the city' }],
    [{ url: 'https://opinion.example/news/2020/trams' }],
    [{ url: 'https://x.example/news/no-opinion-on-trams' }],
    [{ url: 'https://x.example/news?ref=/opinion/' }],
    [{ text: 'I saw it, she said. I ran. My brother and I hid, and I called my mother.' }],
    [{ text: `${'The writer sat down. '.repeat(40)}The writer is late.` }],
  ])('takes %o for reporting', (some) => {
    expect(of(some)).toBeNull();
  });
});
