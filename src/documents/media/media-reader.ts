/** Reads what is said inside media files, one after the other on a thread of its own: bounded in bytes, memory and time, whatever a file does. */
import { lstat } from 'node:fs/promises';
import type { MediaSaid } from '../../model/item.js';
import { DocumentThread } from '../thread-pool.js';
import { stampOf } from './read-media.js';

/** All media files of a scan together take no longer, in milliseconds; what is left then is told as not read. */
const MAX_MS = 3_600_000;

export class MediaReader {
  readonly #thread = new DocumentThread(MAX_MS);

  /** Throws nothing for what is in the file. */
  async read({ absolute, type, beside }: { absolute: string; type: string; beside?: string }): Promise<MediaSaid> {
    const found = await lstat(absolute).catch(() => undefined);
    if (!found?.isFile()) return { said: [], unread: ['changed'] };
    const file = { absolute, type, size: found.size, stamp: stampOf(found), ...(beside !== undefined && { beside }) };
    const answer = await this.#thread.read({ kind: 'media', file });
    return answer.outcome === 'media' ? answer.told : { said: [], unread: ['unreadable'] };
  }

  end(): Promise<void> {
    return this.#thread.end();
  }
}
