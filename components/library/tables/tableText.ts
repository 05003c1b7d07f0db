import type { ColumnKind } from '../../../lib/model/tableColumns';
import { LOCALE, numberWords } from '../../text';

const plurals = new Intl.PluralRules(LOCALE);

/** A table before it is imported. */
export const tableText = {
  title: 'What is in this table?',
  lead: 'Backstory guessed what each column holds. Put right what is wrong, then import.',
  others: (n: number) =>
    `${numberWords(n)} other ${plurals.select(n) === 'one' ? 'table has' : 'tables have'} the same columns and will be read in the same way.`,
  kinds: {
    title: 'Title',
    text: 'Text',
    date: 'Published on',
    outlet: 'Newspaper, site',
    author: 'Author',
    address: 'Web address',
    language: 'Language',
    tags: 'Tags',
    listed: 'Saved on',
    ignore: 'Leave out',
  } satisfies Record<ColumnKind, string>,
  column: (n: number) => `Column ${n}`,
  columnIs: (name: string) => `What is in ${name}`,
  header: 'The first row has the names of the columns',
  order: 'Dates such as 3/4/2021 are',
  orders: { day: '3 April 2021', month: '4 March 2021' },
  rows: 'The first rows',
  articles: 'Each row becomes an article.',
  addresses: 'Each row becomes an entry of your reading list. Nothing is fetched.',
  both: 'Rows with text become articles, rows with an address alone go on your reading list.',
  nothing: 'Choose a column for the title, the text or the web address.',
  import: 'Import',
  cancel: 'Cancel',
} as const;
