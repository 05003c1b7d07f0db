import type { MutedName } from '../../lib/model/view';
import { choiceText } from './libraryText';

interface MutedNamesProps {
  muted: MutedName[];
  onUnmute: (name: MutedName) => void;
}

/** The names that are never marked, each with a button to mark it again. Nothing where there are none. */
export function MutedNames({ muted, onUnmute }: MutedNamesProps) {
  if (muted.length === 0) return null;
  return (
    <section class="access" aria-labelledby="muted">
      <h2 class="library-heading" id="muted">
        {choiceText.muted}
      </h2>
      <ul class="site-list">
        {muted.map((name) => (
          <li key={name.entity} class="site">
            <bdi>{name.name}</bdi>
            <button
              type="button"
              class="button button-quiet"
              aria-label={choiceText.unmuteNamed(name.name)}
              onClick={() => onUnmute(name)}
            >
              {choiceText.unmute}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
