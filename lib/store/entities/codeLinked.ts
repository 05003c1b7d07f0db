import type { EntityRow } from '../shapes/entityRow';
import { codeOfDay, dayOf } from '../format/dayCode';
import type { RowReader, RowWriter } from './rowBits';

type Linked = Pick<EntityRow, 'roles' | 'evidence' | 'confidence'>;

/** How the day of a role is written: unknown, as the step from the one before, or as a text. */
const NO_DAY = 0;
const STEP = 1;
const TEXT = 2;

/** Confidences that most have; others follow as a text. */
const CONFIDENCES: readonly number[] = [1, 0.95, 0];
const OTHER = 3;

/** Why an entity is one, and the roles that articles give it: most have neither. */
export function writeLinked(writer: RowWriter, { roles, evidence, confidence }: EntityRow): void {
  writeConfidence(writer, confidence);
  writer.count(roles.length);
  let before = { role: '', code: 0 };
  for (const { role, article, date } of roles) {
    writer.flag(role === before.role);
    if (role !== before.role) writer.texts.push(role);
    writer.texts.push(article);
    const code = date === null ? null : codeOfDay(date);
    writer.bits(date === null ? NO_DAY : code === null ? TEXT : STEP, 2);
    if (code !== null) writer.step(code - before.code);
    else if (date !== null) writer.texts.push(date);
    before = { role, code: code ?? before.code };
  }
  writer.count(evidence.length);
  for (const { rule, text, articles, confidence } of evidence) {
    writer.texts.push(rule, text, ...articles);
    writer.count(articles.length);
    writeConfidence(writer, confidence);
  }
}

/** What {@link writeLinked} wrote. */
export function readLinked(reader: RowReader): Linked {
  const confidence = readConfidence(reader);
  let before = { role: '', code: 0 };
  const roles = reader.list(reader.count(), () => {
    const role = reader.flag() ? before.role : reader.text();
    const article = reader.text();
    const how = reader.bits(2);
    const code = before.code + (how === STEP ? reader.step() : 0);
    const date = how === NO_DAY ? null : how === STEP ? dayOf(code) : reader.text();
    before = { role, code };
    return { role, article, date };
  });
  const evidence = reader.list(reader.count(), () => {
    const [rule, text] = [reader.text(), reader.text()];
    const articles = reader.textsOf(reader.count());
    return { rule, text, articles, confidence: readConfidence(reader) };
  });
  return { confidence, roles, evidence };
}

function writeConfidence(writer: RowWriter, confidence: number): void {
  const known = CONFIDENCES.indexOf(confidence);
  writer.bits(known < 0 ? OTHER : known, 2);
  if (known < 0) writer.texts.push(String(confidence));
}

function readConfidence(reader: RowReader): number {
  return CONFIDENCES[reader.bits(2)] ?? Number(reader.text());
}
