import type { AmbiguousCard, EventCard, NameCard, QuoteView } from '../lib/model/view';
import { eventHeadline } from './eventHeadline';
import { Eyebrow } from './Facts';
import { EventFacts } from './EventFacts';
import { NameFacts } from './NameFacts';
import { Attribution, QuoteBlock } from './QuoteBlock';
import { cardText, eventTypeText, kindText, modalityText } from './text';

interface Limits {
  /** Most other spellings to list. */
  aliases: number;
  /** Most quotes to show. */
  quotes: number;
  /** UTF-16 code units after which a quote is cut. */
  quoteLength: number;
}

/** Everything known of a name below its title. */
export function NameDetails({ card, limits }: { card: NameCard; limits: Limits }) {
  return (
    <>
      {!card.sure && <p class="unsure">{cardText.unsureName}</p>}
      <NameFacts card={card} aliasLimit={limits.aliases} />
      <Why words={card.why} />
      <Quotes quotes={card.quotes} limits={limits} />
    </>
  );
}

/** Everything known of an event below its headline. */
export function EventDetails({ card, limits }: { card: EventCard; limits: Limits }) {
  const { said, quotes } = eventHeadline(card);
  return (
    <>
      {said && (
        <p class="said">
          <Attribution article={said.article} />
        </p>
      )}
      {!card.sure && <p class="unsure">{cardText.unsureEvent}</p>}
      <EventFacts card={card} />
      <Why words={card.why} />
      <Quotes quotes={quotes} limits={limits} />
    </>
  );
}

/** The label over an event: its type, how it is presented, in how many articles. */
export function EventEyebrow({ card }: { card: EventCard }) {
  const kind = eventTypeText[card.eventType];
  const modality = modalityText[card.modality];
  return (
    <Eyebrow
      kind={modality ? `${kind} · ${modality}` : kind}
      detail={cardText.inArticles(card.articleCount)}
    />
  );
}

/** The label over a name: its kind, in how many articles. */
export function NameEyebrow({ card }: { card: NameCard }) {
  return <Eyebrow kind={kindText[card.kind]} detail={cardText.inArticles(card.articleCount)} />;
}

interface CandidatesProps {
  card: AmbiguousCard;
  /** Most candidates to list; the rest are counted. */
  limit: number;
}

/** Who or what an ambiguous name may mean, one line each; none is preferred. */
export function Candidates({ card, limit }: CandidatesProps) {
  const listed = card.candidates.slice(0, limit);
  const rest = card.candidates.length - listed.length;
  return (
    <>
      <ul class="candidates">
        {listed.map((candidate) => (
          <li key={candidate.id} class="candidates-item">
            <bdi class="candidates-name">{candidate.name}</bdi>
            <span class="candidates-detail">
              {kindText[candidate.kind]}, {cardText.inArticles(candidate.articleCount)}
            </span>
            {candidate.role && (
              <span class="candidates-detail">
                <bdi>{candidate.role.text}</bdi>{' '}
                <span class="facts-source facts-line">
                  <Attribution article={candidate.role.article} />
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="candidates-more">{cardText.andMore(rest)}</p>}
    </>
  );
}

function Why({ words }: { words: string }) {
  if (!words) return null;
  return (
    <p class="why">
      <span class="why-label">{cardText.why}:</span> {words}
    </p>
  );
}

function Quotes({ quotes, limits }: { quotes: QuoteView[]; limits: Limits }) {
  return (
    <>
      {quotes.slice(0, limits.quotes).map((quote) => (
        <QuoteBlock
          key={`${quote.article.id}:${quote.start}`}
          quote={quote}
          limit={limits.quoteLength}
        />
      ))}
    </>
  );
}
