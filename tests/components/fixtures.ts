import type {
  AmbiguousCard,
  AmbiguousHead,
  ArticleCard,
  EventCard,
  NameCard,
  QuoteView,
  RelatedView,
} from '../../lib/model/view';

/** A stored article; what is not given is plain. */
export function article(some: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id: 'a1',
    title: 'Dockers walk out',
    publisher: 'The Harbour Post',
    url: 'https://harbour.example/1',
    published: { value: '2019-03-04', precision: 'day', source: 'input' },
    publishedBounds: null,
    ...some,
  };
}

/** A quote of `text` with `mark` emphasised. */
export function quote(text: string, mark: string, of = article()): QuoteView {
  const at = text.indexOf(mark);
  return {
    article: of,
    text,
    markStart: at,
    markEnd: at + mark.length,
    start: 0,
    end: text.length,
  };
}

/** A name the archive knows. */
export function nameCard(some: Partial<NameCard> = {}): NameCard {
  return {
    type: 'name',
    id: 'n1',
    entity: 'person:ingrid-aasland',
    name: 'Ingrid Aasland',
    kind: 'person',
    role: { text: 'Union leader', article: article() },
    aliases: ['Ingrid Aasland', 'Aasland'],
    articleCount: 3,
    firstSeen: '2018',
    lastSeen: '2019-03-04',
    why: 'Same surname and role.',
    sure: true,
    quotes: [quote('Union leader Ingrid Aasland spoke first.', 'Ingrid Aasland')],
    ...some,
  };
}

/** An event the archive knows. */
export function eventCard(some: Partial<EventCard> = {}): EventCard {
  return {
    type: 'event',
    id: 'e1',
    eventType: 'accident',
    modality: 'asserted',
    headline: 'fell',
    date: '2019-03-02',
    dateText: 'on Saturday',
    firstReported: '2019-03-03',
    saidBy: [],
    place: 'Velsund',
    participants: ['Nordkran'],
    figures: ['two dockers'],
    articleCount: 2,
    why: 'Same place and day.',
    sure: true,
    quotes: [
      quote('The inquiry says that a crane fell on the quay, for want of care.', 'a crane fell'),
    ],
    ...some,
  };
}

/** A name that fits two known ones. */
export function ambiguousCard(): AmbiguousCard {
  return {
    type: 'ambiguous',
    id: 'u1',
    text: 'Lund',
    candidates: [
      nameCard({ id: 'n2', name: 'Mads Lund', role: null }),
      nameCard({ id: 'n3', name: 'Karoline Lund' }),
    ],
  };
}

/** The same before its card is opened. */
export function ambiguousHead(): AmbiguousHead {
  const { candidates, ...head } = ambiguousCard();
  return { ...head, candidates: candidates.map(({ id }) => id) };
}

/** A related article with one reason. */
export function related(some: Partial<RelatedView> = {}): RelatedView {
  return {
    article: article(),
    opinion: false,
    copies: [],
    group: 'led to this',
    score: 0.5,
    reasons: [
      {
        kind: 'name',
        text: 'Both name Ingrid Aasland.',
        here: { text: 'Aasland left early.', markStart: 0, markEnd: 7 },
        there: quote('Ingrid Aasland spoke first.', 'Ingrid Aasland'),
      },
    ],
    ...some,
  };
}
