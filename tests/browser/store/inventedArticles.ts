import type { ArticleRecord } from '../../../lib/model/findings';
import { keptRecord } from '../../../lib/pipeline/keptRecord';
import { recordOf } from '../../sampleRecords';

/** An invented article: id, title, day of publication, text, address. */
type Invented = [id: string, title: string, day: string | null, text: string, url: string | null];

/**
 * Eight articles that say little and share much: people under several spellings (Okonjo, Okonjoh),
 * strikes told in three articles, two people of one surname and a lone surname that may mean either (Brandt), an organisation under
 * its acronym, an article without any name, and one without a date.
 */
const EIGHT: Invented[] = [
  [
    'strikes',
    'Airstrikes hit Port Sella',
    '2031-02-27',
    'Airstrikes on Port Sella killed 31 dock workers on February 26, 2031. Mayor Tomas Brandt called the strikes a crime. General Maria Okonjo said that her pilots had followed orders. The Northern Harbour Authority (NHA) closed all piers on Thursday.',
    'https://times.example/strikes',
  ],
  [
    'meeting',
    'General meets mayor of Port Sella',
    '2031-03-12',
    'General Maria Okonjo met the mayor of Port Sella, Tomas Brandt, on Tuesday. It was their first meeting since the airstrikes of February 26, 2031, which killed 31 dock workers in Port Sella. General Okonjo said that the harbour would open again. Lena Haldane of the NHA was there as well.',
    'https://times.example/meeting',
  ],
  [
    'inquiry',
    'Mayor asks for inquiry into strikes',
    '2031-06-09',
    'Tomas Brandt, the mayor of Port Sella, asked for an inquiry on Monday. The February 26, 2031 airstrikes on Port Sella killed 31 dock workers. General Okonjo has not answered his letter. Lena Haldane said that the Northern Harbour Authority would help him.',
    null,
  ],
  [
    'spelling',
    'Okonjoh leaves the army',
    '2031-07-01',
    'General Maria Okonjoh left the army on Monday. General Okonjoh had led the northern air force for six years. Mayor Tomas Brandt of Port Sella welcomed her departure. Lena Haldane of the Northern Harbour Authority did not.',
    null,
  ],
  [
    'painter',
    'A painter comes home',
    '2031-07-20',
    'The painter Clara Brandt opened an exhibition in Westmere on Friday. Clara Brandt was born in Westmere and left it as a child. Critics in Port Sella praised her pictures of the harbour. Felix Moreau wrote that no one paints fog as she does.',
    null,
  ],
  [
    'surname',
    'Brandt speaks at the opera',
    '2031-08-02',
    'Brandt spoke at the opera of Elmstead on Saturday. Nobody had expected Brandt to come. Piet Vandor sat in the first row and wrote nothing down. The opera of Elmstead reopens on August 9, 2031.',
    null,
  ],
  [
    'nameless',
    'Quake shakes the coast',
    '2031-08-11',
    'An earthquake killed 12 people on Sunday. The quake was felt along the whole coast. Rescuers found 40 more people alive under the ruins.',
    null,
  ],
  [
    'undated',
    'What the harbour authority is for',
    null,
    'The Northern Harbour Authority (NHA) was founded to keep the piers of Port Sella open. Its director, Lena Haldane, took office after the strikes. The NHA employs 400 pilots and clerks.',
    'https://times.example/undated',
  ],
];

/** The eight articles as records that packs and the store keep, by the whole pipeline. */
export function eightRecords(): Promise<ArticleRecord[]> {
  return Promise.all(EIGHT.map(async (article) => keptRecord(await recordOf(...article))));
}
