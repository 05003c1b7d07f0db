import type { CoverageGroup } from '../lib/model/coverage';
import type { RelatedView } from '../lib/model/view';
import { RelatedArticle } from './RelatedArticle';
import { ShowMore } from './ShowMore';
import { groupText, numberWords, sidebarText } from './text';

/** The order in which a reader asks: what else is said of it, how it came, who they are, what followed. */
const ORDER: readonly CoverageGroup[] = [
  'same event',
  'conflicting',
  'led to this',
  'who is involved',
  'since then',
  'undated',
];

/** Articles of a group that are shown before "Show more": what can be taken in, in one screen or two. */
const STEP = 6;

interface RelatedGroupsProps {
  related: RelatedView[];
  onOpen: (url: string) => void;
}

/** Related articles under their groups, in the rank they came in; groups with none are left out. */
export function RelatedGroups({ related, onOpen }: RelatedGroupsProps) {
  return (
    <>
      {ORDER.map((group) => {
        const members = related.filter((item) => item.group === group);
        if (members.length === 0) return null;
        const id = `group-${group.replaceAll(' ', '-')}`;
        return (
          <section key={group} class="group" aria-labelledby={id}>
            <h2 class="group-title" id={id}>
              {groupText[group].title}{' '}
              <span class="group-count">{numberWords(members.length)}</span>
            </h2>
            <p class="group-hint">{groupText[group].hint}</p>
            <ShowMore items={members} step={STEP} label={sidebarText.more} class="group-list">
              {(item) => <RelatedArticle key={item.article.id} related={item} onOpen={onOpen} />}
            </ShowMore>
          </section>
        );
      })}
    </>
  );
}
