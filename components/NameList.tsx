import type { AmbiguousCard, NameCard } from '../lib/model/view';
import { Candidates, NameDetails } from './KnownDetails';
import { KnownItem } from './KnownItem';
import { ShowMore } from './ShowMore';
import { cardText, kindText, numberWords, sidebarText } from './text';

const LIMITS = { aliases: 12, quotes: 4, quoteLength: 320 };

/** Names that are shown before "Show more". */
const STEP = 20;

interface NameListProps {
  /** Id of the heading, where a view has more than one list. */
  id?: string;
  title?: string;
  names: NameCard[];
  ambiguous: AmbiguousCard[];
  focusId: string | null;
  /** Never mark this name; no button without it. */
  onMute?: ((card: NameCard) => void) | undefined;
}

/** The names of the page that the archive knows; those that could be several come last, undecided. */
export function NameList(props: NameListProps) {
  const { id = 'names', title = sidebarText.names, names, ambiguous, focusId, onMute } = props;
  const items = [...names, ...ambiguous];
  if (items.length === 0) return null;
  return (
    <section class="group" aria-labelledby={id}>
      <h2 class="group-title" id={id}>
        {title} <span class="group-count">{numberWords(items.length)}</span>
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
            <KnownName key={item.id} card={item} focused={item.id === focusId} onMute={onMute} />
          ) : (
            <AmbiguousName key={item.id} card={item} focused={item.id === focusId} />
          )
        }
      </ShowMore>
    </section>
  );
}

interface KnownNameProps {
  card: NameCard;
  focused: boolean;
  onMute: ((card: NameCard) => void) | undefined;
}

function KnownName({ card, focused, onMute }: KnownNameProps) {
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
      {onMute !== undefined && (
        <button type="button" class="button button-quiet known-action" onClick={() => onMute(card)}>
          {sidebarText.mute}
        </button>
      )}
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
