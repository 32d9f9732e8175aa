/** An annotation in the form of Pascal VOC, which lies beside a picture or in a folder of its own: http://host.robots.ox.ac.uk/pascal/VOC/voc2012/devkit_doc.pdf */
import type { Json } from '../../model/basics.js';
import { XmlReader } from '../../reading/xml/xml.js';

/** What is kept of one annotation. */
const MAX_VALUES = 1000;
/** What programs write where nobody said where a picture is from. */
const UNSAID = /^(?:unknown|unspecified|none|null|n\/a|\?)$/i;
/** Paths with a name of their own; what lies within `object` is a label, or where and how it shows. */
const NAMES: Readonly<Record<string, string>> = {
  'source/database': 'source',
  'source/annotation': 'annotation_source',
  'source/image': 'image_source',
  'source/flickrid': 'flickrid',
  'source/license': 'license',
  'owner/name': 'owner',
  'owner/flickrid': 'owner_flickrid',
};
/** They say where the picture lay once, how large it is, and whether it is segmented. */
const ASIDE = /^(?:folder|filename|path|size\/.*|segmented)$/;

/** The fields of an annotation; undefined for other XML, null where it is damaged. */
export function vocFields(text: string): Record<string, Json> | null | undefined {
  const open: string[] = [];
  const fields = new Map<string, Json>();
  const labels = new Set<string>();
  let objects = 0;
  const xml = new XmlReader();
  const bytes = Buffer.from(text);
  const events = function* () {
    yield* xml.push(bytes);
    yield* xml.end();
  };
  let isVoc = false;
  for (const event of events()) {
    if (event.kind === 'broken') return isVoc ? null : undefined;
    if (event.kind === 'open') {
      if (open.length === 0 && event.name !== 'annotation') return undefined;
      isVoc = true;
      if (open.length < 50) open.push(event.name);
      if (open.length === 2 && event.name === 'object') objects += 1;
    } else if (event.kind === 'close') open.length = Math.max(0, open.lastIndexOf(event.name));
    else if (open.length > 1) {
      const path = open.slice(1).join('/');
      const words = event.text.trim();
      if (path === 'object/name') {
        if (labels.size < MAX_VALUES) labels.add(words);
      } else if (!path.startsWith('object/') && !ASIDE.test(path) && !UNSAID.test(words) && fields.size < MAX_VALUES)
        fields.set(NAMES[path] ?? path.replaceAll('/', '_'), words);
    }
  }
  if (!isVoc) return undefined;
  if (open.length > 0 || !xml.isBetweenTags) return null;
  return { ...Object.fromEntries(fields), labels: [...labels].sort(), objects };
}
