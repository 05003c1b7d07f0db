import { useMemo } from 'preact/hooks';
import type { ImportItem, ImportProgress } from '../../lib/model/library';
import { ShowMore } from '../ShowMore';
import { sidebarText } from '../text';
import { importText, outcomeText, problemText } from './libraryText';
import { problemGroups, type ProblemGroup } from './problemGroups';

/** Reasons shown before "Show more", and files of each. */
const STEP = 20;

interface ImportProblemsProps {
  progress: ImportProgress;
  /** Saves all of them as a file; null while there may be more to come. */
  onSave: (() => void) | null;
}

/** What of an import did not go in, by reason, and why. Nothing where all of it did. */
export function ImportProblems({ progress, onSave }: ImportProblemsProps) {
  const { items, failed, notArticles } = progress;
  const groups = useMemo(() => problemGroups(items), [items]);
  if (items.length === 0) return null;
  return (
    <>
      <div class="problems-head">
        <h3 class="import-problems">{importText.problems}</h3>
        {onSave !== null && (
          <button type="button" class="button" onClick={onSave}>
            {problemText.save}
          </button>
        )}
      </div>
      {failed + notArticles > items.length && (
        <p class="import-note">{importText.problemsKept(items.length)}</p>
      )}
      <ShowMore items={groups} step={STEP} label={sidebarText.more} class="problem-list">
        {(group) => <Group key={`${group.outcome}:${group.why}:${group.remedy}`} group={group} />}
      </ShowMore>
    </>
  );
}

/** One reason, with the file it holds for, or with all of them to look through. */
function Group({ group }: { group: ProblemGroup }) {
  const { items, outcome, why, remedy } = group;
  const [only] = items;
  const words = [why, remedy].filter((part) => part !== '').join(' ');
  if (only !== undefined && items.length === 1)
    return (
      <li class="problem">
        <bdi class="problem-file">{only.file}</bdi>
        <span class="problem-outcome">{outcomeText[outcome]}</span>
        <span class="problem-message" dir="auto">
          {only.line === null ? words : `${problemText.line(only.line)}: ${words}`}
        </span>
      </li>
    );
  return (
    <li class="problem">
      <span class="problem-file">{problemText.count(items.length)}</span>
      <span class="problem-outcome">{outcomeText[outcome]}</span>
      <span class="problem-message" dir="auto">
        {words}
      </span>
      <details class="problem-files">
        <summary>{problemText.which}</summary>
        <ShowMore items={items} step={STEP} label={sidebarText.more} class="problem-places">
          {(item, index) => (
            <li key={index}>
              <bdi>{placeWords(item)}</bdi>
            </li>
          )}
        </ShowMore>
      </details>
    </li>
  );
}

function placeWords({ file, line }: ImportItem): string {
  return line === null ? file : `${file}, ${problemText.line(line).toLowerCase()}`;
}
