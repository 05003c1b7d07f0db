/** A suite runs for minutes, tells how far it is, and gives the text of its section in Markdown, without a heading. */
export type Suite = (say: (line: string) => void) => Promise<string>;
