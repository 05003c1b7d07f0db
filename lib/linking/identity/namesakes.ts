import { givenKeys, type PersonName } from './personName';

/** People under one key beyond which it says nothing: who has it is not looked at. */
const MOST_NAMESAKES = 200;

/**
 * People by their full names, so that a name is compared only with those whose first name can fit
 * its own: thousands who share a surname take no longer a name than ten. `surnameOf` is what the
 * surnames must share: themselves, or their sound.
 */
export class Namesakes<T> {
  private readonly byKey = new Map<string, T[]>();
  private readonly surnameOf: (surname: string) => string;

  constructor(surnameOf: (surname: string) => string) {
    this.surnameOf = surnameOf;
  }

  add(name: PersonName, person: T): void {
    const surname = this.surnameOf(name.surname);
    for (const given of new Set(givenKeys(name.given[0] ?? '').own)) {
      const key = `${surname}|${given}`;
      const held = this.byKey.get(key);
      if (held === undefined) this.byKey.set(key, [person]);
      else held.push(person);
    }
  }

  /** Those whose first name may fit, each once, in the order they came. */
  near(name: PersonName): T[] {
    const surname = this.surnameOf(name.surname);
    const found = new Set<T>();
    for (const given of givenKeys(name.given[0] ?? '').asked) {
      const held = this.byKey.get(`${surname}|${given}`) ?? [];
      if (held.length <= MOST_NAMESAKES) for (const person of held) found.add(person);
    }
    return [...found];
  }
}
