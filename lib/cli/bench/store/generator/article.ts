import type { ArticleRecord } from '../../../../model/findings';
import { FindingsWriter } from './findingsWriter';
import { newsName, type NewsName } from './nameStock';
import { mix, Random } from './random';
import { drawRank, ORGANISATION_LAW, PERSON_LAW, PLACE_LAW, WORD_LAW } from './ranks';
import { DAYS, type Story } from './story';
import { coinedName, isCommonRank, wordOf } from './words';

/** The first day of the archive. */
const FIRST_DAY = Date.UTC(2014, 0, 1);
const DAY = 86_400_000;

/** Share of running words that are the story's own. */
const STORY_SHARE = 0.1;
/** Names of an article: of its story's cast, and others. */
const FROM_CAST = 13;
const OTHERS = 8;
/** Sentences of a short article, and how many more a long one has: 3,000 characters in the mean. */
const FEWEST_SENTENCES = 17;
const MORE_SENTENCES = 18;
const OUTLETS = 120;

/** The day of an article as counted from the first of the archive; articles of a story get rarer with time. */
export function dayOf(seed: number, story: Story, at: number): number {
  const random = new Random(mix(seed, story.index, at, 1));
  const span = 2 + Math.sqrt(story.size);
  return Math.min(DAYS, story.start + Math.floor(-Math.log(1 - random.next()) * span * 0.5));
}

/** `YYYY-MM-DD` of a day. */
export function dateOf(day: number): string {
  return new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
}

/**
 * The article `at` of a story: depends on these alone. Words come in sentences of 8 to 30, names and
 * events stand in them, and findings have their true places.
 */
export function articleOf(seed: number, story: Story, at: number): ArticleRecord {
  const random = new Random(mix(seed, story.index, at, 2));
  const day = dayOf(seed, story, at);
  const outlet = random.below(OUTLETS);
  const names = namesFor(story, random);
  const told = story.happenings.slice(0, 1 + random.below(3));
  const writer = new FindingsWriter();
  const word = () => writer.word(wordOf(rankIn(story, random)));

  const title = new FindingsWriter();
  if (names[0]) title.name(names[0], names[0].short, false);
  for (let i = 0; i < 6; i++)
    title.word(wordOf(i < 4 ? storyRank(story, random) : contentRank(random)));

  const sentences = FEWEST_SENTENCES + random.below(MORE_SENTENCES);
  const saying = new Map<number, (typeof told)[number]>();
  for (const [i, happening] of told.entries()) saying.set(i * 3, happening);
  let next = 0;
  for (let sentence = 0; sentence < sentences; sentence++) {
    writer.beginSentence();
    const happening = saying.get(sentence);
    if (happening !== undefined) {
      const { trigger, type, who, place, figure } = happening;
      for (const one of who) writer.name(one, one.name);
      writer.event(trigger, type, figure, dateOf(happening.day), who, place);
    }
    const words = 8 + random.below(happening === undefined ? 22 : 8);
    const firstName = random.below(words);
    for (let i = 0; i < words; i++) {
      word();
      if (i !== firstName && random.next() > 0.02) continue;
      const fresh = names[next];
      if (fresh !== undefined) {
        next += 1;
        const form = random.next() < 0.04 ? fresh.variant : fresh.name;
        writer.name(fresh, form);
      } else if (random.next() < 0.6) {
        const again = random.pick(names);
        writer.name(again, again.short);
      }
    }
    writer.endSentence(sentence % 3 === 2);
  }
  const built = writer.built();
  const titled = title.built();
  // A mention of the headline belongs to the name of the body, which has all of the cast's first.
  const first = built.entities.find(({ name }) => name === names[0]?.name);
  const hash = Array.from({ length: 8 }, (_, i) =>
    mix(seed, story.index, at, 10 + i)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  const publisher = `The ${coinedName(outlet, 51)} Post`;
  return {
    contentHash: hash,
    file: null,
    article: {
      id: `a${story.index}-${at}`,
      url: `https://outlet${outlet}.example/${story.index}/${at}`,
      title: titled.text.trim(),
      publisher,
      authors: [],
      published: { value: dateOf(day), precision: 'day', source: 'input' },
      publishedBounds: null,
      language: 'en',
      text: built.text,
      zones: [],
    },
    findings: {
      sentences: built.sentences,
      entities: built.entities,
      mentions: built.mentions,
      titleMentions:
        first === undefined
          ? []
          : titled.mentions.map((mention) => ({ ...mention, entity: first.id })),
      dates: built.dates,
      events: built.events,
    },
  };
}

/** The names of an article in the order in which it brings them. */
function namesFor(story: Story, random: Random): NewsName[] {
  const names = new Set<NewsName>();
  for (let i = 0; i < FROM_CAST; i++) names.add(random.pick(story.cast));
  for (let i = 0; i < OTHERS; i++) {
    const draw = random.next();
    if (draw < 0.4) names.add(newsName('person', drawRank(PERSON_LAW, random)));
    else if (draw < 0.7) names.add(newsName('place', drawRank(PLACE_LAW, random)));
    else names.add(newsName('organisation', drawRank(ORGANISATION_LAW, random)));
  }
  return [...names];
}

function rankIn(story: Story, random: Random): number {
  return random.next() < STORY_SHARE ? storyRank(story, random) : drawRank(WORD_LAW, random);
}

/** One of the story's words, the first ones oftener. */
function storyRank(story: Story, random: Random): number {
  const share = random.next();
  return story.words[Math.floor(share * share * story.words.length)] ?? 1;
}

function contentRank(random: Random): number {
  for (;;) {
    const rank = drawRank(WORD_LAW, random);
    if (!isCommonRank(rank)) return rank;
  }
}
