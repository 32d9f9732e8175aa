import type { Description } from '../model/claim.js';
import type { MediaUnread } from '../model/item.js';

/** Types of content that can show a person or let one be heard. */
export type Medium = 'image' | 'audio' | 'video';

/** What is not looked at in each, in fixed phrases: that nothing is said of it does not make it clean. */
export const UNSEEN: Record<Medium, string> = {
  image: 'faces and persons in images',
  audio: 'voices in recordings',
  video: 'faces and voices in video',
};

/** What was not looked into of the media files that an item names, and why. */
export const MEDIA_UNREAD: Readonly<Record<MediaUnread | 'absent', string>> = {
  absent: 'metadata inside media files that are not among the files scanned',
  many: 'metadata inside media files that lists name (--media reads it)',
  unreadable: 'metadata inside media files that could not be read whole',
  large: 'metadata inside media files beyond what is read of one',
  changed: 'metadata inside media files that changed while they were read',
  'no-reader': 'metadata inside media files (npm install exifr music-metadata unpdf)',
  'no-credentials-reader': 'Content Credentials of media files (npm install @contentauth/c2pa-wasm)',
  credentials: 'Content Credentials of media files that could not be verified',
};

const NAMES: readonly [Medium, RegExp][] = [
  [
    'video',
    /(?:^|[^a-z])(?:videos?|mp4|webm)(?:[ ._-]?(?:url|uri|path|file|filename|name|bytes|link|src))?(?:\[\])?$|视频(?:链接|地址|网址|文件|路径)?$/i,
  ],
  [
    'audio',
    /(?:^|[^a-z])(?:audios?|wavs?|mp3|flac|recordings?|speech|voice|sound)(?:[ ._-]?(?:url|uri|path|file|filepath|filename|name|bytes|link|src))?(?:\[\])?$|(?:音频|录音|语音)(?:链接|地址|网址|文件|路径)?$/i,
  ],
  [
    'image',
    /(?:^|[^a-z])(?:images?|imgs?|photos?|pictures?|jpe?g|png|webp|frames?|portrait|selfie)(?:[ ._-]?(?:url|uri|path|file|filename|name|bytes|link|src))?(?:\[\])?$|(?:图片|图像|照片|人脸)(?:链接|地址|网址|文件|路径)?$/i,
  ],
];

/** The medium that a field of this name holds or points to. */
export function mediumOfField(field: string): Medium | undefined {
  const name = field.slice(field.lastIndexOf('.') + 1, field.length).slice(-80);
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}

const ENDINGS = new Map<string, Medium>([
  ...['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'avif', 'heic'].map((ending) => [ending, 'image'] as const),
  ...['wav', 'mp3', 'flac', 'ogg', 'opus', 'm4a', 'aac', 'sph', 'amr'].map((ending) => [ending, 'audio'] as const),
  ...['mp4', 'webm', 'avi', 'mov', 'mkv', 'mpg', 'mpeg', 'm4v', 'flv'].map((ending) => [ending, 'video'] as const),
]);
const LONGEST = 5;

/** The medium that an address or a file's name ends with. */
export function mediumOfPath(path: string): Medium | undefined {
  const query = path.indexOf('?');
  const end = query < 0 ? path.length : query;
  for (let i = end - 1; i >= end - LONGEST - 1 && i >= 0; i--)
    if (path.charCodeAt(i) === 0x2e) return ENDINGS.get(path.slice(i + 1, end).toLowerCase());
  return undefined;
}

/** Whether a name ends as those of pictures, sounds, films and documents do. */
export function isMediaName(path: string): boolean {
  return mediumOfPath(path) !== undefined || path.endsWith('.pdf') || path.endsWith('.epub');
}

/** A web address, and others with a scheme. */
const ADDRESS = /^[a-z][a-z\d+.-]{1,20}:/i;

/** Whether an item is a file beside its list, by its key or address: one that is elsewhere has an address of the web. */
export function namesFile({ key, url }: Description): boolean {
  const path = url ?? key;
  return path !== undefined && !ADDRESS.test(path) && isMediaName(path);
}

/** The medium that an item's own key or address says it is. */
export function mediumOf({ key, url }: Description): Medium | undefined {
  return (url === undefined ? undefined : mediumOfPath(url)) ?? (key === undefined ? undefined : mediumOfPath(key));
}
