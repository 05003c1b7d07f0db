import * as v from 'valibot';
import { tokenize } from '../../language/tokens';
import type { EventPlace, ToldText } from '../../linking/events/coreference/toldText';
import { jsonLines } from './developmentData';

const docLine = v.union([
  v.object({
    id: v.string(),
    sentences: v.array(v.object({ i: v.number(), tokens: v.array(v.string()) })),
  }),
  v.object({ id: v.string(), text: v.string() }),
]);

const mentionLine = v.object({
  id: v.string(),
  doc: v.string(),
  class: v.optional(v.string(), 'event'),
  sent: v.number(),
  tokens: v.array(v.number()),
  text: v.optional(v.string()),
});

/** A mention as a line gives it. `text` is what it says, as far as the line or the article tells. */
export interface GivenMention {
  id: string;
  kind: 'event' | 'other';
  text: string;
  /** Null where its article is not given. */
  place: EventPlace | null;
}

/** Articles and the mentions in them. Marks of who is one with whom, if there are any, are not read. */
export interface GivenMentions {
  texts: ToldText[];
  mentions: GivenMention[];
}

/**
 * Reads mentions (`{"id","doc","sent","tokens","text"?,"class"?}`) and their articles, which are
 * given as `{"id","sentences":[{"i","tokens"}]}` or as `{"id","text"}` with one sentence a line.
 */
export function readMentions(mentionsFile: string, docsFile: string): GivenMentions {
  const texts: ToldText[] = [];
  const placeOf = new Map<string, { article: number; sentenceOf: Map<number, number> }>();
  for (const line of jsonLines<unknown>(docsFile)) {
    const doc = v.parse(docLine, line);
    const numbered =
      'sentences' in doc
        ? doc.sentences
        : doc.text.split('\n').map((text, i) => ({ i, tokens: tokenize(text).map(wordOf) }));
    const sentenceOf = new Map(numbered.map(({ i }, at) => [i, at]));
    placeOf.set(doc.id, { article: texts.length, sentenceOf });
    texts.push({ sentences: numbered.map(({ tokens }) => tokens) });
  }
  const mentions = jsonLines<unknown>(mentionsFile).map((line): GivenMention => {
    const mention = v.parse(mentionLine, line);
    const doc = placeOf.get(mention.doc);
    const article = doc?.article ?? 0;
    const sentence = doc?.sentenceOf.get(mention.sent) ?? 0;
    const said = texts[article]?.sentences[sentence] ?? [];
    const text = mention.text ?? mention.tokens.map((at) => said[at] ?? '').join(' ');
    const words = wordsOf(said, text, mention.tokens);
    const place = doc === undefined ? null : { article, sentence, words, text };
    return { id: mention.id, kind: mention.class === 'event' ? 'event' : 'other', text, place };
  });
  return { texts, mentions };
}

function wordOf({ text }: { text: string }): string {
  return text;
}

/**
 * The places of a phrase among the words of its sentence. Those given hold where the words there are
 * the phrase; else, since words may have been told apart differently, the run of words that reads so,
 * the nearest to those given.
 */
export function wordsOf(
  said: readonly string[],
  text: string,
  given: readonly number[],
): readonly number[] {
  const plain = text.replaceAll(/\s/gu, '');
  const at = given.map((place) => said[place] ?? '').join('');
  if (at.replaceAll(/\s/gu, '') === plain) return given;
  const first = given[0] ?? 0;
  let best: number[] = [];
  for (const start of said.keys()) {
    if (best.length > 0 && Math.abs(start - first) >= Math.abs((best[0] ?? 0) - first)) continue;
    const words: number[] = [];
    let read = '';
    for (let place = start; place < said.length && read.length < plain.length; place++) {
      read += said[place] ?? '';
      words.push(place);
    }
    if (read === plain) best = words;
  }
  return best.length > 0 ? best : [Math.max(0, Math.min(first, said.length - 1))];
}
