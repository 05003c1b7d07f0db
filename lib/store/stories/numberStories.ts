/** An old story's claim on a new event: how many articles' tellings they have in common. */
export interface StoryClaim {
  story: number;
  event: number;
  members: number;
}

/**
 * Which events go on as which stories, by event: those with most in common first, of equals the lowest
 * number; each story goes on in one event at most. `claims` in any order.
 */
export function numberStories(claims: readonly StoryClaim[]): Map<number, number> {
  const numbers = new Map<number, number>();
  const given = new Set<number>();
  const sorted = claims.toSorted(
    (a, b) => b.members - a.members || a.story - b.story || a.event - b.event,
  );
  for (const { story, event } of sorted) {
    if (given.has(story) || numbers.has(event)) continue;
    given.add(story);
    numbers.set(event, story);
  }
  return numbers;
}
