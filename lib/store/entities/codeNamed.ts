import type { EntityRow } from '../shapes/entityRow';
import type { RowReader, RowWriter } from './rowBits';

type Named = Pick<EntityRow, 'id' | 'name' | 'aliases' | 'counts' | 'named'>;

/** How a form of a name is written: it is the name, its last word, its initials, or itself. */
const FORMS = 4;
const ITSELF = 3;

/**
 * What an entity is called: a text only where it does not follow from the name. Counts stand next to
 * the number of articles that they mostly equal.
 */
export function writeNamed(writer: RowWriter, row: EntityRow): void {
  const { id, kind, name, aliases, articleCount, counts, named } = row;
  writer.texts.push(name);
  const usual = usualId(kind, name);
  writer.flag(id === usual);
  if (id !== usual) writer.texts.push(id);
  const forms = formsOf(name);
  writer.count(aliases.length);
  for (const alias of aliases) {
    const form = forms.indexOf(alias);
    writer.bits(form < 0 ? ITSELF : form, 2);
    if (form < 0) writer.texts.push(alias);
  }
  for (const list of [counts, named]) {
    const isUsual = list.length === (list === counts ? aliases.length : 1);
    writer.flag(isUsual);
    if (!isUsual) writer.count(list.length);
    for (const [at, count] of list.entries())
      if (at === 0) writer.step(count - articleCount);
      else writer.count(count);
  }
}

/** What {@link writeNamed} wrote. */
export function readNamed(
  reader: RowReader,
  { kind, articleCount }: Pick<EntityRow, 'kind' | 'articleCount'>,
): Named {
  const name = reader.text();
  const id = reader.flag() ? usualId(kind, name) : reader.text();
  const forms = formsOf(name);
  const aliases = reader.list(reader.count(), () => forms[reader.bits(2)] ?? reader.text());
  const [counts = [], named = []] = [aliases.length, 1].map((usual) => {
    const length = reader.flag() ? usual : reader.count();
    let at = 0;
    return reader.list(length, () => (at++ === 0 ? reader.step() + articleCount : reader.count()));
  });
  return { id, name, aliases, counts, named };
}

/** The id of most, whatever the code that gives ids makes of others. */
function usualId(kind: string, name: string): string {
  return `${kind}:${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** Forms that follow from a name, by their code. */
function formsOf(name: string): string[] {
  const words = name.split(' ');
  const initials = words.map((word) => word.slice(0, 1)).join('');
  return [name, words.at(-1) ?? '', initials].slice(0, FORMS - 1);
}
