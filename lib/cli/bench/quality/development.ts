import { dataPath, jsonLines } from '../developmentData';

/** An article of the development data. */
export interface DevelopmentArticle {
  id: string;
  title: string;
  date: string | null;
  publisher: string;
  text: string;
}

/** Where a file of the development data on related coverage lies in the development data. */
export function placeOfRelated(file: string): string[] {
  return ['bench', 'related', 'data', file];
}

/** The lines of such a file; one of a single line of JSON gives that alone. */
export function readRelated<T>(file: string): T[] {
  return jsonLines<T>(dataPath(...placeOfRelated(file)));
}
