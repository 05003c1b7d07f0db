import type { AmbiguousHead, NameCard, NameHead } from '../lib/model/view';
import { Candidates, NameDetails } from './KnownDetails';
import { KnownItem } from './KnownItem';
import { ShowMore } from './ShowMore';
import { cardText, kindText, numberWords, sidebarText } from './text';
import type { AskCard } from './useCard';

const LIMITS = { aliases: 12, quotes: 4, quoteLength: 320 };

/** Names that are shown before "Show more". */
const STEP = 20;

interface NameListProps {
  /** Id of the heading, where a view has more than one list. */
  id?: string;
  title?: string;
  names: NameHead[];
  ambiguous: AmbiguousHead[];
  focusId: string | null;
  askCard: AskCard;
  /** Never mark this name; no button without it. */
  onMute?: ((card: NameCard) => void) | undefined;
}

/** The names of the page that the archive knows; those that could be several come last, undecided. */
export function NameList(props: NameListProps) {
  const { id = 'names', title = sidebarText.names, names, ambiguous, focusId } = props;
  const { askCard, onMute } = props;
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
        {(item) => {
          const asked = { focused: item.id === focusId, askCard };
          return item.type === 'name' ? (
            <KnownName key={item.id} head={item} {...asked} onMute={onMute} />
          ) : (
            <AmbiguousName key={item.id} head={item} {...asked} />
          );
        }}
      </ShowMore>
    </section>
  );
}

interface KnownNameProps {
  head: NameHead;
  focused: boolean;
  askCard: AskCard;
  onMute: ((card: NameCard) => void) | undefined;
}

function KnownName({ head, focused, askCard, onMute }: KnownNameProps) {
  return (
    <KnownItem
      id={head.id}
      focused={focused}
      askCard={askCard}
      summary={
        <>
          <bdi class="known-title">{head.name}</bdi>
          <span class="known-detail">
            {kindText[head.kind]},{' '}
            {(head.isAbout ? cardText.inAboutArticles : cardText.inArticles)(head.articleCount)}
          </span>
        </>
      }
    >
      {(card) =>
        card.type === 'name' && (
          <>
            <NameDetails card={card} limits={LIMITS} />
            {onMute !== undefined && (
              <button
                type="button"
                class="button button-quiet known-action"
                onClick={() => onMute(card)}
              >
                {sidebarText.mute}
              </button>
            )}
          </>
        )
      }
    </KnownItem>
  );
}

interface AmbiguousNameProps {
  head: AmbiguousHead;
  focused: boolean;
  askCard: AskCard;
}

function AmbiguousName({ head, focused, askCard }: AmbiguousNameProps) {
  return (
    <KnownItem
      id={head.id}
      focused={focused}
      askCard={askCard}
      summary={
        <>
          <bdi class="known-title">{head.text}</bdi>
          <span class="known-detail">{cardText.ambiguousLabel}</span>
        </>
      }
    >
      {(card) =>
        card.type === 'ambiguous' && (
          <>
            <p class="why">{cardText.ambiguousWhy}</p>
            <Candidates card={card} limit={card.candidates.length} />
          </>
        )
      }
    </KnownItem>
  );
}
