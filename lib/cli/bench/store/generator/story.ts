import type { EventType } from '../../../../model/event';
import { newsName, type NewsName } from './nameStock';
import { mix, Random } from './random';
import {
  drawRank,
  ORGANISATION_LAW,
  OTHER_LAW,
  PERSON_LAW,
  PLACE_LAW,
  type RankLaw,
} from './ranks';

/** A happening that articles of a story tell. `day` counts from the first of the archive. */
export interface StoryHappening {
  type: EventType;
  trigger: string;
  day: number;
  place: NewsName;
  who: NewsName[];
  figure: { value: number; counts: string } | null;
}

/** What articles about one matter have in common. */
export interface Story {
  index: number;
  /** Its first day, counted from the first of the archive. */
  start: number;
  /** Articles of it that the archive has; later ones are not in it and serve as queries. */
  size: number;
  cast: NewsName[];
  /** Ranks of words that stand in its articles more often than in others, the most frequent first. */
  words: number[];
  happenings: StoryHappening[];
}

/** Ten years. */
export const DAYS = 3650;

/** Articles that a story has in the mean; `sizeOf` draws them so. */
export const MEAN_SIZE = 5.7;
const LARGEST = 400;

const EVENTS: [EventType, string, string | null][] = [
  ['attack', 'bombing', 'people'],
  ['death', 'killed', 'people'],
  ['clash', 'clashed', 'soldier'],
  ['arrest', 'arrested', 'suspect'],
  ['protest', 'protested', 'worker'],
  ['meeting', 'met', null],
  ['visit', 'visited', null],
  ['agreement', 'signed', null],
  ['appointment', 'appointed', null],
  ['accident', 'crashed', 'passenger'],
  ['disaster', 'earthquake', 'house'],
  ['business', 'acquired', null],
  ['trial', 'convicted', 'defendant'],
  ['election', 'elected', null],
];

/** Ranks among which a story's own words lie, and how many it has of them and of words nobody else has. */
const FIRST_WORD = 400;
const LAST_WORD = 150_000;
const SHARED_WORDS = 36;
const OWN_WORDS = 4;
/** From this rank on words are some story's own. */
const FIRST_OWN = 100_000_000;

/** How many articles a story has: Pareto with 1.2, so that a few stories are long, cut at the largest. */
function sizeOf(random: Random): number {
  return Math.min(LARGEST, Math.floor(1.5 * (1 - random.next()) ** (-1 / 1.2)));
}

/** The size of a story alone: cheap. */
export function storySize(seed: number, index: number): number {
  return sizeOf(new Random(mix(seed, index)));
}

/** The story of a number, of `stories` that fill {@link DAYS}. */
export function storyOf(seed: number, index: number, stories: number): Story {
  const random = new Random(mix(seed, index));
  const size = sizeOf(random);
  const start = Math.floor((index / stories) * DAYS);
  const some = (kind: NewsName['kind'], law: RankLaw, count: number): NewsName[] =>
    [...new Set(Array.from({ length: count }, () => drawRank(law, random)))].map((rank) =>
      newsName(kind, rank),
    );
  const people = some('person', PERSON_LAW, 6);
  const places = some('place', PLACE_LAW, 4);
  const cast = [
    ...people,
    ...some('organisation', ORGANISATION_LAW, 4),
    ...places,
    ...some('other', OTHER_LAW, 1),
  ];
  const spread = Math.log(LAST_WORD / FIRST_WORD);
  const words = [
    ...Array.from({ length: OWN_WORDS }, (_, at) => FIRST_OWN + index * OWN_WORDS + at),
    ...Array.from({ length: SHARED_WORDS }, () =>
      Math.floor(FIRST_WORD * Math.exp(random.next() * spread)),
    ),
  ];
  const happenings = Array.from({ length: 2 + random.below(3) }, (_, at): StoryHappening => {
    const [type, trigger, counts] = random.pick(EVENTS);
    return {
      type,
      trigger,
      day: start + at * random.below(3),
      place: random.pick(places),
      who: [random.pick(people), random.pick(people)].filter(
        (one, i, all) => all.indexOf(one) === i,
      ),
      figure: counts === null ? null : { value: 2 + random.below(90), counts },
    };
  });
  return { index, start, size, cast, words, happenings };
}
