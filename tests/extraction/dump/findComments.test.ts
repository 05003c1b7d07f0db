import { describe, expect, it } from 'vitest';
import { extractDump } from '../../../lib/extraction/dump/extractDump';
import type { ExtractedArticle } from '../../../lib/extraction/extraction';

const title = 'River town rebuilds its bridge after the spring flood';
const body = [
  'The council of Marlow voted on Tuesday to rebuild the stone bridge that the flood took away in April.',
  'Mayor Ada Finch said that the work would cost four million crowns and would be done before winter.',
  'Residents have crossed the river by ferry since then, which takes twenty minutes each way, even on Sundays.',
  'The province will pay half of the sum, and the rest will come from a loan that the town takes for ten years.',
].join('\n\n');

function found(below: string): ExtractedArticle {
  const result = extractDump(`${title}\n\n${body}\n\n${below}`);
  if (!result.article) throw new Error(result.why);
  return result.found;
}

const one = 'I want my bridge back, and I want it before my daughter marries over there.';
const two = 'You will never get it, my friend, because they have spent the money on the ferry.';
const three = 'Who pays for all of it in the end? We do, as always.';

const styles: [string, string][] = [
  ['a heading alone', `Comments\n\n${one}\n\n${two}\n\n${three}`],
  ['a heading with a number', `3 Comments\n\nOtto\n${one}\n\nPia\n${two}\n\nUwe\n${three}`],
  ['a heading in words', `One Comment\n\nOtto 11 February 2020 at 9:41\n${one}\n${two}\n${three}`],
  [
    'WordPress',
    `3 thoughts on “${title}”\nOtto says:\nMay 5, 2020 at 10:15 am\n${one}\nReply\nPia says:\nMay 5, 2020 at 11:20 am\n${two}\nReply\nUwe says:\nMay 6, 2020 at 1:02 pm\n${three}\nReply`,
  ],
  [
    'WordPress without its heading',
    `Otto says:\nMay 5, 2020 at 10:15 am\n${one}\nReply\nPia says:\nMay 5, 2020 at 11:20 am\n${two}\n${three}\nReply`,
  ],
  [
    'Blogger',
    `2 comments:\n\nAnonymous said...\n${one}\n5 May 2020 at 10:15\n\nPia said...\n${two}\n${three}\n5 May 2020 at 11:20\n\nPost a Comment`,
  ],
  [
    'Disqus',
    `Otto • 3 years ago\n${one}\n2 • Reply • Share ›\nPia Otto • 3 years ago\n${two}\n1 • Reply • Share ›\nUwe • 2 years ago\n${three}\nReply • Share ›`,
  ],
  [
    'a forum',
    `#1\nOtto\n14.03.2012, 10:15\n${one}\nQuote\n#2\nPia\n14.03.2012, 10:40\n${two}\n${three}\nQuote`,
  ],
  [
    'names above times',
    `Otto\nMar 05, 2019 10:15am\n\n${one}\n\nPia\nMar 05, 2019 11:20am\n\n${two}\n\n${three}`,
  ],
  [
    'relative times',
    `Otto\n3 days ago\n${one}\n\nPia\n2 days ago\n${two}\n\nUwe\n1 hour ago\n${three}`,
  ],
  [
    'likes',
    `Otto\n2 hours ago\n${one}\nLike 12\nReply\nPia\n1 hour ago\n${two}\n${three}\nLike 3\nReply`,
  ],
  [
    'buttons alone',
    `Otto\n${one}\nReply\nPia\n${two}\nReply\nUwe\n${three}\nReply\nIda\n${one} So it is.\nReply`,
  ],
  ['numbers and bullets', `\n  1. ${one}\n\n    • ${two}\n\n  2. ${three}\n\nComments are closed.`],
  [
    'German',
    `Otto schreibt:\n14.03.2012 um 10:15 Uhr\n${one}\nAntworten\nPia antwortet:\n14. März 2012 um 10:40\n${two}\nAntworten\nUwe\nvor 2 Stunden\n${three}\nAntworten`,
  ],
  [
    'German, a day with the name',
    `Leserpost\nOtto Lind / 22.04.2020\n${one}\nPia Quill / 22.04.2020\n${two}\nUwe Finch / 23.04.2020\n${three}`,
  ],
  [
    'French',
    `Otto a dit :\n5 mars 2019 à 10h15\n${one}\nRépondre\nPia\nil y a 3 jours\n${two}\n${three}\nRépondre`,
  ],
  [
    'Spanish',
    `Otto dijo:\n5 de marzo de 2019 a las 10:15\n${one}\nResponder\nPia\nhace 2 horas\n${two}\n${three}\nResponder`,
  ],
  [
    'Italian',
    `Otto\n5 marzo 2019 alle 10:15\n${one}\nRispondi\nPia\n2 ore fa\n${two}\n${three}\nRispondi`,
  ],
  [
    'Dutch',
    `3 reacties\nOtto\n5 maart 2019 om 10:15\n${one}\nPia\n2 dagen geleden\n${two}\n${three}`,
  ],
  [
    'Polish',
    `Komentarze (2)\nOtto\n5 marca 2019, 10:15\n${one}\nPia\n2 dni temu\n${two}\n${three}`,
  ],
];

describe('comments', () => {
  it.each(styles)('%s: are cut from the body, whole', (_name, below) => {
    const { text, zones, published } = found(below);
    expect(text).toBe(body);
    expect(published).toBeNull();
    const comments = zones.filter(({ kind }) => kind === 'comment').map((zone) => zone.text ?? '');
    for (const words of [one, two, three])
      expect(comments.some((comment) => comment.includes(words))).toBe(true);
  });

  it('buttons are no comments', () => {
    const { zones } = found(
      `Otto • 3 days ago\n${one}\n2 • Reply • Share ›\nPia • 2 days ago\n${two}`,
    );
    expect(zones.find((zone) => zone.text === '2 • Reply • Share ›')?.kind).toBe('furniture');
  });
});

describe('the form for a comment', () => {
  const form = [
    'Leave a Reply',
    'Your email address will not be published. Required fields are marked *',
    'Fill in your details or choose an account:',
    'You are commenting using the account below.',
    'Name *',
    'Save my name in this browser for the next time I comment.',
    'Post Comment',
  ];

  it('is furniture where nobody has commented', () => {
    const { text, zones } = found(form.join('\n\n'));
    expect(text).toBe(body);
    expect(zones.map(({ kind }) => kind)).toEqual(form.map(() => 'furniture'));
  });

  it('is furniture above comments, and they are not', () => {
    const { zones } = found(
      `${form.join('\n')}\nOtto\nMay 5, 2020 at 10:15 am\n${one}\nPia\nMay 5, 2020 at 11:20 am\n${two}`,
    );
    const kinds = new Map(zones.map((zone) => [zone.text, zone.kind]));
    for (const line of form) expect(kinds.get(line)).toBe('furniture');
    for (const line of ['Otto', one, two]) expect(kinds.get(line)).toBe('comment');
  });
});

describe('what is no comment', () => {
  const more =
    'Work begins in May, when the water is low, said the engineer in charge at the same meeting of the council.';
  it.each<[string, string]>([
    [
      'a date inside the text',
      `The bridge fell on 14 April 2019 at 10:15, and again it was a Sunday.\n\n${more}`,
    ],
    [
      'speech',
      `Finch said:\n\n“We will not wait for the province, because we have waited long enough.”\n\n${more}`,
    ],
    ['a subheading', `Comments from the neighbours\n\n${more}\n\n${more.replace('May', 'June')}`],
    [
      'a list',
      `The council also decided:\n\n• Four million crowns go to the stone.\n• Two million crowns go to the ferry.\n\n${more}`,
    ],
  ])('%s stays in the body', (_name, below) => {
    expect(found(below).text).toBe(`${body}\n\n${below}`);
  });

  it('the time of the article and of its update above a long text', () => {
    const raw = `${title}\n\nA long summary in a sentence or two stands above the times, because the editors like that and readers do, too; it has more than forty words, so that it could be taken for a whole article by something that is not careful at all.\n\nNora Quill\n5 May 2020 10:15\nUpdated: 5 May 2020 11:20\n\n${body}\n\n${more}`;
    const result = extractDump(raw);
    expect(result.article && result.found.text).toContain(body);
  });
});
