/** Under which session storage has since when the page of a tab is saved: `{ since }`, in milliseconds since 1970. */
export const savedKey = (tab: number): string => `saved:${tab}`;
