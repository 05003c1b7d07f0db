import type { FigureBound } from '../../model/event';

const AT_LEAST =
  /(?:at least|more than|over|no fewer than|no less than|minimum of|upwards of)\s+$/iu;
const AT_MOST =
  /(?:up to|as many as|at most|fewer than|less than|under|almost|nearly|close to)\s+$/iu;
const ABOUT = /(?:about|around|some|roughly|approximately|an estimated|estimated)\s+$/iu;

/** Text (UTF-16 code units) before a number in which its bound stands. */
const REACH = 24;

/** How the words before a number at `start` mean it: "at least 24", "up to 24", "some 24", or exactly. */
export function boundBefore(text: string, start: number): FigureBound {
  const lead = text.slice(Math.max(0, start - REACH), start);
  if (AT_LEAST.test(lead)) return 'at least';
  if (AT_MOST.test(lead)) return 'at most';
  return ABOUT.test(lead) ? 'about' : 'exact';
}
