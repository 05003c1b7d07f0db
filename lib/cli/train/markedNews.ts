import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEGIN, INSIDE, LAST, tagOf, UNIT } from '../../language/names/tags';
import { splitSentences } from '../../language/sentences';
import { tokenize } from '../../language/tokens';
import type { LabelledDocument, LabelledSentence } from './corpus';

/** Letters of the kinds in marked news, in the order of `KINDS`. */
const LETTERS = 'POLX';

const MARK = /\[([^[\]|]+)\|([POLX])\]/g;

interface Marked {
  start: number;
  end: number;
  kind: number;
}

/** A line without its marks, and where they were. Throws where a mark is broken. */
function readMarks(line: string, where: string): { text: string; names: Marked[] } {
  const names: Marked[] = [];
  let text = '';
  let at = 0;
  for (const match of line.matchAll(MARK)) {
    text += line.slice(at, match.index);
    const [whole, words = '', letter = ''] = match;
    names.push({
      start: text.length,
      end: text.length + words.length,
      kind: LETTERS.indexOf(letter),
    });
    text += words;
    at = match.index + whole.length;
  }
  text += line.slice(at);
  if (/[[\]|]/.test(text)) {
    throw new Error(`${where}: a mark is not of the form [words|K] with K one of P, O, L, X`);
  }
  return { text, names };
}

/** The sentences of a marked line, tokens as the recogniser cuts them; a token that straddles a name's edge belongs to the name. */
export function labelLine(line: string, where: string): LabelledSentence[] {
  const { text, names } = readMarks(line, where);
  return splitSentences(text).flatMap((span) => {
    const tokens = tokenize(text, span);
    const owners = tokens.map(({ start, end }) =>
      names.findIndex((name) => name.start < end && start < name.end),
    );
    const allowed = Int32Array.from(owners, (owner, i) => {
      if (owner < 0) return 1;
      const first = owners[i - 1] !== owner;
      const final = owners[i + 1] !== owner;
      const position = first ? (final ? UNIT : BEGIN) : final ? LAST : INSIDE;
      return 1 << tagOf(names[owner]?.kind ?? 0, position);
    });
    return tokens.length === 0 ? [] : [{ tokens: tokens.map((token) => token.text), allowed }];
  });
}

/**
 * The labelled articles of every `.txt` file under `folder`, in the order of their paths; the format is in
 * `tests/fixtures/names/README.md`. Throws, with file and line, where a mark is broken.
 */
export function readMarkedNews(folder: string): LabelledDocument[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return files.flatMap((file) => {
    const documents: LabelledDocument[] = [{ ids: [], sentences: [] }];
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .forEach((line, i) => {
        if (line.startsWith('---')) {
          const ids = line.slice(3).trim();
          documents.push({ ids: ids === '' ? [] : ids.split(' | '), sentences: [] });
        } else {
          const sentences = labelLine(line.replace(/^# /, ''), `${file}:${i + 1}`);
          documents.at(-1)?.sentences.push(...sentences);
        }
      });
    return documents.filter(({ sentences }) => sentences.length > 0);
  });
}
