/** What a reader would call a binary format, with its article, and what can be done with such a file. */
export interface BinaryKind {
  name: string;
  remedy: string;
}

const AS_TEXT = 'Save the article as text or as a web page (HTML) and import that';
const UNPACK = 'Unpack it, then import what is in it';
const PICTURE = 'Run text recognition (OCR) on it, and import the text';
const RECORDING = 'Import a text of what is said in it';
const WRITE_DOCX = 'Open it, save it as .docx or as plain text (.txt), and import that';

/** Leading bytes of common binary formats. */
const SIGNATURES: { bytes: number[]; at?: number; name: string; remedy?: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty zip archive', remedy: 'Pack it again' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive', remedy: UNPACK },
  { bytes: [0x42, 0x5a, 0x68], name: 'a bzip2 archive', remedy: UNPACK },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'an xz archive', remedy: UNPACK },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: 'a 7-Zip archive', remedy: UNPACK },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a], name: 'a RAR archive', remedy: UNPACK },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a zstd archive', remedy: UNPACK },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image', remedy: PICTURE },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image', remedy: PICTURE },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF image', remedy: PICTURE },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, name: 'a WebP image', remedy: PICTURE },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: 'a TIFF image', remedy: PICTURE },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: 'a TIFF image', remedy: PICTURE },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, name: 'a video or a HEIF image', remedy: RECORDING },
  { bytes: [0x57, 0x41, 0x56, 0x45], at: 8, name: 'a WAV recording', remedy: RECORDING },
  { bytes: [0x49, 0x44, 0x33], name: 'an MP3 recording', remedy: RECORDING },
  { bytes: [0x66, 0x4c, 0x61, 0x43], name: 'a FLAC recording', remedy: RECORDING },
  { bytes: [0x4f, 0x67, 0x67, 0x53], name: 'an Ogg recording', remedy: RECORDING },
  { bytes: [0x1a, 0x45, 0xdf, 0xa3], name: 'a Matroska or WebM video', remedy: RECORDING },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], name: 'a Windows program' },
  { bytes: [0x00, 0x61, 0x73, 0x6d], name: 'a WebAssembly program' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Word or Excel document', remedy: WRITE_DOCX },
  // `{\rtf`: text, but most of it commands.
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'a rich text (RTF) document', remedy: WRITE_DOCX },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'an SQLite database' },
];

/** The binary format of `bytes`, or null when none is known. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    return zipKind(bytes);
  const found = SIGNATURES.find(({ bytes: magic, at = 0 }) =>
    magic.every((byte, index) => bytes[at + index] === byte),
  );
  return found === undefined ? null : { name: found.name, remedy: found.remedy ?? AS_TEXT };
}

/** Office documents are zips, told by their first parts. */
function zipKind(bytes: Uint8Array): BinaryKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  if (head.startsWith('mimetypeapplication/vnd.oasis.opendocument', 30))
    return { name: 'an OpenDocument file (LibreOffice)', remedy: WRITE_DOCX };
  if (/(?:^|[^a-z])xl\//.test(head))
    return { name: 'an Excel workbook', remedy: 'Save its sheet as .csv and import that' };
  if (/(?:^|[^a-z])ppt\//.test(head)) return { name: 'a PowerPoint presentation', remedy: AS_TEXT };
  return { name: 'a zip archive or an office document', remedy: AS_TEXT };
}
