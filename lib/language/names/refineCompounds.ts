import { isDemonym } from './demonym';
import type { DraftName, Refiner, Setting } from './draft';
import { COUNTRY } from './joinNames';

/** What is done by somebody: "ISAF-led". */
const BY =
  /^(?:led|run|controlled|dominated|owned|founded|funded|trained|organi[sz]ed|affiliated|linked|aligned|brokered|mandated)$/;

/** What is done somewhere or by a country: "Nairobi-based", "Iran-backed". */
const AT =
  /^(?:based|born|made|built|held|occupied|administered|ruled|educated|bound|style|backed|supported|sponsored|allied|mediated|supplied|imposed|facing|listed|registered)$/;

/** What the word before the participle names, where the whole was read as an adjective. */
function kindOfFirst(name: DraftName, last: number, at: Setting): DraftName['kind'] {
  if (name.kind !== 'other') return name.kind;
  const word = at.text(last);
  if (isDemonym(word)) return 'other';
  if (COUNTRY.test(word)) return 'place';
  const acronym = /^\p{Lu}[\p{Lu}.&]+$/u.test(word);
  return acronym || BY.test(at.text(name.last)) ? 'organisation' : 'place';
}

/**
 * "ISAF-led", "Nairobi-based", read for one name: the name in it is what links articles. Where the
 * article has it elsewhere too, the kind that it has there wins later by its majority.
 */
function withoutParticiple(name: DraftName, at: Setting): DraftName {
  const last = name.last - 2;
  if (last < name.first || !/^[-–]$/.test(at.text(name.last - 1))) return name;
  const participle = at.text(name.last);
  if (!BY.test(participle) && !AT.test(participle)) return name;
  return { ...name, last, kind: kindOfFirst(name, last, at) };
}

/** Refiners of words that are put together with hyphens, in order. */
export const COMPOUND_REFINERS: readonly Refiner[] = [withoutParticiple];
