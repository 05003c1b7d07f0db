import { plainWords } from './plainWords';

/** A word of one article: its number in the index, and how often it stands there. */
export interface WordCount {
  word: number;
  count: number;
}

/** The articles that hold a word, by their place in the collection, and how often. */
export interface WordPostings {
  articles: number[];
  counts: number[];
}

/** What both baselines stand on: the words of a collection of articles, counted. */
export class WordIndex {
  /** Words of each article. */
  readonly contents: WordCount[][];
  /** Articles of each word. */
  readonly postings: WordPostings[] = [];
  /** Number of words in each article, repeated ones counted each time. */
  readonly lengths: number[];
  private readonly numbers = new Map<string, number>();

  constructor(texts: readonly string[]) {
    this.lengths = [];
    this.contents = texts.map((text, article) => this.add(text, article));
  }

  /** How many articles there are. */
  get size(): number {
    return this.contents.length;
  }

  private add(text: string, article: number): WordCount[] {
    const counts = new Map<number, number>();
    const words = plainWords(text);
    for (const word of words) {
      const number = this.numbers.get(word) ?? this.numbers.size;
      this.numbers.set(word, number);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    this.lengths.push(words.length);
    return [...counts].map(([word, count]) => {
      const postings = (this.postings[word] ??= { articles: [], counts: [] });
      postings.articles.push(article);
      postings.counts.push(count);
      return { word, count };
    });
  }
}
