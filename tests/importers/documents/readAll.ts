import { parseHTML } from 'linkedom';
import type { ExtractedArticle } from '../../../lib/extraction/extraction';
import type { InputFile } from '../../../lib/importers/inputFile';
import { openFile } from '../../../lib/importers/readFile';
import type { Refusal, Sourced } from '../../../lib/pipeline/articleSource';

/** A file of these contents, in pieces of `piece` bytes where that is given. */
export function inputFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  piece?: number,
): InputFile {
  const blob = new Blob([content]);
  return {
    name,
    size: blob.size,
    stream: () => (piece === undefined ? blob.stream() : inPieces(blob, piece)),
  };
}

function inPieces(blob: Blob, piece: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (at >= blob.size) return controller.close();
      controller.enqueue(new Uint8Array(await blob.slice(at, at + piece).arrayBuffer()));
      at += piece;
    },
  });
}

/** All that a file gives but the first `skip` items, as an import reads it. */
export async function readAll(file: InputFile, skip = 0): Promise<Sourced[]> {
  const { articles } = await openFile(file, (html) => parseHTML(html).document);
  const found: Sourced[] = [];
  for await (const item of articles(skip)) found.push(item);
  return found;
}

/** The articles among items. */
export function articlesIn(items: readonly Sourced[]): ExtractedArticle[] {
  return items.flatMap((item) => (item.kind === 'source' ? [item.source.extracted] : []));
}

/** The refusals among items. */
export function refusalsIn(items: readonly Sourced[]): Refusal[] {
  return items.flatMap((item) => (item.kind === 'refusal' ? [item.refusal] : []));
}
