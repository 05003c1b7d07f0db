import type { EventCard } from '../lib/model/view';
import { dateWords } from './dateWords';
import { Fact, Facts } from './Facts';
import { InlineQuote } from './QuoteBlock';
import { cardText } from './text';

/** What the archive says of an event: when, with the words the date came from, where, who, figures. */
export function EventFacts({ card }: { card: EventCard }) {
  return (
    <Facts>
      <Fact label={cardText.when}>
        {dateWords(card.date)}
        {card.dateText && (
          <span class="facts-source">
            {' '}
            {cardText.from} <InlineQuote text={card.dateText} />
          </span>
        )}
        {card.date === null && card.firstReported !== null && (
          <span class="facts-source">
            , {cardText.firstReported(dateWords(card.firstReported))}
          </span>
        )}
      </Fact>
      {card.place && (
        <Fact label={cardText.where}>
          <bdi>{card.place}</bdi>
        </Fact>
      )}
      {card.participants.length > 0 && (
        <Fact label={cardText.who}>
          <Joined items={card.participants} />
        </Fact>
      )}
      {card.figures.length > 0 && (
        <Fact label={cardText.figures}>
          <Joined items={card.figures} />
        </Fact>
      )}
      {card.saidBy.length > 0 && (
        <Fact label={cardText.saidBy}>
          <Joined items={card.saidBy} />
        </Fact>
      )}
    </Facts>
  );
}

function Joined({ items }: { items: string[] }) {
  return (
    <>
      {[...new Set(items)].map((item, i) => (
        <span key={item}>
          {i > 0 && ', '}
          <bdi>{item}</bdi>
        </span>
      ))}
    </>
  );
}
