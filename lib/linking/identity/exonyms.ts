/**
 * Names of places that were officially replaced, or are written in another romanisation by decision
 * of the country, each list beginning with the form that keys use. From the Terminology Database of
 * the United Nations (UNTERM, country names) and the reports of the UN Group of Experts on
 * Geographical Names (city names). Only what news uses both ways, and only where the other
 * name means nothing else: Odessa is in Texas too.
 */
const NAMES =
  'us usa america;uk britain;uae,united arab emirates;netherlands holland;kyiv kiev;kharkiv kharkov;lviv lvov;dnipro dnipropetrovsk;zaporizhzhia zaporozhye;beijing peking;mumbai bombay;kolkata calcutta;chennai madras;bengaluru bangalore;yangon rangoon;myanmar burma;ho chi minh city,saigon;czechia,czech republic;cote divoire,ivory coast;eswatini,swaziland;cabo verde,cape verde;timor leste,east timor;turkey,turkiye;drc,democratic republic of congo,dr congo;astana,nur sultan;yerevan erevan;almaty,alma ata;tianjin tientsin;mecca makkah;kandahar qandahar';

const FORM = new Map<string, string>();
for (const group of NAMES.split(';')) {
  const forms = group.split(group.includes(',') ? ',' : ' ');
  for (const form of forms) FORM.set(form, forms[0] ?? form);
}

/** The form of a place's name (normalised) that all its names in use share: "kiev" gives "kyiv". */
export function exonymOf(name: string): string {
  return FORM.get(name) ?? name;
}
