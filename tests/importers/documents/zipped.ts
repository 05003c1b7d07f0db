import { strToU8, zipSync, type Zippable } from 'fflate';

/** A zip of these parts, in their order; `stored` ones are not packed. */
export function zipOf(
  parts: Record<string, string | Uint8Array>,
  stored: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = [
      typeof content === 'string' ? strToU8(content) : content,
      { level: stored.includes(name) ? 0 : 6 },
    ];
  return new Uint8Array(zipSync(files));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph of a Word document: its text, and its style where it has one. */
export type WordParagraph = string | { text: string; style: string };

/** A Word document. */
export function wordDocument(
  paragraphs: readonly WordParagraph[],
  core: { title?: string; creator?: string } = {},
  more: Record<string, string | Uint8Array> = {},
): Uint8Array<ArrayBuffer> {
  const body = paragraphs
    .map((each) => (typeof each === 'string' ? { text: each, style: '' } : each))
    .map(
      ({ text, style }) =>
        `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style.replaceAll(' ', '')}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`,
    )
    .join('');
  const styles = ['Title', 'heading 1', 'heading 2', 'Caption']
    .map(
      (name) =>
        `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`,
    )
    .join('');
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${w}>${styles}</w:styles>`,
    'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${escaped(core.title ?? '')}</dc:title><dc:creator>${escaped(core.creator ?? '')}</dc:creator><dcterms:created>2023-02-01T10:00:00Z</dcterms:created></cp:coreProperties>`,
    ...more,
  });
}

/** A document of a book: its name, and what stands in its body. */
export interface Chapter {
  name: string;
  body: string;
  /** Attributes of its item and of its place in the order of reading. */
  item?: string;
  ref?: string;
}

/** A book of these documents, with these elements in its metadata. */
export function epub(
  metadata: string,
  chapters: readonly Chapter[],
  more: Record<string, string> = {},
): Uint8Array<ArrayBuffer> {
  const items = chapters.map(
    ({ name, item = '' }, at) =>
      `<item id="part${at}" href="${name}" media-type="application/xhtml+xml" ${item}/>`,
  );
  const refs = chapters.map(({ ref = '' }, at) => `<itemref idref="part${at}" ${ref}/>`);
  return zipOf(
    {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
      'OEBPS/content.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${items.join('')}</manifest><spine>${refs.join('')}</spine></package>`,
      ...Object.fromEntries(
        chapters.map(({ name, body }): [string, string] => [
          `OEBPS/${decodeURIComponent(name)}`,
          `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
        ]),
      ),
      ...more,
    },
    ['mimetype'],
  );
}
