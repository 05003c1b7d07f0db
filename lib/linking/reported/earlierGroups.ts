import type { Related } from '../../model/coverage';

/** Whether an article is in one of the groups of what came before the page. */
export function isEarlier({ group }: Pick<Related, 'group'>): boolean {
  return group !== 'since then' && group !== 'undated';
}
