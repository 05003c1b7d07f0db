/** Paragraphs of an invented report, for files of every format. */
export const PARAGRAPHS = [
  'The harbour of Port Sella opened again on Monday, three months after the fire that closed it. Mayor Tomas Brandt called it a good day for the town and thanked the crews who had worked through the winter.',
  'Two ferries left before noon. A third was held back because of its engine, the harbour office said, and will sail on Tuesday. The town expects the first visitors at the end of the month.',
  'The rebuilding cost about four million crowns, of which the region of Westmark paid half. Brandt said that the rest would come from the fees of the next ten years.',
] as const;

/** Its headline. */
export const HEADLINE = 'Harbour of Port Sella opens again';
