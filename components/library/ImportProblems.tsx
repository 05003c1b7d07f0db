import type { ImportProgress } from '../../lib/model/library';
import { ShowMore } from '../ShowMore';
import { sidebarText } from '../text';
import { importText, outcomeText } from './libraryText';

/** Lines shown before "Show more". */
const STEP = 20;

/** What of an import did not go in, and why. Nothing where all of it did. */
export function ImportProblems({ progress }: { progress: ImportProgress }) {
  const { items, failed, notArticles } = progress;
  if (items.length === 0) return null;
  return (
    <>
      <h3 class="import-problems">{importText.problems}</h3>
      {failed + notArticles > items.length && (
        <p class="import-note">{importText.problemsKept(items.length)}</p>
      )}
      <ShowMore items={items} step={STEP} label={sidebarText.more} class="problem-list">
        {(item, index) => (
          <li key={`${index}:${item.file}`} class="problem">
            <bdi class="problem-file">{item.file}</bdi>
            <span class="problem-outcome">{outcomeText[item.outcome]}</span>
            <span class="problem-message" dir="auto">
              {item.message}
            </span>
          </li>
        )}
      </ShowMore>
    </>
  );
}
