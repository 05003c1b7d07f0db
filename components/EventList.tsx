import type { EventHead } from '../lib/model/view';
import { dateWords } from './dateWords';
import { EventDetails } from './KnownDetails';
import { shortHeadline } from './eventHeadline';
import { KnownItem } from './KnownItem';
import { ShowMore } from './ShowMore';
import { cardText, eventTypeText, modalityText, numberWords, sidebarText } from './text';
import type { AskCard } from './useCard';

const LIMITS = { aliases: 0, quotes: 4, quoteLength: 320 };

/** Events that are shown before "Show more". */
const STEP = 12;

interface EventListProps {
  /** Id of the heading, where a view has more than one list. */
  id?: string;
  title?: string;
  events: EventHead[];
  focusId: string | null;
  askCard: AskCard;
}

/** The events that the archive knows, each with what it knows of it. */
export function EventList(props: EventListProps) {
  const { id = 'events', title = sidebarText.events, events, focusId, askCard } = props;
  if (events.length === 0) return null;
  return (
    <section class="group" aria-labelledby={id}>
      <h2 class="group-title" id={id}>
        {title} <span class="group-count">{numberWords(events.length)}</span>
      </h2>
      <ShowMore
        items={events}
        step={STEP}
        atLeast={events.findIndex((event) => event.id === focusId) + 1}
        label={sidebarText.more}
        class="known-list"
      >
        {(event) => (
          <KnownItem
            key={event.id}
            id={event.id}
            askCard={askCard}
            focused={event.id === focusId}
            summary={
              <>
                <span class="known-headline" dir="auto">
                  {shortHeadline(event.headline)}
                </span>
                <span class="known-detail">
                  {[eventTypeText[event.eventType], modalityText[event.modality]]
                    .filter((words) => words !== null)
                    .join(' · ')}
                  , {dateWords(event.date)}, {cardText.inArticles(event.articleCount)}
                </span>
              </>
            }
          >
            {(card) => card.type === 'event' && <EventDetails card={card} limits={LIMITS} />}
          </KnownItem>
        )}
      </ShowMore>
    </section>
  );
}
