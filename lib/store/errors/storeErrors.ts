/** The archive could not be opened, read or written; the message is for the reader and names a way out. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** The browser's share of the disk is used up. What was being written is undone whole. */
export class DiskFull extends StoreError {
  override name = 'DiskFull';

  constructor(options?: ErrorOptions) {
    super(
      'The disk space the browser gives to Backstory is used up. Nothing stored was lost. Free some space or delete articles in the library, then try again.',
      options,
    );
  }
}

/** Another tab holds the database open in an older version, so that it cannot be brought up to date. */
export class ArchiveBlocked extends StoreError {
  override name = 'ArchiveBlocked';

  constructor(options?: ErrorOptions) {
    super(
      'Another tab of Backstory still uses the archive as an older version left it. Close the other Backstory tabs, then try again. Nothing was changed.',
      options,
    );
  }
}

/** The database was written by a later version than this code. */
export class ArchiveNewer extends StoreError {
  override name = 'ArchiveNewer';

  constructor(options?: ErrorOptions) {
    super(
      'The archive was written by a newer Backstory. Update the extension; the archive is left as it is.',
      options,
    );
  }
}

/** The database was written by an earlier version, and who asks may not bring it up to date. */
export class ArchiveOlder extends StoreError {
  override name = 'ArchiveOlder';

  constructor(options?: ErrorOptions) {
    super(
      'The archive is from an older Backstory. Open the library, which brings it up to date.',
      options,
    );
  }
}

/** There is no database, and who asks may not make one. */
export class ArchiveMissing extends StoreError {
  override name = 'ArchiveMissing';

  constructor(options?: ErrorOptions) {
    super('There is no archive yet. Open the library and add articles.', options);
  }
}

/** The browser does not open the database at all. */
export class ArchiveUnopenable extends StoreError {
  override name = 'ArchiveUnopenable';

  constructor(options?: ErrorOptions) {
    super(
      'The browser does not let Backstory open its archive (private windows and full disks do that). Nothing was changed. Try again in an ordinary window.',
      options,
    );
  }
}

/** The browser closed the database while it was in use. */
export class ArchiveClosed extends StoreError {
  override name = 'ArchiveClosed';

  constructor(options?: ErrorOptions) {
    super(
      'The browser closed the archive while it was in use, as it does when the disk is full or when stored data are cleared. What was being written is undone whole. Free some space, then try again.',
      options,
    );
  }
}

/** Stored bytes are damaged. */
export class ArchiveDamaged extends StoreError {
  override name = 'ArchiveDamaged';

  constructor(options?: ErrorOptions) {
    super(
      'A part of the archive is damaged, as a failing disk or a crash can do. Everything else is whole. Open the library: it makes the damaged part anew from the stored articles and says what it could not save.',
      options,
    );
  }
}
