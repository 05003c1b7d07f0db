import type { Sourced } from '../../pipeline/articleSource';
import type { Format } from '../detectFormat';
import type { InputFile } from '../inputFile';
import type { ReadContext, Reader } from '../reader';
import { refuse } from '../refuse';

/** Something inside a container. */
export type Part =
  /** A file, read as what it is known to be or else told by its content. */
  | { kind: 'file'; file: InputFile; as?: Format }
  /** Items that are read of several files together. */
  | { kind: 'items'; items: AsyncIterable<Sourced> }
  /** Something that cannot be taken, by its name (or the line where it begins), why, and the remedy. */
  | { kind: 'refusal'; name: string; line?: number; why: string; remedy: string }
  /** Something that is of no use here, such as a picture or a folder. */
  | { kind: 'passed over' };

/** The parts of a container, one after the other: one that is a stream may be read until the next is asked for. */
export type PartsReader = (
  file: InputFile,
  context: Pick<ReadContext, 'budget' | 'parseHtml'>,
) => AsyncGenerator<Part>;

/** How many files a container may stand in to be opened. */
const DEEPEST = 3;

/** A reader of a container's parts, which passes over what an import had before in one place for all of them. */
export function container(parts: PartsReader): Reader {
  return async function* (file, context) {
    const { passing, signal, depth } = context;
    if (depth > DEEPEST) {
      if (!passing.pass())
        yield refuse(
          file,
          null,
          `It lies in archives that lie inside each other more than ${DEEPEST} deep.`,
          'Unpack the outer ones, then import the folder.',
        );
      return;
    }
    let given = 0;
    let passedOver = 0;
    for await (const part of parts(file, context)) {
      signal?.throwIfAborted();
      if (part.kind === 'passed over') {
        passedOver += 1;
        context.onPassedOver();
        continue;
      }
      given += 1;
      if (part.kind === 'items') {
        for await (const item of part.items) if (!passing.pass()) yield item;
      } else if (part.kind === 'file') yield* context.readInner(part.file, part.as);
      else if (!passing.pass())
        yield refuse({ name: part.name }, part.line ?? null, part.why, part.remedy);
    }
    if (given === 0 && !passing.pass())
      yield {
        kind: 'refusal',
        refusal: {
          file: file.name,
          line: null,
          outcome: 'not an article',
          title: null,
          why:
            passedOver === 0
              ? 'There is nothing in it.'
              : `There is no article in it, only other files such as pictures (${passedOver}).`,
          remedy: '',
        },
      };
  };
}
