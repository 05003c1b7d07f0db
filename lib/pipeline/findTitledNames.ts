import { findNames } from '../language/names/findNames';
import type { KnownNames } from '../language/names/knownNames';
import type { NameModel } from '../language/names/nameModel';
import type { NameMention } from '../model/mention';
import type { Span } from '../model/span';

const BETWEEN = '\n\n';

/**
 * The names of a title and of its body, read as one document: a headline alone says too little to
 * tell a name from a capitalised word, and the body says what its names are. Offsets of
 * `titleNames` are into the title, those of `names` into the text; `sentences` are the text's.
 */
export function findTitledNames(
  title: string,
  text: string,
  sentences: readonly Span[],
  model: NameModel,
  known?: KnownNames,
): { titleNames: NameMention[]; names: NameMention[] } {
  const shift = title.length + BETWEEN.length;
  const found = findNames(
    title + BETWEEN + text,
    [
      ...(title.trim() === '' ? [] : [{ start: 0, end: title.length }]),
      ...sentences.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    ],
    model,
    known,
  );
  return {
    titleNames: found.filter((name) => name.end <= title.length),
    names: found
      .filter((name) => name.start >= shift)
      .map((name) => ({ ...name, start: name.start - shift, end: name.end - shift })),
  };
}
