import type { MarkChoice } from '../../lib/model/markChoice';
import { choiceText } from './libraryText';

interface WhatIsMarkedProps {
  choice: MarkChoice;
  onChoose: (choice: MarkChoice) => void;
}

const NAMES: MarkChoice['names'][] = ['all', 'sure'];

/** Which of the known names on a page are marked: all or the surer ones, and whether of every kind. */
export function WhatIsMarked({ choice, onChoose }: WhatIsMarkedProps) {
  return (
    <section aria-labelledby="marking">
      <h2 class="library-heading" id="marking">
        {choiceText.marking}
      </h2>
      <p class="library-note">{choiceText.markingWhy}</p>
      <fieldset class="choice">
        <legend class="choice-legend">{choiceText.markingNames}</legend>
        {NAMES.map((names) => (
          <div key={names} class="choice-row">
            <input
              type="radio"
              class="choice-input"
              id={`marking-${names}`}
              name="marking"
              value={names}
              checked={choice.names === names}
              aria-describedby={`marking-${names}-hint`}
              onChange={() => onChoose({ ...choice, names })}
            />
            <label class="choice-label" for={`marking-${names}`}>
              {choiceText.markingChoice[names].label}
            </label>
            <p class="choice-hint" id={`marking-${names}-hint`}>
              {choiceText.markingChoice[names].hint}
            </p>
          </div>
        ))}
      </fieldset>
      <div class="choice-row">
        <input
          type="checkbox"
          class="choice-input"
          id="marking-others"
          checked={choice.others}
          onChange={(event) => onChoose({ ...choice, others: event.currentTarget.checked })}
        />
        <label class="choice-label" for="marking-others">
          {choiceText.markingOthers}
        </label>
      </div>
    </section>
  );
}
