import { eventBlock } from '../../linking/events/archivedEvent';
import { mainName } from '../../linking/events/mainName';
import { tellingEvents } from '../../linking/events/tellingEvents';
import type { EventMention } from '../../model/event';
import type { Findings } from '../../model/findings';

/**
 * The events of an article that are merged across articles, by block (`eventBlock`) and by their
 * place in `findings.events`.
 */
export function eventBlocks(findings: Findings): Map<string, Map<number, EventMention>> {
  const blocks = new Map<string, Map<number, EventMention>>();
  let name: string | null = null;
  for (const { event, index } of tellingEvents(findings.events)) {
    name ??= mainName(findings);
    const block = eventBlock({ event, mainName: name });
    if (block === null) continue;
    const held = blocks.get(block);
    if (held === undefined) blocks.set(block, new Map([[index, event]]));
    else held.set(index, event);
  }
  return blocks;
}
