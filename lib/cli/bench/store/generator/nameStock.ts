import type { NameKind } from '../../../../model/mention';
import { mix } from './random';
import { coinedName } from './words';

/** Somebody or something of the invented world: the same for the same kind and rank. */
export interface NewsName {
  kind: NameKind;
  rank: number;
  /** The full form. */
  name: string;
  /** What the text calls it once it has been named in full. */
  short: string;
  /** Another spelling that some outlets use; the full form where there is none. */
  variant: string;
  role: string | null;
}

const COUNTRIES =
  'China Russia France Germany Japan India Iran Iraq Israel Turkey Egypt Syria Brazil Mexico Canada Spain Italy Poland Ukraine Pakistan Nigeria Kenya Greece Cuba Peru Chile Norway Sweden Libya Yemen'.split(
    ' ',
  );
const COMMON_GIVEN = 'John James Robert Michael David Mary Linda Susan'.split(' ');
const COMMON_SURNAMES = 'Smith Johnson Brown Miller Davis Wilson Taylor Moore'.split(' ');
const BODIES =
  'Ministry;Bank;Party;University;Council;Transport Agency;Steel Corporation;Research Institute;Holdings;Airways;Police Department;Workers Union;Energy Commission;Football Club'.split(
    ';',
  );
const ROLES = 'President;Minister;General;Senator;Mayor;Judge;Professor;Foreign Minister'.split(
  ';',
);

/** Surnames in the world: that many people share one is what makes names hard. */
const SURNAMES = 30_000;
const GIVEN = 600;

/** One in so many people has a name that many have. */
const COMMONLY_NAMED = 25;

const kindNumber: Record<NameKind, number> = { person: 1, organisation: 2, place: 3, other: 4 };

/** The name of a kind and rank. Constant time, nothing is kept. */
export function newsName(kind: NameKind, rank: number): NewsName {
  const hash = mix(kindNumber[kind], rank);
  const made = { person, organisation, place, other }[kind](rank, hash);
  return { kind, rank, role: null, variant: made.name, ...made };
}

type Made = Pick<NewsName, 'name' | 'short'> & Partial<Pick<NewsName, 'variant' | 'role'>>;

function person(_rank: number, hash: number): Made {
  const common = hash % COMMONLY_NAMED === 0;
  const share = mix(hash, 2) / 2 ** 32;
  const given = common
    ? (COMMON_GIVEN[(hash >>> 8) & 7] ?? '')
    : coinedName(mix(hash, 1) % GIVEN, 11);
  const surname = common
    ? (COMMON_SURNAMES[(hash >>> 12) & 7] ?? '')
    : coinedName(Math.floor(share * share * SURNAMES), 12);
  const name = `${given} ${surname}`;
  const role = mix(hash, 3) % 3 === 0 ? (ROLES[mix(hash, 4) % ROLES.length] ?? null) : null;
  return { name, short: surname, variant: `${given} ${respelled(surname)}`, role };
}

/** As another newspaper writes it: one vowel is another. */
function respelled(surname: string): string {
  return surname.replace(/(?<=.)[aeiou]/, (vowel) => (vowel === 'e' ? 'i' : 'e'));
}

function organisation(rank: number, hash: number): Made {
  const body = BODIES[hash % BODIES.length] ?? '';
  const first = coinedName(rank, 21);
  const name = `${first} ${body}`;
  if (!body.includes(' ')) return { name, short: name };
  const letters = name.replace(/[^A-Z]/g, '');
  return { name, short: letters.length >= 3 ? letters : name };
}

function place(rank: number): Made {
  const name = COUNTRIES[rank - 1] ?? coinedName(rank, 31);
  return { name, short: name };
}

function other(rank: number): Made {
  const name = `${coinedName(rank, 41)} ${['Act', 'Cup', 'Prize', 'Treaty'][rank & 3] ?? ''}`;
  return { name, short: name };
}
