import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { BEGIN, INSIDE, KINDS, LAST, TAG_COUNT, tagOf, UNIT } from '../../language/names/tags';
import { tokenize } from '../../language/tokens';

/** Every tag is possible: what a token of unknown label may be. */
export const ANY_TAG = 2 ** TAG_COUNT - 1;

/** A sentence for training: tokens as the recogniser cuts them, and per token a bit set of the tags it may have. */
export interface LabelledSentence {
  tokens: string[];
  allowed: Int32Array;
}

/** An article or, where a set has none, some sentences in a row. */
export interface LabelledDocument {
  /** Ids of the articles of a set that it is or was made of; none for news of our own. */
  ids: string[];
  sentences: LabelledSentence[];
  /** Labelled by a machine: its labels are believed less. */
  silver?: boolean;
}

interface RawSentence {
  doc: string;
  tokens: string[];
  tags: string[];
}

const LETTERS: Record<string, string> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  MISC: 'other',
};

const NO_SPACE_BEFORE = /^(?:[,.;:!?)\]%]|['’](?:s|re|ve|ll|d|m)?|n['’]t|''|”)$/;
const NO_SPACE_AFTER = /^(?:``|[“([$£])$/;

/** Number of a label's kind, -1 for outside, -2 for unknown. */
function kindOf(tag: string): number {
  if (tag === '?') return -2;
  return KINDS.findIndex((kind) => kind === LETTERS[tag.slice(2)]);
}

/**
 * Joins a set's tokens into running text and cuts them as the recogniser does, so that training
 * sees what reading will see. A token that straddles a name's edge belongs to the name.
 */
export function labelSentence(
  tokens: readonly string[],
  tags: readonly string[],
): LabelledSentence {
  let text = '';
  let glued = true;
  let quoted = false;
  // Per UTF-16 code unit: 0 unknown, 1 outside, else 2 + number of the mention.
  const owner: number[] = [];
  const kinds: number[] = [];
  tokens.forEach((raw, i) => {
    const token = raw === '-LRB-' ? '(' : raw === '-RRB-' ? ')' : raw;
    const closing = token === '"' && quoted;
    if (!glued && !closing && !NO_SPACE_BEFORE.test(token)) {
      const tag = tags[i] ?? 'O';
      owner[text.length] = tag.startsWith('I') ? kinds.length + 1 : 1;
      text += ' ';
    }
    glued = NO_SPACE_AFTER.test(token) || (token === '"' && !quoted);
    if (token === '"') quoted = !quoted;
    const tag = tags[i] ?? 'O';
    const kind = kindOf(tag);
    if (
      kind >= 0 &&
      (tag.startsWith('B') || kinds.length === 0 || kindOf(tags[i - 1] ?? 'O') !== kind)
    ) {
      kinds.push(kind);
    }
    const mark = kind === -2 ? 0 : kind === -1 ? 1 : 1 + kinds.length;
    for (let k = 0; k < token.length; k++) owner[text.length + k] = mark;
    text += token;
  });
  const cut = tokenize(text);
  const owners = cut.map((token) => {
    let found = 1;
    for (let k = token.start; k < token.end; k++) {
      const mark = owner[k] ?? 1;
      if (mark > 1) return mark;
      if (mark === 0) found = 0;
    }
    return found;
  });
  const allowed = Int32Array.from(owners, (mark, i) => {
    if (mark === 0) return ANY_TAG;
    if (mark === 1) return 1;
    const first = owners[i - 1] !== mark;
    const final = owners[i + 1] !== mark;
    const position = first ? (final ? UNIT : BEGIN) : final ? LAST : INSIDE;
    return 1 << tagOf(kinds[mark - 2] ?? 0, position);
  });
  return { tokens: cut.map((token) => token.text), allowed };
}

/** How many sentences a document has at most; a set without documents is cut into such pieces. */
const LONGEST_DOCUMENT = 60;

/** Reads one set of labelled sentences (gzip, JSON lines). */
export function readCorpus(file: string, silver: boolean): LabelledDocument[] {
  const documents: LabelledDocument[] = [];
  let open: { id: string; document: LabelledDocument } | undefined;
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const raw = JSON.parse(line) as RawSentence;
    if (open?.id !== raw.doc || open.document.sentences.length >= LONGEST_DOCUMENT) {
      open = { id: raw.doc, document: { ids: [raw.doc], sentences: [], silver } };
      documents.push(open.document);
    }
    const sentence = labelSentence(raw.tokens, raw.tags);
    if (sentence.tokens.length > 0) open.document.sentences.push(sentence);
  }
  return documents;
}
