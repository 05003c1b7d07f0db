import { unzipSync } from 'fflate';
import { UnreadableInput } from '../../extraction/decodeText';

/** A part of a zip that is a document: its name and unpacked size in bytes, as the zip claims. */
interface Part {
  name: string;
  size: number;
}

/** Parts beyond this are no document. */
const MOST_PARTS = 20_000;

/**
 * The wanted parts of a zipped document, by name. Throws {@link UnreadableInput} where they claim more
 * than `most` bytes together, and where the zip is damaged; a part that unpacks to more than it
 * claims is damage as well, so that no more than `most` is ever held.
 */
export function zipParts(
  bytes: Uint8Array,
  wanted: (part: Part) => boolean,
  most: number,
): Map<string, Uint8Array> {
  let count = 0;
  let claimed = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++count > MOST_PARTS) throw tooMuch();
        if (!wanted({ name, size: originalSize })) return false;
        claimed += originalSize;
        if (claimed > most) throw tooMuch();
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    throw new UnreadableInput(
      'Its file is damaged or was cut',
      'Download or copy it again, then import the new file',
    );
  }
}

function tooMuch(): UnreadableInput {
  return new UnreadableInput(
    'It unpacks to far more than a document holds',
    'Save the text by itself, or copy it into a .txt file',
  );
}
