import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { authorNames } from '../../extraction/authorNames';
import { UnreadableInput } from '../../extraction/decodeText';
import type { Reader } from '../reader';
import { htmlPieces } from './htmlPieces';
import { oneArticle } from './oneArticle';
import { assemblePieces, sameWords, stem, titleOf, type Piece } from './pieces';
import { readTopLines } from './topLines';
import { children, elementText, xmlFields } from './xmlFields';
import { zipParts } from './zipParts';

/** Documents with many pictures; their text is at most {@link LARGEST_TEXT}. In bytes. */
const LARGEST = 60_000_000;
const LARGEST_TEXT = 40_000_000;

/** What the text needs: no pictures, fonts, themes or embedded files. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/.rels|docProps\/core\.xml|word\/(?:document|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/document\.xml\.rels)$/;

/** Titles that writers and templates put there by themselves. */
const NO_TITLE =
  /^(?:microsoft word\b|untitled|document\d*$|dokument\d*$|title$|.*\.(?:docx?|dotx?|rtf)$)/i;

/** A Word document as one article. Dates of the file are those of writing and saving, never of publication. */
export const readDocx: Reader = (file, context) =>
  oneArticle(file, context, {
    kind: 'a Word document',
    largest: LARGEST,
    read: async (bytes) => {
      const parts = zipParts(bytes, ({ name }) => NEEDED.test(name), LARGEST_TEXT);
      if (!parts.has('word/document.xml'))
        throw new UnreadableInput(
          'It is named .docx and holds no Word document',
          'Open it in its own program and save it as .docx or .txt',
        );
      const { title: stated, creator } = statedFacts(parts);
      const pieces = htmlPieces(await asHtml(parts), context.parseHtml);
      const heading = pieces.slice(0, 5).find(({ level }) => level === 1);
      const { title, rest } = titleOf(
        pieces,
        heading?.text ?? stated ?? firstLine(pieces),
        stem(file.name),
      );
      const top = readTopLines(
        rest.filter(({ text }, at) => at > 2 || sameWords(text) !== sameWords(title)),
      );
      const { text, zones } = assemblePieces(top.pieces);
      const bylines = authorNames(top.bylines, top.publisher);
      return {
        extraction: {
          article: true,
          found: {
            title,
            url: null,
            publisher: top.publisher,
            authors: bylines.length > 0 ? bylines : authorNames([creator], top.publisher),
            published: top.published,
            updated: top.updated,
            section: null,
            language: null,
            text,
            zones,
          },
        },
      };
    },
  });

/** Its document as simple HTML, pictures left out. The parts are packed again by us: the library unpacks all it is given. */
async function asHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const packed = zipSync(
    { '[Content_Types].xml': strToU8('<Types/>'), ...Object.fromEntries(parts) },
    { level: 0 },
  );
  const data = packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength);
  // The library's builds for browsers and for Node take the same bytes under two names.
  const input = { arrayBuffer: data, buffer: data } as unknown as { arrayBuffer: ArrayBuffer };
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Caption'] => figcaption:fresh"],
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  });
  return value;
}

function statedFacts(parts: ReadonlyMap<string, Uint8Array>): {
  title: string | null;
  creator: string;
} {
  const core = parts.get('docProps/core.xml');
  if (core === undefined) return { title: null, creator: '' };
  try {
    const properties = xmlFields(core)['coreProperties'];
    const title = elementText(children(properties, 'title')[0]).trim();
    return {
      title: title.length < 4 || NO_TITLE.test(title) ? null : title,
      creator: elementText(children(properties, 'creator')[0]).trim(),
    };
  } catch {
    return { title: null, creator: '' };
  }
}

/** A document without styles puts its title in a first line that is no sentence. */
function firstLine(pieces: readonly Piece[]): string | null {
  const first = pieces[0];
  if (first?.kind !== 'body' || first.text.length > 160 || /[.!?]$/.test(first.text)) return null;
  return (pieces[1]?.text ?? '') === '' ? null : first.text;
}
