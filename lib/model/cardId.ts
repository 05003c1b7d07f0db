/** Id of the card of an entity of the archive. */
export function nameCardId(entity: string): string {
  return `name:${entity}`;
}

/** The entity whose card has this id: the way back from {@link nameCardId}. */
export function entityOfCard(id: string): string {
  return id.replace(/^name:/, '');
}

/** Id of the card of a story event. */
export function eventCardId(story: string): string {
  return `event:${story}`;
}

/** The story event whose card has this id: the way back from {@link eventCardId}. */
export function storyOfCard(id: string): string {
  return id.replace(/^event:/, '');
}
