import type { ArticleRecord } from '../../../../lib/model/findings';
import { analyseArticle } from '../../../../lib/pipeline/analyseArticle';
import { keptRecord } from '../../../../lib/pipeline/keptRecord';
import { languageModels } from '../../../sampleRecords';

/** A page of an outlet. */
interface Page {
  id: string;
  publisher: string;
  title: string;
  url: string | null;
  published: string | null;
  updated?: string;
  text: string;
}

const WIRE = `Rescue crews in the port of Sella pulled 14 sailors from the water on Tuesday after the ferry Aurelia struck a pier in thick fog and began to sink. Captain Ilse Marven said that the engines had stopped answering a minute before the crash. Divers searched the wreck until midnight and found nobody inside.

The harbour master, Odo Fenn, closed both channels and told pilots to wait outside the bay. He said that the fog had come in faster than any forecast had warned. Ferries to the islands will not run before Thursday, and the company that owns the Aurelia has promised to pay for rooms.

An inquiry led by Judge Petra Wolde opens next week. Unions had asked for new radar on the pier since the winter, when a smaller boat hit the same wall. The ministry answered that the money was set aside but never spent.`;

/** A forecast from a template. */
const forecast = (town: string, degrees: number, wind: string): string =>
  `The weather service expects rain in ${town} on Saturday, with up to ${degrees} degrees in the afternoon and gusts from the ${wind} that may reach the coast by evening. Walkers should take care on wet paths, and boats are asked to stay in sheltered water until the gusts have passed. On Sunday the clouds clear slowly, and it stays dry for most of the day. The outlook for the week after shows mild air and little wind, so that work in gardens and on roofs can begin again without delay.`;

/** Packs of invented news overlap: one wire report in four outlets, versions of pages, addresses in many forms, templates, and ids that two claim. */
export const PAGES: Page[] = [
  {
    id: 'wire-post',
    publisher: 'Sella Post',
    title: 'Ferry sinks at pier',
    url: 'https://post.example/ferry',
    published: '2031-05-06T20:00:00Z',
    text: WIRE,
  },
  {
    id: 'wire-echo',
    publisher: 'Bay Echo',
    title: 'Fourteen saved as ferry sinks',
    url: 'https://echo.example/a/9',
    published: '2031-05-06T19:00:00Z',
    text: `${WIRE}\n\nFollow our pages for more on this report.`,
  },
  {
    id: 'wire-globe',
    publisher: 'Globe',
    title: 'Ferry sinks at pier',
    url: 'https://globe.example/n?id=3',
    published: '2031-05-07',
    text: WIRE.replace(' Divers searched the wreck until midnight and found nobody inside.', ''),
  },
  {
    id: 'wire-none',
    publisher: 'Herald',
    title: 'Ferry sinks',
    url: null,
    published: null,
    text: WIRE,
  },
  // The first outlet's page a day later: another text under an AMP address.
  {
    id: 'wire-later',
    publisher: 'Sella Post',
    title: 'Ferry sinks at pier',
    url: 'https://amp.post.example/ferry?utm_source=x',
    published: '2031-05-06T20:00:00Z',
    updated: '2031-05-07T08:00:00Z',
    text: `The ferry Aurelia was raised on Wednesday, a day after 14 sailors were saved from it.\n\n${WIRE}`,
  },
  {
    id: 'wire-latest',
    publisher: 'Sella Post',
    title: 'Ferry sinks at pier',
    url: 'https://www.post.example/ferry/',
    published: '2031-05-06T20:00:00Z',
    updated: '2031-05-08T08:00:00Z',
    text: `Judge Petra Wolde has opened the inquiry into the loss of the ferry Aurelia two days early. She heard Captain Ilse Marven first.\n\n${WIRE}`,
  },
  {
    id: 'alert',
    publisher: 'Sella Post',
    title: 'Ferry sinks',
    url: 'https://post.example/alert',
    published: '2031-05-06',
    text: 'Rescue crews in the port of Sella pulled 14 sailors from the water on Tuesday after the ferry Aurelia struck a pier. More follows.',
  },
  {
    id: 'toll',
    publisher: 'Coast Daily',
    title: 'Ferry: 16 saved',
    url: 'https://coast.example/ferry',
    published: '2031-05-06',
    text: WIRE.replace('14 sailors', '16 sailors'),
  },
  {
    id: 'rain-a',
    publisher: 'Bay Echo',
    title: 'Rain in Aldmouth',
    url: 'https://echo.example/w/aldmouth',
    published: '2031-05-09',
    text: forecast('Aldmouth', 14, 'west'),
  },
  {
    id: 'rain-w',
    publisher: 'Bay Echo',
    title: 'Rain in Westmere',
    url: 'https://echo.example/w/westmere',
    published: '2031-05-09',
    text: forecast('Westmere', 19, 'north'),
  },
  // Two articles that claim one id, and a front page's address that says nothing.
  {
    id: 'story',
    publisher: 'Globe',
    title: 'Mayor opens library',
    url: 'https://globe.example/',
    published: '2031-04-02',
    text: 'Mayor Tomas Brandt of Port Sella opened the new library on Monday. Lena Haldane, who led the works, said that the reading room had room for 90 people.',
  },
  {
    id: 'story',
    publisher: 'Globe',
    title: 'Painter comes home',
    url: 'https://globe.example/',
    published: '2031-03-01',
    text: 'The painter Clara Brandt opened an exhibition in Westmere on Friday. Critics in Port Sella praised her pictures of the harbour.',
  },
  // A column at one address with other news each day.
  {
    id: 'brief-1',
    publisher: 'Globe',
    title: 'Morning in short: tram strike ends',
    url: 'https://globe.example/brief',
    published: '2031-02-01',
    text: 'Tram drivers in Westmere went back to work after Felix Moreau signed the agreement.',
  },
  {
    id: 'brief-2',
    publisher: 'Globe',
    title: 'Bridge to the islands is shut',
    url: 'https://globe.example/brief',
    published: '2031-02-02',
    text: 'Engineers closed the bridge when cracks were found under the second arch on Monday.',
  },
];

/** The pages as records, by the whole pipeline. */
export async function inventedCopies(): Promise<ArticleRecord[]> {
  const models = await languageModels();
  return Promise.all(
    PAGES.map(async ({ id, published, updated, ...page }) =>
      keptRecord(
        await analyseArticle(
          {
            id,
            file: null,
            extracted: {
              ...page,
              authors: [],
              published:
                published === null
                  ? null
                  : {
                      value: published,
                      precision: published.length > 10 ? 'time' : 'day',
                      source: 'input',
                    },
              updated:
                updated === undefined
                  ? null
                  : { value: updated, precision: 'time', source: 'input' },
              section: null,
              language: 'en',
              zones: [],
            },
          },
          models,
        ),
      ),
    ),
  );
}
