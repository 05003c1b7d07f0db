import type { NameKind } from '../../../lib/model/mention';

/** Where an article has a name of one kind: UTF-16 offsets of its beginnings. */
type Places = Readonly<Record<string, readonly number[]>>;

/** The names of one seed article, by kind and by what is written. */
export type SeedNames = Readonly<Record<NameKind, Places>>;

/**
 * Every name in the true bodies of the five seed articles (`body.text` of `gold/seeds.json`, by
 * file), marked by hand after the guideline in `tests/fixtures/names/README.md`. Doubtful, and held
 * to throughout: the Pentagon is an organisation where a briefing is held too; "Joint Chiefs of
 * Staff" is a name after "Chairman", "Army Staff" is none after "Chief of"; a government with a
 * capital is an organisation; of "US-led" and "ISAF-led" the first part is the name, as in all that
 * links articles, though the open sets differ on it; "US-Pakistani" is two; an
 * embassy written small leaves its country; a president's name before "administration", "aide" or
 * "official" is a person.
 */
export const SEED_NAMES: Readonly<Record<string, SeedNames>> = {
  '000_5e33f73c73e98ccd.txt': {
    person: {
      'George Little': [37],
      Little: [347, 787, 1429],
      'Martin Dempsey': [641],
      Kayani: [709],
      'John Kirby': [1107],
    },
    organisation: {
      Pentagon: [12, 337, 577],
      'Joint Chiefs of Staff': [619],
      'Pakistani Army': [1195],
      'al Qaeda': [1597],
    },
    place: {
      WASHINGTON: [0],
      Pakistan: [74, 415, 535, 878, 955, 1280, 1389, 1737, 1821, 1968],
      'United States': [91],
      US: [106, 154, 368, 479, 980, 1152, 1420, 1550, 1719, 1901],
      Pak: [150, 1416, 1506],
    },
    other: {
      Pakistani: [281, 835],
      Afghan: [1510, 2000],
    },
  },
  '001_3aa5daac66c80188.txt': {
    person: {
      'Mark C. Toner': [530],
      'Bob Corker': [864],
      Toner: [1161, 1456, 2004],
      'John Kerry': [1208],
    },
    organisation: {
      'Government of Pakistan': [89],
      'US Department of State': [487],
      'U.S. Senate Foreign Relations Committee': [647],
      'Haqqani Network': [767],
      'Jaish-e-Mohammad': [784],
      'Lashkar-e Tayyiba': [806],
      'U.S. Government': [1034],
    },
    place: {
      Washington: [0],
      US: [16, 70, 338, 1186, 1425, 2040],
      Pakistan: [36, 439, 727, 890, 1295, 1446, 1502, 1947, 2061, 2321],
      'South Asia': [1228],
      Bangladesh: [1345, 1680],
      India: [1360, 1593, 1846],
    },
    other: {
      Indian: [954],
      Pakistani: [1547],
      'Strategic and Commercial Dialogue': [1607],
    },
  },
  '002_b3cebdb34a28578b.txt': {
    person: {
      'Ashfaq Kayani': [19],
      Kayani: [255, 1079, 2005, 2590, 3161],
      'James N Mattis': [448],
      'John Allen': [696],
      Clinton: [924],
      'James Mattis': [3022],
      'Asif Yasin Malik': [3201],
      Mattis: [3281, 3430],
    },
    organisation: {
      'US CENTCOM': [474],
      ISAF: [718, 1228, 2900],
      'Pakistan Army': [729, 1210, 2882],
      ISPR: [825],
      'Haqqani network': [2293],
      NATO: [2909],
    },
    place: {
      US: [85, 292, 645, 2197, 2321, 2625, 2992, 3470, 3595],
      'North Waziristan': [98, 2263, 2644],
      Pakistan: [184, 357, 878, 1036, 1597, 1629, 1894, 2217],
      'North Waziristan Agency': [785],
      NWA: [810, 1715],
      Pak: [1274],
      Islamabad: [2360, 2709, 3040],
      'Tribal Areas': [2512],
      Washington: [2723],
      Afghanistan: [2924, 3543],
    },
    other: {
      Afghan: [1278, 2975],
      American: [2393],
      Pakistani: [3107, 3251, 3473, 3602],
    },
  },
  '003_036f8f468a4134fb.txt': {
    person: {
      Trump: [464, 2010],
      'Tehmina Janjua': [603],
      'Alice Wells': [833],
      Well: [1074],
      'Khawaja Asif': [1189],
      'Ashraf Ghani': [1273],
      'Joseph Votel': [1703],
      Janjua: [1870, 2195],
      'Lisa Curtis': [2026],
      'Shahid Khaqan Abbasi': [2262],
      Curtis: [2401],
    },
    organisation: {
      Taliban: [228, 1323],
      Dawn: [575, 2175],
      VOA: [727],
      'US State Department': [757],
      'US Central Command': [1729],
      'US National Security Council': [2413],
    },
    place: {
      WASHINGTON: [0],
      'United States': [16, 1483],
      Pakistan: [42, 324, 895, 955, 1061, 1118, 1222, 1501, 1609, 2094],
      Islamabad: [128, 478, 922, 1161, 1978],
      US: [181, 317, 854, 941, 1433],
      Washington: [439, 559, 629, 1019, 1778, 1804, 1898, 2347],
      Kabul: [740],
      'South and Central Asia': [810, 2464],
      Afghanistan: [1403],
      Nepal: [2226],
    },
    other: {
      Afghan: [191, 991, 1256],
      Pakistani: [503, 2131],
      American: [687],
    },
  },
  '004_20614f11d5132e31.txt': {
    person: {
      Obama: [416, 448],
      'Yousuf Raza Gilani': [601],
      'Ashfaq Kayani': [952],
      'James Mattis': [1021],
      'John Allen': [1098],
      Mattis: [1793],
      Allen: [1804],
    },
    organisation: {
      Taliban: [854],
      NATO: [1270],
      CIA: [1598],
      'Al Qaeda': [1627],
    },
    place: {
      US: [4, 244, 828, 1048, 1127, 1216, 1556],
      Pakistan: [25, 903, 1239, 1454, 1483, 2248],
      Islamabad: [102, 2137],
      'United States': [158, 1415, 2183],
      Seoul: [623],
      Afghanistan: [876, 1147, 1356],
      Rawalpindi: [997],
      Washington: [2167],
    },
    other: {
      Pakistani: [268, 576, 802, 2078],
      Afghan: [290],
    },
  },
};
