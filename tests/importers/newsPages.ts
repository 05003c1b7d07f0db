import { parseHTML } from 'linkedom';
import { heldFile, type InputFile } from '../../lib/importers/inputFile';
import { openFile, type OpenOptions } from '../../lib/importers/readFile';
import type { Sourced } from '../../lib/pipeline/articleSource';

const encoder = new TextEncoder();

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** The paragraphs of an invented article, told apart by its number. */
export function paragraphs(number: number): string[] {
  return [
    `Ferry number ${number} left the harbour of Port Sella before noon on Monday, three months after the fire that closed the pier to all traffic.`,
    `Mayor Tomas Brandt called it a good day for the town and thanked the crews, who had worked through the winter on boat ${number} and its engine.`,
    `The harbour office said that a third boat was held back, and will sail on Tuesday with some ${number + 40} passengers on their way to the islands.`,
  ];
}

/** A page of that article. */
export function page(number: number): string {
  const body = paragraphs(number).map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry ${number} sails</title><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry ${number} sails","datePublished":"2021-06-08"}</script></head><body><article><h1>Ferry ${number} sails</h1>${body.join('')}</article></body></html>`;
}

/** A file that can be read at any place. */
export function ranged(name: string, bytes: Uint8Array): InputFile {
  return heldFile(name, new Uint8Array(bytes));
}

/** A file that can be read from its start alone, in pieces of so many bytes. */
export function streamed(name: string, bytes: Uint8Array, piece = 1000): InputFile {
  return {
    name,
    size: bytes.length,
    stream() {
      let at = 0;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.slice(at, at + piece));
          at += piece;
        },
      });
    },
  };
}

/** All items of a file but the first `skip`. */
export async function itemsOf(
  file: InputFile,
  skip = 0,
  options: OpenOptions = {},
): Promise<Sourced[]> {
  const opened = await openFile(file, (html) => parseHTML(html).document, options);
  const found: Sourced[] = [];
  for await (const item of opened.articles(skip)) found.push(item);
  return found;
}

/** A line for each item: its file and title, or its file and why it was refused. */
export function told(items: readonly Sourced[]): string[] {
  return items.map((item) => {
    if (item.kind === 'source') return `${item.source.file}: ${item.source.extracted.title}`;
    if (item.kind === 'refusal') return `${item.refusal.file}! ${item.refusal.why}`;
    return item.kind;
  });
}

/** The titles of the articles among items. */
export function titles(items: readonly Sourced[]): string[] {
  return items.flatMap((item) => (item.kind === 'source' ? [item.source.extracted.title] : []));
}

/** The refusals among items. */
export function refusals(items: readonly Sourced[]) {
  return items.flatMap((item) => (item.kind === 'refusal' ? [item.refusal] : []));
}
