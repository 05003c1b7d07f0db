import { parseHtml } from '../../lib/cli/nodeHtml';
import { Passing } from '../../lib/importers/containers/passing';
import { UnpackBudget } from '../../lib/importers/containers/unpackLimit';
import type { InputFile } from '../../lib/importers/inputFile';
import type { ReadContext, Reader } from '../../lib/importers/reader';
import type { Sourced } from '../../lib/pipeline/articleSource';

/** A file of these bytes or this text, handed out in pieces of `piece` bytes. */
export function fileOf(
  name: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  piece = 65_536,
): InputFile {
  if (typeof content !== 'string' && !(content instanceof Uint8Array))
    return { name, size: 0, stream: () => streamOf(content) };
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    stream: () => {
      let at = 0;
      return new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.slice(at, at + piece));
          at += piece;
        },
      });
    },
  };
}

function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const given = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await given.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** All items of a file by one reader. */
export async function readItems(
  reader: Reader,
  file: InputFile,
  given: Partial<ReadContext> = {},
): Promise<Sourced[]> {
  const items: Sourced[] = [];
  for await (const item of reader(file, contextFor(given))) items.push(item);
  return items;
}

/** A context of a reader in a test, in which nothing is passed over but what is said. */
export function contextFor(given: Partial<ReadContext> = {}): ReadContext {
  return {
    parseHtml,
    skip: 0,
    depth: 0,
    readInner: () => {
      throw new Error('Nothing is inside.');
    },
    passing: new Passing(0),
    budget: new UnpackBudget(0),
    signal: null,
    onPassedOver: () => undefined,
    ...given,
  };
}

/** The addresses among items. */
export const addresses = (items: readonly Sourced[]) =>
  items.flatMap((item) => (item.kind === 'address' ? [item.address] : []));

/** The articles among items, with the name that reports give them. */
export const articles = (items: readonly Sourced[]) =>
  items.flatMap((item) =>
    item.kind === 'source' ? [{ file: item.source.file, ...item.source.extracted }] : [],
  );

/** The refusals among items, with their lines. */
export const refusals = (items: readonly Sourced[]) =>
  items.flatMap((item) => (item.kind === 'refusal' ? [item.refusal] : []));
