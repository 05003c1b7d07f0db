import type { DraftName, Refiner, Setting } from './draft';
import { COUNTRY, SUFFIX } from './joinNames';

/** "Osei Tutu" before "II", "Robert Downey" before "Jr.": one name. */
function withSuffix(name: DraftName, at: Setting): DraftName {
  const next = at.text(name.last + 1);
  return name.kind === 'person' && SUFFIX.test(next) ? { ...name, last: name.last + 1 } : name;
}

/** What is read less surely than this may be of another kind than it was read. */
const SURE = 0.8;

/** "J.K. Rowling", "A. B. Okafor": initials and one word more are a person, unless they were surely read as a firm. */
function afterInitials(name: DraftName, at: Setting): DraftName {
  if (name.kind !== 'organisation' || name.confidence > SURE || name.first === name.last)
    return name;
  for (let i = name.first; i < name.last; i++) {
    const word = at.text(i);
    if (!/^(?:\p{Lu}\.?){1,3}$/u.test(word) || COUNTRY.test(word)) return name;
    // "IT Services" and "BBC News": without a stop one letter alone is an initial.
    if (!word.endsWith('.') && word.length > 1) return name;
  }
  return /^\p{Lu}\p{Ll}{2,}$/u.test(at.text(name.last)) ? { ...name, kind: 'person' } : name;
}

/** Refiners of people's names by their parts, in order. */
export const PERSON_REFINERS: readonly Refiner[] = [withSuffix, afterInitials];
