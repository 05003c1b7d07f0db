import type { Upkeep } from '../../lib/model/library';
import { upkeepText, upkeepWaiting } from './libraryText';

/** Work on the archive that is not an import, with how far it is. */
export function UpkeepNote({ upkeep }: { upkeep: Upkeep }) {
  const { title, words } = upkeepText[upkeep.task];
  return (
    <section class="import" aria-labelledby="upkeep">
      <h2 class="library-heading" id="upkeep">
        {title}
      </h2>
      <progress
        class="import-bar"
        {...(upkeep.share === null ? {} : { max: 1, value: upkeep.share })}
        aria-label={title}
      />
      <p class="import-note">{upkeep.waiting ? upkeepWaiting : words}</p>
    </section>
  );
}
