import type { PersonName } from './personName';

/** Given names that more than one American in 400 has: Social Security Administration, public domain. */
const GIVEN = new Set(
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle juan carlos luis mike bill bob jim joe tom steve dave dan tony chris matt ben sam mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane'.split(
    ' ',
  ),
);

/** Surnames of which the United States Census of 2010 counts more than 230,000 people: public domain. */
const SURNAMES = new Set(
  'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez'.split(
    ' ',
  ),
);

/** Whether a first name is so common that by itself it supports no other spelling of the surname. */
export function isCommonGiven({ given }: PersonName): boolean {
  return GIVEN.has(given[0] ?? '');
}

/** Whether a word by itself may be a first name as well as a surname: "John". */
export function isGivenWord(word: string): boolean {
  return GIVEN.has(word);
}

/** Whether a surname is so common that an initial before it tells nobody. */
export function isCommonSurname({ surname }: PersonName): boolean {
  return SURNAMES.has(surname);
}

/** Whether many people have this name: a common first name and surname, with no middle name to tell them apart. */
export function isCommonName(name: PersonName): boolean {
  return name.given.length === 1 && isCommonGiven(name) && SURNAMES.has(name.surname);
}
