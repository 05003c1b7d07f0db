import { decodeText } from '../extraction/decodeText';
import { UnreadableInput } from '../extraction/decodeText';
import { extractDump } from '../extraction/dump/extractDump';
import type { Extraction } from '../extraction/extraction';
import { extractPage } from '../extraction/page/extractPage';
import type { Refusal, Sourced } from '../pipeline/articleSource';
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
  if (file.size > LARGEST_ARTICLE) return tooLarge();
  try {
    const { text } = decodeText(await readWhole(file), file.charset);
    const extraction: Extraction =
      format === 'html' ? extractPage(parseHtml(text), file.url ?? null) : extractDump(text);
    if (!extraction.article)
      return refuse({
        outcome: 'not an article',
        title: extraction.title,
        why: extraction.why,
        remedy: '',
      });
    return { kind: 'source', source: { id: null, file: file.name, extracted: extraction.found } };
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
