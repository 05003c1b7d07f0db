import { parseJson } from '../../packs/packFormat';
import type { Reader } from '../reader';
import { refuse } from '../refuse';
import { isFields } from './fieldValues';
import { jsonArticle } from './jsonArticle';
import { jsonValues } from './jsonValues';
import { notArticle } from './oneArticle';

const REMEDY = 'Give each article as an object with "title", "date", "publisher", "url" and "text"';

/** The articles of a JSON file of any size: one object, a list, or what a crawler or a news service puts around its list. */
export const readJson: Reader = async function* (file, { parseHtml, skip }) {
  let number = 0;
  for await (const value of jsonValues(textOf(file.stream()))) {
    number += 1;
    if (number <= skip) continue;
    const { line } = value;
    if ('broken' in value) {
      const why = `From here on it is not valid JSON: ${value.broken}. What came before is in`;
      yield refuse(file, line, why, 'Export or download the file again');
      continue;
    }
    if (value.raw === null) {
      yield refuse(file, line, 'It is longer than any single article', REMEDY);
      continue;
    }
    const parsed = parseJson(value.raw);
    if (!isFields(parsed)) {
      yield refuse(file, line, 'It is no JSON object', REMEDY);
      continue;
    }
    const article = jsonArticle(parsed, parseHtml);
    if ('why' in article) {
      const { why, title } = article;
      yield title === null ? refuse(file, line, why, REMEDY) : notArticle(file, title, why);
      continue;
    }
    const { id, extracted } = article;
    // One object is the file's own article; others are told apart by their place.
    yield {
      kind: 'source',
      source: { id, file: id === null ? `${file.name}:${number}` : file.name, extracted },
    };
  }
  if (number === 0)
    yield refuse(file, null, 'It holds no articles', 'Look whether the export was finished');
};

/** A stream's text: UTF-16 where it begins with its mark, else UTF-8, as JSON is (RFC 8259). */
async function* textOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  let decoder: TextDecoder | null = null;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      decoder ??= new TextDecoder(
        value[0] === 0xff && value[1] === 0xfe
          ? 'utf-16le'
          : value[0] === 0xfe && value[1] === 0xff
            ? 'utf-16be'
            : 'utf-8',
      );
      yield decoder.decode(value, { stream: true });
    }
    if (decoder !== null) yield decoder.decode();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
