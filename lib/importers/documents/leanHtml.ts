import type { InputFile } from '../inputFile';

/** `base64,`, which begins the data of a picture or a font that was put into the page. */
const MARK = Uint8Array.from('base64,', (letter) => letter.charCodeAt(0));

/** Bytes that may stand in such data: the base64 alphabet, and what URLs make of it. */
const DATA = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_%')
  DATA[letter.charCodeAt(0)] = 1;

/**
 * A page without the pictures and fonts inside it: a page saved whole by SingleFile is megabytes of
 * these and kilobytes of text, so they are dropped before anything is held. Pages in UTF-16 come
 * through as they are.
 */
export function leanHtml(file: InputFile): InputFile {
  return {
    ...file,
    // What is left is counted as it is read.
    size: 0,
    stream: () => file.stream().pipeThrough(withoutData()),
  };
}

function withoutData(): TransformStream<Uint8Array, Uint8Array> {
  /** Bytes of the mark that were seen, and whether its data is being passed over. */
  let matched = 0;
  let dropping = false;
  return new TransformStream({
    transform(chunk, controller) {
      let from = 0;
      for (let at = 0; at < chunk.length; at++) {
        const byte = chunk[at] ?? 0;
        if (dropping) {
          if (DATA[byte] === 1) continue;
          dropping = false;
          from = at;
        }
        // The first letter stands once in the mark, so that a failed match begins anew at this byte.
        matched = byte === MARK[matched] ? matched + 1 : byte === MARK[0] ? 1 : 0;
        if (matched < MARK.length) continue;
        matched = 0;
        controller.enqueue(chunk.slice(from, at + 1));
        dropping = true;
      }
      if (!dropping && from < chunk.length) controller.enqueue(chunk.slice(from));
    },
  });
}
