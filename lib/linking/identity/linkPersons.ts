import { Cluster, groupBy, type ArchivedName } from './clusters';
import { linkFullNames } from './linkFullNames';
import { linkSurnames } from './linkSurnames';
import { surnameKey } from './nameKeys';
import { samePersons } from './person';
import { parsePersonName } from './personName';

/**
 * Links the people of several articles. First names that differ never join. `names` must be sorted;
 * the outcome depends on nothing else.
 */
export function linkPersons(names: ArchivedName[]): Cluster[] {
  const clusters: Cluster[] = [];
  const bySound = groupBy(names, ({ local }) => surnameKey(parsePersonName(local.name).surname));
  for (const block of bySound.values()) {
    const isFull = ({ local }: ArchivedName): boolean =>
      parsePersonName(local.name).given.length > 0;
    const full = linkFullNames(samePersons(block.filter(isFull)));
    const bare = block
      .filter((name) => !isFull(name))
      .map((name) => ({
        cluster: new Cluster([name]),
        names: [parsePersonName(name.local.name)],
        shown: name.local.name,
      }));
    for (const { cluster } of linkSurnames(bare, full)) clusters.push(cluster);
  }
  return clusters;
}
