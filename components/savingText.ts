import type { SaveOutcome } from '../lib/model/saving';
import { LOCALE } from './text';

const days = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' });

/** Saving the page in a tab. */
export const saveText = {
  save: 'Save to your archive',
  saveAnyway: 'Save it to your archive all the same',
  again: 'Save it as it is now',
  saving: 'Saving…',
  since: (milliseconds: number) => `In your archive since ${days.format(milliseconds)}.`,
} as const;

/** What came of saving, as a sentence. */
export function outcomeWords(outcome: SaveOutcome): string {
  if (outcome.state === 'refused') return outcome.why;
  if (outcome.state === 'there') return saveText.since(outcome.since);
  const had = outcome.state === 'updated' ? ' Your archive had another version of it.' : '';
  const later = outcome.waiting ? ' It comes in when the import that runs has ended.' : '';
  return `Saved.${had}${later}`;
}

/** Which stories are saved by themselves: a section of the library. */
export const savingText = {
  title: 'Saving what you read',
  why: 'Save a story from the sidebar, with the right mouse button or with Alt + Shift + D. It is kept as you see it, with the text that you signed in for. Nothing of private windows is ever kept.',
  automatic: 'Save news stories that I read',
  automaticHint:
    'Stories that stay in view for a while are saved by themselves; front pages, shops and forums are not.',
  seconds: 'After they were in view for',
  secondsUnit: 'seconds',
  except: 'But never from these sites',
  exceptNone: 'No site is left out.',
  exceptHint: 'One address at a time, such as example.org. Its subdomains are left out with it.',
  site: 'Site',
  add: 'Leave it out',
  remove: 'Take off the list',
  removeNamed: (host: string) => `Take ${host} off the list`,
  noSite: 'This is no address of a site. Write it like example.org.',
} as const;
