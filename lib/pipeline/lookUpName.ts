import { nameKeys } from '../linking/identity/nameKeys';
import { normaliseName } from '../linking/identity/normaliseName';
import type { NameKind } from '../model/mention';
import type { Card } from '../model/view';
import type { Archive } from './archive';
import { cardMaker } from './cardMaker';

const KINDS: NameKind[] = ['person', 'organisation', 'place', 'other'];

/** Cards shown for one look-up: beyond a few, the text was too common to be one name. */
const MOST_CARDS = 10;

/**
 * The cards of all names in the archive that a text can mean, those it equals first and those seen
 * most often next. Empty where the archive knows none.
 */
export async function lookUpName(text: string, archive: Archive): Promise<Card[]> {
  const keys = KINDS.flatMap((kind) => nameKeys({ kind, name: text, aliases: [] }));
  const known = await archive.entitiesByKeys(keys);
  const wanted = normaliseName(text);
  const isNamed = (names: string[]) => names.some((name) => normaliseName(name) === wanted);
  const ranked = known
    .map((entity) => ({ entity, exact: isNamed([entity.name, ...entity.aliases]) }))
    .sort(
      (a, b) => Number(b.exact) - Number(a.exact) || b.entity.articleCount - a.entity.articleCount,
    )
    .slice(0, MOST_CARDS);
  const make = cardMaker(
    archive,
    new Map(known.map((entity) => [entity.id, entity])),
    new Set(),
    null,
  );
  const cards = await Promise.all(
    ranked.map(({ entity, exact }) =>
      exact
        ? make.name(entity.id, text, 'same name', 1)
        : make.name(entity.id, text, 'a name like it', 0),
    ),
  );
  return cards.filter((card) => card !== null);
}
