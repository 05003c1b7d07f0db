import type { Card } from '../lib/model/view';
import { EventList } from './EventList';
import { NameList } from './NameList';
import { sidebarText } from './text';

interface LookUpProps {
  text: string;
  cards: Card[];
}

/** What the archive knows under a text that the reader looked up, or that it knows nothing. */
export function LookUp({ text, cards }: LookUpProps) {
  return (
    <section class="look-up" aria-labelledby="look-up">
      <h2 class="look-up-title" id="look-up" dir="auto">
        {text === '' ? sidebarText.lookUpNothingSelected : sidebarText.lookUp(text)}
      </h2>
      {cards.length === 0 && text !== '' && <p class="look-up-note">{sidebarText.lookUpNothing}</p>}
      <NameList
        id="look-up-names"
        title={sidebarText.lookUpNames}
        names={cards.filter((card) => card.type === 'name')}
        ambiguous={cards.filter((card) => card.type === 'ambiguous')}
        focusId={cards[0]?.id ?? null}
      />
      <EventList
        id="look-up-events"
        title={sidebarText.lookUpEvents}
        events={cards.filter((card) => card.type === 'event')}
        focusId={null}
      />
    </section>
  );
}
