/**
 * A suite runs for minutes, tells how far it is, and gives the text of its section in Markdown,
 * without a heading. `parts` names the parts of it that are wanted, none for all.
 */
export type Suite = (say: (line: string) => void, parts: readonly string[]) => Promise<string>;
