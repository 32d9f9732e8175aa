import type { Medium } from '../../../model/measure.js';
import { sqlite } from '../../database.js';
import type { Db } from '../../open-ledger.js';
import { type AsOf, inForce } from '../as-of.js';

/** What cards call media that are counted; a table, a map or several in one word tell nothing of an item. */
const NAMES: Readonly<Record<string, Medium>> = {
  text: 'text',
  texts: 'text',
  文本: 'text',
  code: 'code',
  代码: 'code',
  image: 'image',
  images: 'image',
  图像: 'image',
  图片: 'image',
  audio: 'audio',
  speech: 'audio',
  音频: 'audio',
  语音: 'audio',
  video: 'video',
  videos: 'video',
  视频: 'video',
};

/** What a dataset is made of as its cards state it, by its name; only where all that they state is one and the same medium. */
export function statedMedia(db: Db, { run }: AsOf): ReadonlyMap<string, Medium> {
  const claims = sqlite(db)
    .prepare(
      `select d.name, c.value from claim c join dataset d on d.id = c.dataset where c.about = 'media' and c.state = 'known' and ${inForce('c')}`,
    )
    .raw()
    .all({ run }) as [string, string | null][];
  const stated = new Map<string, Set<Medium | undefined>>();
  for (const [dataset, value] of claims) stated.set(dataset, (stated.get(dataset) ?? new Set()).add(mediumIn(value)));
  return new Map(
    [...stated].flatMap(([dataset, media]): [string, Medium][] => {
      const [only] = media;
      return media.size === 1 && only !== undefined ? [[dataset, only]] : [];
    }),
  );
}

function mediumIn(value: string | null): Medium | undefined {
  const words: unknown = value === null ? undefined : JSON.parse(value);
  if (typeof words !== 'string') return undefined;
  const name = words.trim().toLowerCase();
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}
