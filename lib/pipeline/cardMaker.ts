import type { StoryEvent } from '../model/archive';
import type { AmbiguousCard, EventCard, NameCard } from '../model/view';
import type { Archive, KnownEntity } from './archive';
import { articlesOfEventCard, eventCard } from './eventCard';
import { articlesOfNameCard, nameCard } from './nameCard';

/** Makes the cards of one page. A card that would rest on nothing is null. */
export interface CardMaker {
  /** `words` are the page's, `rule` why they were taken for the entity, `confidence` in 0…1. */
  name(entity: string, words: string, rule: string, confidence: number): Promise<NameCard | null>;
  ambiguous(words: string, candidates: string[]): Promise<AmbiguousCard | null>;
  event(story: StoryEvent, why: string): Promise<EventCard | null>;
}

/**
 * A maker for a page of `day` (its publication date, null where unknown). `entities` are known
 * already; what stands in the articles `own`, which are the page itself, is left out.
 */
export function cardMaker(
  archive: Archive,
  entities: Map<string, KnownEntity>,
  own: Set<string>,
  day: string | null,
): CardMaker {
  const name: CardMaker['name'] = async (id, words, rule, confidence) => {
    const entity = entities.get(id);
    if (entity === undefined) return null;
    const appearances = (await archive.appearances(id)).filter((each) => !own.has(each.article));
    if (appearances.length === 0) return null;
    const cards = await archive.cards(articlesOfNameCard(entity, appearances, day));
    return nameCard(entity, appearances, cards, { why: `“${words}”: ${rule}`, confidence }, day);
  };
  return {
    name,
    async ambiguous(words, candidates) {
      const found = await Promise.all(
        candidates.map((id) => name(id, words, 'one of several that fit', 0)),
      );
      const cards = found.filter((card) => card !== null);
      return cards.length === 0
        ? null
        : { type: 'ambiguous', id: `ambiguous:${words}`, text: words, candidates: cards };
    },
    async event(story, why) {
      const members = story.members.filter((member) => !own.has(member.article));
      if (members.length === 0) return null;
      const elsewhere = { ...story, members };
      const ids = articlesOfEventCard(elsewhere);
      const [articles, cards, names] = await Promise.all([
        archive.articles(ids),
        archive.cards([...new Set(members.map(({ article }) => article))]),
        archive.entities([...story.participants, ...(story.place === null ? [] : [story.place])]),
      ]);
      const records = new Map(articles.map((each) => [each.record.article.id, each.record]));
      // "Afghan" and "Pakistani" say whose, not who.
      const nameOf = (id: string) => {
        const entity = names.get(id);
        return entity === undefined || entity.kind === 'other' ? null : entity.name;
      };
      return eventCard(elsewhere, records, cards, nameOf, why);
    },
  };
}
