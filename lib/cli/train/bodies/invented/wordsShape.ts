/** Lines that pages print around articles, in one language. */
export interface PageWords {
  language: string;
  related: readonly string[];
  readMore: readonly string[];
  mostRead: readonly string[];
  newsletter: readonly string[];
  advert: readonly string[];
  share: readonly string[];
  comments: readonly string[];
  tags: readonly string[];
  cookies: readonly string[];
  support: readonly string[];
  locked: readonly string[];
  menu: readonly string[];
  footer: readonly string[];
  by: string;
  photo: readonly string[];
  notes: readonly string[];
  subheads: readonly string[];
  facts: readonly string[];
}
