import type { NameCard } from '../lib/model/view';
import { dateWords } from './dateWords';
import { Fact, Facts } from './Facts';
import { Attribution } from './QuoteBlock';
import { cardText, dateText } from './text';

interface NameFactsProps {
  card: NameCard;
  /** Most aliases to list; the rest are counted. */
  aliasLimit: number;
}

/** What the archive says of a name: role with its source, other spellings, when it was reported. */
export function NameFacts({ card, aliasLimit }: NameFactsProps) {
  const aliases = otherForms(card);
  const listed = aliases.slice(0, aliasLimit);
  return (
    <Facts>
      {card.role && (
        <Fact label={cardText.role}>
          <bdi>{card.role.text}</bdi>{' '}
          <span class="facts-source facts-line">
            <Attribution article={card.role.article} />
          </span>
        </Fact>
      )}
      {listed.length > 0 && (
        <Fact label={cardText.aliases}>
          {listed.map((alias, i) => (
            <span key={alias}>
              {i > 0 && ', '}
              <bdi>{alias}</bdi>
            </span>
          ))}
          {aliases.length > listed.length && ` ${cardText.andMore(aliases.length - listed.length)}`}
        </Fact>
      )}
      <Fact label={cardText.seen}>{seenWords(card)}</Fact>
    </Facts>
  );
}

/** The forms of a name beside the one shown as its title, each once. */
function otherForms(card: NameCard): string[] {
  return [...new Set(card.aliases)].filter((alias) => alias !== card.name);
}

/** First and last day reported, or "date unknown". */
function seenWords({ firstSeen, lastSeen }: NameCard): string {
  if (firstSeen === null && lastSeen === null) return dateText.unknown;
  const first = dateWords(firstSeen ?? lastSeen);
  const last = dateWords(lastSeen ?? firstSeen);
  return first === last ? cardText.seenOnce(first) : cardText.seenBetween(first, last);
}
