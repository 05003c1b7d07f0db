import { decodeText } from '../../extraction/decodeText';
import type { InputFile } from '../inputFile';

/** Bytes that tell an encoding, as in `decodeText`. */
const SAMPLE = 65_536;

/**
 * A file's text as it streams in, whatever its encoding: told by its first 64 kB as {@link decodeText}
 * does. While all of it is ASCII, which says nothing, each piece is asked anew. Throws
 * `UnreadableInput` for what is no text.
 */
export async function* decodedText(file: InputFile): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  let decoder: TextDecoder | null = null;
  let held: Uint8Array[] = [];
  let size = 0;
  const piece = (): string => {
    const bytes = joined(held, size);
    held = [];
    size = 0;
    if (decoder === null) {
      const { encoding } = decodeText(bytes);
      // Kept for good once something told it.
      if (encoding !== 'utf-8' || !isAscii(bytes)) decoder = new TextDecoder(encoding);
    }
    return (decoder ?? new TextDecoder()).decode(bytes, { stream: decoder !== null });
  };
  let first = true;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      held.push(value);
      size += value.length;
      if (size < SAMPLE) continue;
      yield piece();
      first = false;
    }
    if (first || size > 0) {
      // A last piece of blanks is no file of blanks.
      if (!first && decoder === null && isAscii(joined(held, size))) decoder = new TextDecoder();
      yield piece();
    }
    const kept: TextDecoder | null = decoder;
    if (kept !== null) yield endOf(kept);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function endOf(decoder: TextDecoder): string {
  return decoder.decode();
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
}
