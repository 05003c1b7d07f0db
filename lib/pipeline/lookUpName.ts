import { exactKeys, nameKeys } from '../linking/identity/nameKeys';
import { normaliseName } from '../linking/identity/normaliseName';
import type { NameKind } from '../model/mention';
import type { NameHead } from '../model/view';
import type { Archive } from './archive';
import { nameHead } from './nameHead';

const KINDS: NameKind[] = ['person', 'organisation', 'place', 'other'];

/** Names shown for one look-up: beyond a few, the text was too common to be one name. */
const MOST_NAMES = 10;

/**
 * All names in the archive that a text can mean, those it equals first and those seen most often
 * next. Empty where the archive knows none.
 */
export async function lookUpName(
  text: string,
  archive: Pick<Archive, 'entitiesByKeys'>,
): Promise<NameHead[]> {
  const forms = KINDS.map((kind) => ({ kind, name: text, aliases: [] }));
  const keys = [...forms.flatMap(exactKeys), ...forms.flatMap(nameKeys)];
  const { entities } = await archive.entitiesByKeys([...new Set(keys)]);
  const wanted = normaliseName(text);
  const isNamed = (names: string[]) => names.some((name) => normaliseName(name) === wanted);
  return entities
    .map((entity) => ({ entity, exact: isNamed([entity.name, ...entity.aliases]) }))
    .sort(
      (a, b) => Number(b.exact) - Number(a.exact) || b.entity.articleCount - a.entity.articleCount,
    )
    .slice(0, MOST_NAMES)
    .map(({ entity, exact }) =>
      nameHead(
        entity,
        entity.articleCount,
        exact
          ? { words: text, rule: 'same name', confidence: 1 }
          : { words: text, rule: 'a name like it', confidence: 0 },
      ),
    );
}
