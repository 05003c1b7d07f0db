import { expect, it } from 'vitest';
import type { MarkChoice } from '../../../../lib/model/markChoice';
import type { PageQuery, PageReading } from '../../../../lib/model/page';
import { recordOf } from '../../../sampleRecords';
import { inBrowsers } from '../../harness/inBrowsers';
import { eightRecords } from '../inventedArticles';
import { withStore } from '../withStore';
import { markedNames, pageOf, ready } from './pages';
import type { ArchiveInPage } from './readBundle';

/**
 * German, where only names of the archive are found, with a confidence that does not depend on the
 * model: 0.85 for a full name, 0.6 for a lone word.
 */
const GERMAN = pageOf(
  'Untersuchung in der Hafenstadt',
  [
    'Die Generalin Maria Okonjo ist am Montag nicht zur Anhörung in der Stadt erschienen, in der vor einem halben Jahr viele Arbeiter gestorben waren.',
    'Der Bürgermeister wartete mehrere Stunden lang, doch Okonjo ließ sich von ihrem Anwalt vertreten, und auch die NHA schickte niemanden.',
  ],
  { language: 'de' },
);

const ENGLISH = pageOf('Pilots come home', [
  'Two Pakistani pilots came home to Port Sella on Monday. General Maria Okonjo met the Pakistani crew at the pier.',
]);

/** Those that speak of nationalities, so that the archive knows some. */
const PILOTS = recordOf(
  'pilots',
  'Pakistani pilots leave Port Sella',
  '2031-08-20',
  'Three Pakistani pilots left Port Sella on Wednesday. A Pakistani official thanked Mayor Tomas Brandt for his help.',
);

function nameOf(reading: PageReading, card: string): string {
  return ready(reading).names.find(({ id }) => id === card)?.name ?? '';
}

/** The names whose cards the page can open, and those that the sidebar lists. */
function cards(reading: PageReading): { page: string[]; sidebar: string[] } {
  const onPage = reading.answer.marks.flatMap(({ type, card }) =>
    type === 'name' ? [nameOf(reading, card)] : [],
  );
  return { page: [...new Set(onPage)], sidebar: ready(reading).names.map(({ name }) => name) };
}

const OKONJO = 'Maria Okonjo';
const NHA = 'Northern Harbour Authority';

inBrowsers('what the reader wants marked', (suite) => {
  const store = withStore<ArchiveInPage>(suite, {
    bundle: new URL('readBundle.ts', import.meta.url),
    records: async () => [...(await eightRecords()), await PILOTS],
    first: async (store) => {
      await store.empty();
      await store.add(store.names());
    },
  });

  const read = (query: PageQuery, choice: MarkChoice) =>
    store.run((store, [query, choice]) => store.read(query, choice), [query, choice] as const);

  it('is every name at first', async () => {
    const reading = await read(GERMAN, { names: 'all', others: false });
    expect(markedNames(GERMAN, reading)).toEqual([
      `Maria Okonjo → ${OKONJO}`,
      `Okonjo → ${OKONJO}`,
      `NHA → ${NHA}`,
    ]);
    expect(cards(reading)).toEqual({ page: [OKONJO, NHA], sidebar: [OKONJO, NHA] });
  });

  it('is the sure mention alone of a name that has an unsure one too, and no name without', async () => {
    const reading = await read(GERMAN, { names: 'sure', others: false });
    expect(markedNames(GERMAN, reading)).toEqual([`Maria Okonjo → ${OKONJO}`]);
    expect(cards(reading)).toEqual({ page: [OKONJO], sidebar: [OKONJO] });
  });

  it('is a nationality only where the reader asks', async () => {
    const others = (reading: PageReading) =>
      markedNames(ENGLISH, reading).filter((each) => each.startsWith('Pakistani'));
    const usual = await read(ENGLISH, { names: 'all', others: false });
    expect(markedNames(ENGLISH, usual)).toContain(`Maria Okonjo → ${OKONJO}`);
    expect(others(usual)).toEqual([]);
    expect(JSON.stringify(cards(usual))).not.toContain('Pakistani');

    const asked = await read(ENGLISH, { names: 'all', others: true });
    const card = 'Pakistani';
    expect(others(asked)).toEqual([`Pakistani → ${card}`, `Pakistani → ${card}`]);
    expect(cards(asked).page).toContain(card);
    expect(cards(asked).sidebar).toContain(card);
    expect(markedNames(ENGLISH, asked)).toEqual(
      expect.arrayContaining(markedNames(ENGLISH, usual)),
    );
  });
});
