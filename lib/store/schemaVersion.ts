/** The version of the schema in `database.ts`, in Dexie's count. */
export const SCHEMA_VERSION = 3;

/** The same as IndexedDB has it: Dexie multiplies its versions by ten. */
export const STORED_VERSION = SCHEMA_VERSION * 10;
