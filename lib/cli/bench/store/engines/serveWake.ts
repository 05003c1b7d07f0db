import type { Archive } from '../../../../pipeline/archive';
import { answerMessages } from './answerMessages';
import { countRequests } from './countRequests';
import type { EngineAnswer, EngineCall } from './serveEngine';
import { tellPage } from './tellPage';

const requests = countRequests();

/**
 * Makes this worker answer `nothing`, `fresh` and `facts` as a background does that reads pages and
 * writes nothing: what writes and what makes the articles is not in its script.
 */
export function serveWake(open: () => Promise<Archive>): void {
  let spent = 0;

  async function answer(asked: EngineCall): Promise<EngineAnswer> {
    const given: EngineAnswer = { ms: 0, each: [], found: [], facts: { requests: spent } };
    if (asked.call !== 'fresh') return given;
    const before = requests();
    const { related } = await tellPage(asked.query.record, await open());
    spent = requests() - before;
    return { ...given, found: [related.map((_, at) => at)] };
  }

  answerMessages(answer);
}
