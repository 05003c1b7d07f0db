/** Leading bytes of common binary formats, with the name a reader knows them by. */
const SIGNATURES: { bytes: number[]; at?: number; name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a zip archive or an office document' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty zip archive' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0x42, 0x5a, 0x68], name: 'a bzip2 archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'an xz archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: 'a 7-Zip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a], name: 'a RAR archive' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a zstd archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF image' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, name: 'a WebP image' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, name: 'a video or a HEIF image' },
  { bytes: [0x49, 0x44, 0x33], name: 'an MP3 recording' },
  { bytes: [0x4f, 0x67, 0x67, 0x53], name: 'an Ogg recording' },
  { bytes: [0x1a, 0x45, 0xdf, 0xa3], name: 'a Matroska or WebM video' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
  { bytes: [0x4d, 0x5a, 0x90, 0x00], name: 'a Windows program' },
  { bytes: [0x00, 0x61, 0x73, 0x6d], name: 'a WebAssembly program' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Word or Excel document' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: 'an SQLite database' },
];

/** What a reader would call the binary format of `bytes`, with its article, or null when none is known. */
export function binaryKind(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(({ bytes: magic, at = 0 }) =>
    magic.every((byte, index) => bytes[at + index] === byte),
  );
  return found?.name ?? null;
}
