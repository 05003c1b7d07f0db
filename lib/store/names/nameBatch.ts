import { nameHash } from './nameHash';

/** Keys that entities got or lost in one commit. */
export class NameBatch {
  readonly hashes: number[] = [];
  readonly numbers: number[] = [];
  /** 1 where the entity lost the key. */
  readonly lost: number[] = [];

  get size(): number {
    return this.hashes.length;
  }

  /** The entity is found by the key from now on. */
  add(key: string, entity: number): void {
    this.#push(key, entity, 0);
  }

  /** The entity is no longer found by the key. */
  remove(key: string, entity: number): void {
    this.#push(key, entity, 1);
  }

  #push(key: string, entity: number, lost: number): void {
    this.hashes.push(nameHash(key));
    this.numbers.push(entity);
    this.lost.push(lost);
  }
}
