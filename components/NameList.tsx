import type { AmbiguousCard, NameCard } from '../lib/model/view';
import { Candidates, NameDetails } from './KnownDetails';
import { KnownItem } from './KnownItem';
import { ShowMore } from './ShowMore';
import { cardText, kindText, numberWords, sidebarText } from './text';

const LIMITS = { aliases: 12, quotes: 4, quoteLength: 320 };

/** Names that are shown before "Show more". */
const STEP = 20;

interface NameListProps {
  names: NameCard[];
  ambiguous: AmbiguousCard[];
  focusId: string | null;
}

/** The names of the page that the archive knows; those that could be several come last, undecided. */
export function NameList({ names, ambiguous, focusId }: NameListProps) {
  const items = [...names, ...ambiguous];
  if (items.length === 0) return null;
  return (
    <section class="group" aria-labelledby="names">
      <h2 class="group-title" id="names">
        {sidebarText.names} <span class="group-count">{numberWords(items.length)}</span>
      </h2>
      <ShowMore
        items={items}
        step={STEP}
        atLeast={items.findIndex((item) => item.id === focusId) + 1}
        label={sidebarText.more}
        class="known-list"
      >
        {(item) =>
          item.type === 'name' ? (
            <KnownName key={item.id} card={item} focused={item.id === focusId} />
          ) : (
            <AmbiguousName key={item.id} card={item} focused={item.id === focusId} />
          )
        }
      </ShowMore>
    </section>
  );
}

function KnownName({ card, focused }: { card: NameCard; focused: boolean }) {
  return (
    <KnownItem
      focused={focused}
      summary={
        <>
          <bdi class="known-title">{card.name}</bdi>
          <span class="known-detail">
            {kindText[card.kind]}, {cardText.inArticles(card.articleCount)}
          </span>
        </>
      }
    >
      <NameDetails card={card} limits={LIMITS} />
    </KnownItem>
  );
}

function AmbiguousName({ card, focused }: { card: AmbiguousCard; focused: boolean }) {
  return (
    <KnownItem
      focused={focused}
      summary={
        <>
          <bdi class="known-title">{card.text}</bdi>
          <span class="known-detail">{cardText.ambiguousLabel}</span>
        </>
      }
    >
      <p class="why">{cardText.ambiguousWhy}</p>
      <Candidates card={card} limit={card.candidates.length} />
    </KnownItem>
  );
}
