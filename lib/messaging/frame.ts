/** The frame that every message comes in; what is in it is parsed by its receiver. */
export interface Envelope {
  to: string;
  call: string;
  input: unknown;
}

/** The frame that every answer comes in. */
export type Reply = { ok: true; output: unknown } | { ok: false; error: string };

// Checked by hand and not by a schema: this code is part of the script that every page gets.

/** The frame of a message, or null where it is none. */
export function readEnvelope(message: unknown): Envelope | null {
  if (!isObject(message)) return null;
  const { to, call, input } = message;
  return typeof to === 'string' && typeof call === 'string' ? { to, call, input } : null;
}

/** The frame of an answer, or null where it is none. */
export function readReply(answer: unknown): Reply | null {
  if (!isObject(answer)) return null;
  const { ok, output, error } = answer;
  if (ok === true) return { ok, output };
  return ok === false && typeof error === 'string' ? { ok, error } : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
