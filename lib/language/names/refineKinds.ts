import { isDemonym } from './demonym';
import { isCapitalised, type DraftName, type Refiner, type Setting } from './draft';
import { COUNTRY } from './joinNames';

/** Small nouns that news writes after the name of an organisation and means the whole. */
const GROUP = /^(?:network|group|militia|party|front|faction|movement|gang|cartel|clan)$/;

/** A name read more surely than this needs no "group" to be one: "the Taliban group". */
const SURE = 0.9;

/** Those of them that make an organisation of whatever stands before, also where they were read with it. */
const BAND = /^(?:network|group|militia|faction|gang|cartel)$/;

/** "Haqqani network": news writes the small word, and means the organisation. */
function withGroupNoun(name: DraftName, at: Setting): DraftName {
  const word = at.text(name.last);
  const noun = at.text(name.last + 1);
  const quoted = /^["”’']$/.test(noun);
  const whole = quoted || name.first < name.last;
  if (name.first < name.last && BAND.test(word)) return { ...name, kind: 'organisation' };
  // What fills its quotation with the noun is the name of a band, also where it looks like a people.
  const filled = at.quotations.some(
    ({ open, close }) => open === name.first - 1 && close === name.last + 2,
  );
  if (filled && BAND.test(noun)) return { ...name, last: name.last + 1, kind: 'organisation' };
  const weak = name.kind === 'place' && name.confidence < SURE;
  // "the Islamic State group", "the “Shabab” group": the name stays as it is, and is no place.
  if (weak && whole && GROUP.test(quoted ? at.text(name.last + 2) : noun)) {
    return { ...name, kind: 'organisation' };
  }
  // "the Haqqani network", taken for a people without certainty: peoples have no network.
  const people = name.kind === 'other' && (name.confidence > SURE || noun !== 'network');
  const plain = name.first === name.last && word !== word.toUpperCase() && !people;
  if (!plain || !GROUP.test(noun)) return name;
  // "Qaeda group leader", "party leader": the noun belongs to what follows.
  if (isCapitalised(at.text(name.last + 2))) return name;
  const sure = name.kind !== 'person' && name.confidence > SURE;
  return sure && noun !== 'network' ? name : { ...name, last: name.last + 1, kind: 'organisation' };
}

/** "Jaish-e-Mohammad", "Tehreek-e Insaf": names joined by the Persian "-e" are parties and armed groups. */
function joinedByE(name: DraftName, at: Setting): DraftName {
  if (name.kind === 'organisation' || name.kind === 'person') return name;
  for (let i = name.first + 1; i + 1 < name.last; i++) {
    if (at.text(i) === '-' && at.text(i + 1) === 'e') return { ...name, kind: 'organisation' };
  }
  return name;
}

const DIRECTION =
  /^(?:(?:North|South|East|West|Central|Latin)(?:ern)?|(?:North|South)(?:east|west)(?:ern)?)$/;

/** "South Korean", "West African": people and what is theirs, not the place. */
function demonym(name: DraftName, at: Setting): DraftName {
  if ((name.kind !== 'place' && name.kind !== 'other') || !isDemonym(at.text(name.last)))
    return name;
  if (name.first < name.last)
    return DIRECTION.test(at.text(name.first)) ? { ...name, kind: 'other' } : name;
  const halved = DIRECTION.test(at.text(name.first - 1));
  return halved ? { ...name, first: name.first - 1, kind: 'other' } : name;
}

/** Last words of agreements, laws and events, which are no organisations. */
const DEED =
  /^(?:Summit|Treaty|Protocol|Agreement|Accords?|Pact|Act|Framework|Dialogue|Prize|Awards?|Cup|Games)$/;

/** Last words of organisations that are read for places or works. */
const BODY =
  /^(?:Tribunal|Court|Party|Union|Council|Committee|Commission|Ministry|Agency|Authority|Corporation|Archives|Inc|Ltd)\.?$/;

/** The last word says what it is: "Arusha Accords", "High Court". */
function kindByHead(name: DraftName, at: Setting): DraftName {
  if (name.first === name.last || name.kind === 'person') return name;
  const head = at.text(name.last);
  if (name.kind === 'organisation' && DEED.test(head)) return { ...name, kind: 'other' };
  const body = BODY.test(head) && at.text(name.first) !== 'Soviet';
  if (name.kind !== 'organisation' && body) return { ...name, kind: 'organisation' };
  return name;
}

/** Nouns that belong to a place's name where they have a capital. */
const DIVISION =
  /^(?:Province|District|County|Governorate|Prefecture|Municipality|Oblast|Tehsil|State)$/;

/** "Gwadar District", "North Waziristan Agency", of which the reading left the last word out. */
function withDivision(name: DraftName, at: Setting): DraftName {
  const next = at.text(name.last + 1);
  // "Kano State Police" is a body of its own.
  if (name.kind !== 'place' || isCapitalised(at.text(name.last + 2))) return name;
  if (COUNTRY.test(at.text(name.last))) return name;
  const two = name.first + 1 === name.last && DIRECTION.test(at.text(name.first));
  const tribal = next === 'Agency' && two && !isDemonym(at.text(name.last));
  return DIVISION.test(next) || tribal ? { ...name, last: name.last + 1 } : name;
}

/** "Joint Chiefs", of "Joint Chiefs of Staff". */
function withStaff(name: DraftName, at: Setting): DraftName {
  if (at.text(name.last) !== 'Chiefs' || at.text(name.last + 1) !== 'of') return name;
  const staff = at.text(name.last + 2) === 'Staff';
  return staff ? { ...name, last: name.last + 2, kind: 'organisation' } : name;
}

/** "North Waziristan Agency": tribal districts are agencies; others go by what they look after. */
function tribalAgency(name: DraftName, at: Setting): DraftName {
  const three = name.first + 2 === name.last && name.kind === 'organisation';
  const agency = three && at.text(name.last) === 'Agency' && DIRECTION.test(at.text(name.first));
  return agency && !isDemonym(at.text(name.first + 1)) ? { ...name, kind: 'place' } : name;
}

/** "told Dawn": works that are told something are newspapers. */
function toldNewspaper(name: DraftName, at: Setting): DraftName {
  const told = name.kind === 'other' && /^(?:told|tells)$/.test(at.text(name.first - 1));
  return told ? { ...name, kind: 'organisation' } : name;
}

/** Whether the capitals of `short` begin words of `name`, in this order. */
function abbreviates(short: string, name: DraftName, at: Setting): boolean {
  const capitals = short.match(/\p{Lu}/gu) ?? [];
  let next = 0;
  for (let i = name.first; i <= name.last; i++) {
    if (at.text(i).charAt(0).toUpperCase() === capitals[next]) next++;
  }
  return capitals.length > 1 && next === capitals.length;
}

/** "Convention on Biological Diversity (CBD)": an acronym in brackets is of the kind of the name before. */
export function kindOfAcronym(name: DraftName, before: DraftName, at: Setting): DraftName {
  const bracketed =
    name.first === name.last &&
    before.last + 2 === name.first &&
    before.first < before.last &&
    at.text(name.first - 1) === '(';
  return bracketed && abbreviates(at.text(name.first), before, at)
    ? { ...name, kind: before.kind }
    : name;
}

/** Refiners that set the kind of a name by its words and their neighbours, in order. */
export const KIND_REFINERS: readonly Refiner[] = [
  withGroupNoun,
  joinedByE,
  demonym,
  kindByHead,
  withDivision,
  withStaff,
  tribalAgency,
  toldNewspaper,
];
