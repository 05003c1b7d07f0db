import type { LinkSource } from '../shapes/linkSource';

/** One source for all commits of a writer, so that linking can remember things by source. */
export class SteadySource implements LinkSource {
  #source: LinkSource | null = null;

  /** What is read from now on. */
  follow(source: LinkSource): this {
    this.#source = source;
    return this;
  }

  entitiesByKeys(...given: Parameters<LinkSource['entitiesByKeys']>) {
    return this.#now.entitiesByKeys(...given);
  }

  async entityNumbers(keys: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
    const numbers = await this.#now.entityNumbers?.(keys);
    if (numbers === undefined) throw new Error('This source counts no entities by key.');
    return numbers;
  }

  entities(...given: Parameters<LinkSource['entities']>) {
    return this.#now.entities(...given);
  }

  stories(...given: Parameters<LinkSource['stories']>) {
    return this.#now.stories(...given);
  }

  articles(...given: Parameters<LinkSource['articles']>) {
    return this.#now.articles(...given);
  }

  names(...given: Parameters<LinkSource['names']>) {
    return this.#now.names(...given);
  }

  postings(...given: Parameters<LinkSource['postings']>) {
    return this.#now.postings(...given);
  }

  newEntity(): number {
    return this.#now.newEntity();
  }

  newStory(): number {
    return this.#now.newStory();
  }

  get #now(): LinkSource {
    if (this.#source === null) throw new Error('Nothing to read from yet.');
    return this.#source;
  }
}
