import { expect, it } from 'vitest';
import type { PageQuery, PageReading } from '../../../../lib/model/page';
import type { Card, QuoteView } from '../../../../lib/model/view';
import { inBrowsers } from '../../harness/inBrowsers';
import { eightRecords } from '../inventedArticles';
import { withStore } from '../withStore';
import { marked, pageOf, ready } from './pages';
import type { ArchiveInPage } from './readBundle';

const INQUIRY = pageOf('Port Sella waits for answers', [
  'An inquiry into the airstrikes on Port Sella of February 26, 2031, which killed 31 dock workers, opened on Monday.',
  'General Maria Okonjo did not come. Mayor Tomas Brandt did, and Lena Haldane of the NHA sat beside him.',
  'Ivo Sandoval, who leads the inquiry, thanked Brandt.',
]);

/** Pages in languages that are not analysed; what of the archive stands in them, and what does not. */
const GERMAN = pageOf(
  'Port Sella wartet auf Antworten',
  [
    'Der Bürgermeister von Port Sella, Tomas Brandt, hat am Montag eine Untersuchung verlangt. Bei den Luftangriffen vom 26. Februar 2031 waren im Hafen der Stadt 31 Arbeiter getötet worden.',
    'Die Generalin Maria Okonjo hat auf den Brief, den Brandt ihr schrieb, bisher nicht geantwortet. Ivo Sandoval schwieg, wie das Rathaus mitteilte.',
  ],
  { language: 'de' },
);
const URDU = pageOf(
  'بندرگاہ میں تحقیقات',
  [
    'میئر Tomas Brandt نے پیر کو Port Sella میں ایک تحقیقات کا مطالبہ کیا۔ فروری میں شہر کی بندرگاہ پر فضائی حملوں میں اکتیس مزدور ہلاک ہو گئے تھے۔',
    'بندرگاہ گرمیوں میں دوبارہ کھلے گی، ترجمان نے منگل کو کہا۔ Ivo Sandoval نے کچھ نہیں کہا۔',
  ],
  { language: 'ur' },
);
const GERMAN_STRANGERS = pageOf(
  'Ein stiller Tag',
  [
    'Der Bäcker Ivo Sandoval hat am Montag in Larkhaven ein Geschäft eröffnet und an einem Tag neunzig Brote verkauft. Das teilte er selbst mit, denn sonst war an diesem Tag niemand auf der Straße.',
  ],
  { language: 'de' },
);
const URDU_ONLY = pageOf(
  'بندرگاہ میں تحقیقات',
  [
    'میئر نے پیر کو شہر میں ایک تحقیقات کا مطالبہ کیا۔ فروری میں شہر کی بندرگاہ پر فضائی حملوں میں اکتیس مزدور ہلاک ہو گئے تھے۔ بندرگاہ گرمیوں میں دوبارہ کھلے گی۔',
  ],
  { language: 'ur' },
);

function quotesIn(reading: PageReading, cards: (Card | null)[]): QuoteView[] {
  return [
    ...cards.flatMap((card) => (card === null || card.type === 'ambiguous' ? [] : card.quotes)),
    ...ready(reading).related.flatMap(({ reasons }) => reasons.flatMap(({ there }) => there ?? [])),
  ];
}

inBrowsers('answering a page from the store', (suite) => {
  const records = eightRecords();
  const store = withStore<ArchiveInPage>(suite, {
    bundle: new URL('readBundle.ts', import.meta.url),
    records: () => records,
    first: async (store) => {
      await store.empty();
      await store.add(store.names());
    },
  });

  const read = (query: PageQuery) => store.run((store, query) => store.read(query), query);
  const cardsOf = (reading: PageReading) =>
    store.run((store, reading) => store.cards(reading), reading);

  it('marks the words that the archive knows, and no others', async () => {
    const words = marked(INQUIRY, await read(INQUIRY));
    expect(words.filter((each) => /^[A-Z]/.test(each))).toEqual([
      'Port Sella → Port Sella',
      'Port Sella → Port Sella',
      'Maria Okonjo → Maria Okonjo',
      'Tomas Brandt → Tomas Brandt',
      'Lena Haldane → Lena Haldane',
      'NHA → Northern Harbour Authority',
      'Brandt → Tomas Brandt',
    ]);
    expect(words.join()).toMatch(/airstrikes → .*strikes on Port Sella/u);
  });

  it('shows related articles, with reasons that hold', async () => {
    const story = ready(await read(INQUIRY));
    const ids = story.related.map(({ article }) => article.id);
    expect(ids).toEqual(expect.arrayContaining(['strikes', 'meeting', 'inquiry']));
    expect(ids).not.toContain('nameless');
    expect(ids).not.toContain('surname');
    for (const { reasons } of story.related) expect(reasons).not.toEqual([]);
    expect(story.archiveSize).toBe(8);
  });

  it('quotes stored articles to the letter', async () => {
    const reading = await read(INQUIRY);
    const quotes = quotesIn(reading, await cardsOf(reading));
    expect(quotes.length).toBeGreaterThan(5);
    const texts = new Map((await records).map(({ article }) => [article.id, article.text]));
    for (const { article, text, start, end, markStart, markEnd } of quotes) {
      expect(texts.get(article.id)?.slice(start, end)).toBe(text);
      expect(markStart).toBeGreaterThanOrEqual(0);
      expect(markEnd).toBeLessThanOrEqual(text.length);
      expect(markStart).toBeLessThanOrEqual(markEnd);
    }
  });

  it('claims nobody where a lone surname fits several', async () => {
    const query = pageOf('A quiet Sunday', [
      'Brandt swam across the bay on Sunday, and nobody saw it.',
    ]);
    const reading = await read(query);
    const story = ready(reading);
    expect(marked(query, reading)).toEqual(['Brandt → Brandt?']);
    expect(story.names).toEqual([]);
    const [card] = await cardsOf(reading);
    const candidates = card?.type === 'ambiguous' ? card.candidates : [];
    expect(candidates.map(({ name }) => name).sort()).toEqual([
      'Brandt',
      'Clara Brandt',
      'Tomas Brandt',
    ]);
  });

  it('leaves out the stored copy of the page itself', async () => {
    const url = 'https://times.example/strikes';
    const [stored] = (await records).filter(({ article }) => article.url === url);
    const query = pageOf(stored?.article.title ?? '', [stored?.article.text ?? ''], { url });
    const own = await read(query);
    expect(ready(own).related.map(({ article }) => article.id)).toContain('meeting');
    expect(ready(own).related.map(({ article }) => article.id)).not.toContain('strikes');
    expect(quotesIn(own, await cardsOf(own)).map(({ article }) => article.id)).not.toContain(
      'strikes',
    );
    expect(ready(own).archiveSize).toBe(7);
    const okonjo = ready(own).names.find(({ name }) => name === 'Maria Okonjo');
    expect(okonjo?.articleCount).toBe(3);
  });

  it('marks no name that only the stored copy of the page has', async () => {
    const url = 'https://times.example/painter';
    const [stored] = (await records).filter(({ article }) => article.id === 'painter');
    const { title = '', text = '' } = stored?.article ?? {};
    const namesAt = (at: string) =>
      store.run(
        async (store, { query, url }) => {
          const painter = store.record('painter');
          const article = { ...painter.article, url };
          await store.update({ ...painter, contentHash: '8'.repeat(64), article });
          const reading = await store.read(query);
          await store.update(painter);
          return reading;
        },
        { query: pageOf(title, [text], { url }), url: at },
      );
    const names = async (at: string) => ready(await namesAt(at)).names.map(({ name }) => name);
    const elsewhere = await names('https://times.example/another');
    expect(elsewhere).toEqual(expect.arrayContaining(['Clara Brandt', 'Westmere', 'Port Sella']));
    const own = await names(url);
    expect(own).toContain('Port Sella');
    expect(own).not.toContain('Clara Brandt');
    expect(own).not.toContain('Westmere');
  });

  it('marks no name that the reader muted', async () => {
    const words = await store.run(async (store, query) => {
      await store.mute('person:tomas-brandt');
      const reading = await store.read(query);
      await store.mute('person:tomas-brandt', false);
      return reading;
    }, INQUIRY);
    expect(marked(INQUIRY, words).join()).toContain('Maria Okonjo');
    expect(marked(INQUIRY, words).join()).not.toContain('Brandt');
  });

  it.each([
    ['nothing known', ['Ivo Sandoval opened a bakery in Larkhaven on Monday, and sold 90 loaves.']],
    ['no name at all', ['It rained all day, and then it rained some more.']],
    ['no text', []],
  ])('says nothing about a page with %s', async (_, texts) => {
    const { answer, story } = await read(pageOf('A day like others', texts));
    expect(answer).toEqual({ marks: [] });
    // What has no text may be told to be no article.
    if (story.state !== 'ready') expect(story.state).toBe('no article');
    else expect(story).toMatchObject({ names: [], events: [], ambiguous: [], related: [] });
  });

  it('says nothing about any page while the archive is empty', async () => {
    const reading = await store.run(async (store, query) => {
      await store.empty();
      const reading = await store.read(query);
      await store.add(store.names());
      return reading;
    }, INQUIRY);
    expect(reading.answer).toEqual({ marks: [] });
    expect(reading.story).toMatchObject({ related: [], archiveSize: 0 });
  });

  it.each([
    [
      'German',
      GERMAN,
      [
        'Port Sella → Port Sella',
        'Port Sella → Port Sella',
        'Tomas Brandt → Tomas Brandt',
        'Maria Okonjo → Maria Okonjo',
        'Brandt → Tomas Brandt',
      ],
    ],
    ['Urdu', URDU, ['Tomas Brandt → Tomas Brandt', 'Port Sella → Port Sella']],
  ])(
    'marks on a page in %s the names of the archive and claims no more',
    async (language, query, expected) => {
      const reading = await read(query);
      const story = ready(reading);
      expect(marked(query, reading)).toEqual(expected);
      expect(story.unread).toBe(language);
      expect(story.events).toEqual([]);
      expect(story.ambiguous).toEqual([]);
      const listed = new Set(story.names.map(({ name }) => name));
      expect(listed).toEqual(new Set(expected.map((each) => each.split(' → ')[1])));
      for (const { article } of quotesIn(reading, await cardsOf(reading)))
        expect((await records).map((record) => record.article.id)).toContain(article.id);
    },
  );

  it.each([
    ['German', GERMAN_STRANGERS],
    ['Urdu', URDU_ONLY],
  ])(
    'says of a page in %s without known names that it is not analysed',
    async (language, query) => {
      const { answer, story } = await read(query);
      expect(answer).toEqual({ marks: [] });
      expect(story).toMatchObject({ state: 'no article', why: expect.stringContaining(language) });
    },
  );

  it('says of an English page that it is read', async () => {
    expect(ready(await read(INQUIRY)).unread).toBeNull();
  });
});
