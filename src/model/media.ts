/** What is said inside media files: pictures, sounds, films, PDF and EPUB documents. */

/** How the fields of what XMP beside a file says begin. */
export const BESIDE = 'XMP beside';

/** For which claim a statement inside a file is read. */
export type MediaRole = 'license' | 'license-url' | 'owner' | 'reservation' | 'source' | 'generator';

/** One statement inside a media file, in its own words. */
export interface MediaStatement {
  /** Where it is said, in the standard's own words: `XMP xmpRights:UsageTerms`, `EXIF Copyright`. */
  field: string;
  words: string;
  /** Left out where it is inspected and states nothing on rights, origin or reservations. */
  as?: MediaRole;
  /** What is inspected, where that is more than the words. */
  text?: string;
}

/**
 * Why a media file was not, or not wholly, looked into: `unreadable` damaged, not what its name or head says, or too much for the bounds; `large` only its beginning
 * and its end were; `many` it is one of more files than are read unasked; `changed` somebody wrote to it while it was read; `no-reader` and
 * `no-credentials-reader` an optional package is not installed; `credentials` its Content Credentials (C2PA) could not be read.
 */
export type MediaUnread = 'unreadable' | 'large' | 'many' | 'changed' | 'no-reader' | 'no-credentials-reader' | 'credentials';

/** What was read inside the media files of a folder, spooled: a line of JSON each, `MediaLine`. */
export interface MediaTable {
  absolute: string;
  sha256: string;
}

/** A file of such a table. */
export interface MediaLine extends Partial<MediaSaid> {
  /** Relative to the project folder. */
  path: string;
}

/** What was read inside a media file. */
export interface MediaSaid {
  said: MediaStatement[];
  unread?: MediaUnread[];
  /** Its Content Credentials do not fit the file: it was changed after they were signed. */
  tampered?: true;
}
