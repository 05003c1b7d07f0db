import type { Head } from '../lib/model/view';
import { EventList } from './EventList';
import { NameList } from './NameList';
import { sidebarText } from './text';
import type { AskCard } from './useCard';

interface LookUpProps {
  text: string;
  heads: Head[];
  askCard: AskCard;
}

/** What the archive knows under a text that the reader looked up, or that it knows nothing. */
export function LookUp({ text, heads, askCard }: LookUpProps) {
  return (
    <section class="look-up" aria-labelledby="look-up">
      <h2 class="look-up-title" id="look-up" dir="auto">
        {text === '' ? sidebarText.lookUpNothingSelected : sidebarText.lookUp(text)}
      </h2>
      {heads.length === 0 && text !== '' && <p class="look-up-note">{sidebarText.lookUpNothing}</p>}
      <NameList
        id="look-up-names"
        title={sidebarText.lookUpNames}
        names={heads.filter((head) => head.type === 'name')}
        ambiguous={heads.filter((head) => head.type === 'ambiguous')}
        focusId={heads[0]?.id ?? null}
        askCard={askCard}
      />
      <EventList
        id="look-up-events"
        title={sidebarText.lookUpEvents}
        events={heads.filter((head) => head.type === 'event')}
        focusId={null}
        askCard={askCard}
      />
    </section>
  );
}
