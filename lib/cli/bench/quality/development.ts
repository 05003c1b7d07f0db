import { dataPath, hasData, jsonLines } from '../developmentData';

/** An article of the development data. */
export interface DevelopmentArticle {
  id: string;
  title: string;
  date: string | null;
  publisher: string;
  text: string;
}

const placeOf = (file: string): string[] => ['bench', 'related', 'data', file];

/** Whether all these files of the development data on related coverage are here. */
export function hasRelated(...files: string[]): boolean {
  return files.every((file) => hasData(...placeOf(file)));
}

/** The lines of a file of the development data on related coverage, or what its one line of JSON holds. */
export function readRelated<T>(file: string): T[] {
  return jsonLines<T>(dataPath(...placeOf(file)));
}
