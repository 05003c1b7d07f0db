import { decodeText } from '../extraction/decodeText';
import { UnreadableInput } from '../extraction/decodeText';
import { extractDump } from '../extraction/dump/extractDump';
import type { Extraction } from '../extraction/extraction';
import { extractPage } from '../extraction/page/extractPage';
import type { Refusal, Sourced } from '../pipeline/articleSource';
import { leanHtml } from './documents/leanHtml';
import { savedAddress } from './documents/savedAddress';
import { wholePage } from './documents/wholePage';
import { LARGEST_ARTICLE, readWhole, type InputFile } from './inputFile';
import type { ParseHtml } from './reader';

/**
 * The one article of a text dump or HTML page, or why it gives none. Never throws for what a file
 * holds.
 */
export async function readDocument(
  file: InputFile,
  format: 'html' | 'text',
  parseHtml: ParseHtml,
): Promise<Sourced> {
  const refuse = (refusal: Pick<Refusal, 'outcome' | 'title' | 'why' | 'remedy'>): Sourced => ({
    kind: 'refusal',
    refusal: { file: file.name, line: null, ...refusal },
  });
  const tooLarge = () =>
    refuse({
      outcome: 'failed',
      title: null,
      why: `It is larger than ${LARGEST_ARTICLE / 1_000_000} MB, which no single article is.`,
      remedy: 'Split it into one file an article, or give it as .jsonl with one article a line.',
    });
  // Most of a page saved whole is pictures, which are dropped as it is read.
  const lean = format === 'html' ? leanHtml(file) : file;
  if (lean.size > LARGEST_ARTICLE) return tooLarge();
  try {
    const { text } = decodeText(await readWhole(lean), file.charset);
    const extraction: Extraction =
      format === 'html'
        ? extractPage(parseHtml(wholePage(text, file.name)), file.url ?? savedAddress(text))
        : extractDump(text);
    if (!extraction.article)
      return refuse({
        outcome: 'not an article',
        title: extraction.title,
        why: extraction.why,
        remedy: '',
      });
    const extracted = { ...extraction.found, url: extraction.found.url ?? file.url ?? null };
    const seen = file.seen === undefined ? {} : { seen: file.seen };
    return { kind: 'source', source: { id: null, file: file.name, extracted, ...seen } };
  } catch (error) {
    if (error instanceof UnreadableInput)
      return refuse({ outcome: 'failed', title: null, why: error.what, remedy: error.remedy });
    if (error instanceof RangeError && error.message === 'too large') return tooLarge();
    return refuse({
      outcome: 'failed',
      title: null,
      why: `It could not be read (${error instanceof Error ? error.message : String(error)}).`,
      remedy: 'Save the page again, or paste its text into a .txt file.',
    });
  }
}
