/** A line of a page: its words, its place in points from the lower left, and the size of its type. */
export interface PrintedLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** What a PDF says of itself, beside its pages. */
export interface PrintedFacts {
  title?: string;
  author?: string;
  /** XMP metadata: elements of its one description. */
  xmp?: string;
}

/** A PDF 1.4 of these pages (A4, Helvetica, Latin letters), without packing. */
export function pdfDocument(
  pages: readonly (readonly PrintedLine[])[],
  { title, author, xmp }: PrintedFacts = {},
): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (dictionary: string, content: string): string =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const catalog = add('');
  const tree = add('');
  const font = add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  );
  const kids = pages.map((lines) => {
    const content = lines
      .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${quoted(text)}) Tj ET`)
      .join('\n');
    const drawn = add(stream('', content));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${drawn} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  const info = add(
    `<< ${title === undefined ? '' : `/Title (${quoted(title)})`} ${author === undefined ? '' : `/Author (${quoted(author)})`} /CreationDate (D:20230201100000Z) /Producer (test) >>`,
  );
  const metadata =
    xmp === undefined
      ? null
      : add(
          stream(
            '/Type /Metadata /Subtype /XML',
            `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">${xmp}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
          ),
        );
  objects[catalog - 1] =
    `<< /Type /Catalog /Pages ${tree} 0 R ${metadata === null ? '' : `/Metadata ${metadata} 0 R`} >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function quoted(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}

/** Paragraphs set in lines of at most `width` letters from `top` down, words broken with a hyphen where `hyphens` says so. */
export function printed(
  paragraphs: readonly string[],
  { x = 72, top = 700, width = 80, size = 10, gap = 6, hyphens = false } = {},
): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    let line = '';
    const put = (): void => {
      lines.push({ text: line, x, y, size });
      y -= size * 1.2;
      line = '';
    };
    for (const word of paragraph.split(' ')) {
      let left = word;
      if (line !== '' && line.length + 1 + word.length > width) {
        const room = width - line.length - 2;
        if (hyphens && room >= 3 && word.length - room >= 3 && /^\p{L}+[.,]?$/u.test(word)) {
          line += ` ${word.slice(0, room)}-`;
          left = word.slice(room);
        }
        put();
      }
      line += line === '' ? left : ` ${left}`;
    }
    put();
    y -= gap;
  }
  return lines;
}
