import type { EntityRow } from '../shapes/entityRow';
import type { RowReader, RowWriter } from './rowBits';

type Named = Pick<EntityRow, 'id' | 'name' | 'aliases' | 'counts' | 'named'>;

/** How a form of a name is written: it is the name, its last word, its initials, or itself. */
const NAME = 0;
const LAST_WORD = 1;
const INITIALS = 2;
const ITSELF = 3;

/** The forms that most names have, by their code; any others follow one by one. */
const USUAL_FORMS: readonly (readonly number[])[] = [[NAME], [NAME, LAST_WORD], [NAME, INITIALS]];
const OTHER_FORMS = 3;

/**
 * What an entity is called: a text only where it does not follow from the name. Counts stand next to
 * the number of articles that they mostly equal.
 */
export function writeNamed(writer: RowWriter, row: EntityRow): void {
  const { id, kind, name, aliases, articleCount, counts, named } = row;
  writer.texts.push(name);
  const isUsualId = id === usualId(kind, name);
  writer.flag(isUsualId);
  if (!isUsualId) writer.texts.push(id);
  const forms = aliases.map(
    (alias) => [NAME, LAST_WORD, INITIALS].find((form) => formOf(name, form) === alias) ?? ITSELF,
  );
  const usual = USUAL_FORMS.findIndex(
    (each) => each.length === forms.length && each.every((form, at) => form === forms[at]),
  );
  writer.bits(usual < 0 ? OTHER_FORMS : usual, 2);
  if (usual < 0) {
    writer.count(aliases.length);
    for (const [at, form] of forms.entries()) {
      writer.bits(form, 2);
      if (form === ITSELF) writer.texts.push(aliases[at] ?? '');
    }
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
  const usual = USUAL_FORMS[reader.bits(2)];
  const aliases = usual?.map((form) => formOf(name, form)) ?? readForms(reader, name);
  const counts = readCounts(reader, aliases.length, articleCount);
  return { id, name, aliases, counts, named: readCounts(reader, 1, articleCount) };
}

function readForms(reader: RowReader, name: string): string[] {
  return reader.list(reader.count(), () => {
    const form = reader.bits(2);
    return form === ITSELF ? reader.text() : formOf(name, form);
  });
}

/** Counts of which there are mostly `usual`, the first next to `near`. */
function readCounts(reader: RowReader, usual: number, near: number): number[] {
  let first = true;
  return reader.list(reader.flag() ? usual : reader.count(), () => {
    if (!first) return reader.count();
    first = false;
    return near + reader.step();
  });
}

/** The id of most, whatever the code that gives ids makes of others. */
function usualId(kind: string, name: string): string {
  return `${kind}:${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** A form that follows from a name, by its code. */
function formOf(name: string, form: number): string {
  if (form === NAME) return name;
  if (form === LAST_WORD) return name.slice(name.lastIndexOf(' ') + 1);
  let initials = name.slice(0, 1);
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1))
    initials += name.slice(at + 1, at + 2);
  return initials;
}
