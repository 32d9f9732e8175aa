/** A project with images and boxes in the forms of four annotation tools, images within an archive and a table, and what is wrong with some of them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { tarMember } from './formats/making.js';
import { inProcess } from './in-process.js';
import { png } from './review-project.js';

/** What looks like a picture by its name, and would run. */
export const hostileSvg = '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"><script>document.title=2</script></svg>';
/** What would be markup, were it not text. */
export const hostileLabel = '<img src=x onerror=document.title=3>';

/** Makes the project, scans it and draws all of it by the plan `corpus`. */
export async function boxesProject(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'licit-boxes-'));
  const put = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  put('.licit/.gitkeep', '');
  // The file is half as large as the image that was annotated.
  put('coco/train2017/street.png', png(300, 160));
  put('coco/annotations/instances_train2017.json', JSON.stringify(coco()));
  put('cvat/annotations.xml', cvat());
  put('cvat/quay.png', png(200, 100));
  put('voc/boat.png', png(120, 90));
  put('voc/boat.xml', voc());
  put('yolo/images/tide.png', png(100, 50));
  put('yolo/labels/tide.txt', '1 0.5 0.5 0.2 0.4\n0 0.95 0.5 0.2 0.2\n');
  put('yolo/data.yaml', 'names: [ebb, flood]\ntrain: images\n');
  put(
    'shards/shard.tar',
    Buffer.concat([
      tarMember({ name: 'a.png', content: png(80, 40) }),
      tarMember({ name: 'a.json', content: '{"caption":"a boat in an archive","bbox":[10,10,20,20],"label":"boat"}' }),
      tarMember({ name: 'b.png', content: hostileSvg }),
      tarMember({ name: 'b.json', content: '{"caption":"what is no picture"}' }),
      Buffer.alloc(1024),
    ]),
  );
  const columnData = [
    { name: 'image', data: [png(60, 30), png(30, 60)].map((one) => new Uint8Array(one)), type: 'BYTE_ARRAY' as const },
    { name: 'caption', data: ['a boat in a table', 'a quay in a table'], type: 'STRING' as const },
  ];
  put('tables/rows.parquet', new Uint8Array(parquetWriteBuffer({ columnData })));
  await inProcess(root, 'scan', 'coco', 'cvat', 'voc', 'yolo', 'shards', 'tables', '--fail-on', 'none', '--quiet', '--workers', '0');
  await inProcess(root, 'sample', 'plan', 'corpus', '--purpose', 'corpus-safety', '--size', '100%', '--limit', '50%');
  await inProcess(root, 'sample', 'draw', 'corpus', '--seed', 'the same items in each run');
  return root;
}

function coco(): object {
  const box = (id: number, image_id: number, category_id: number, bbox: unknown) => ({ id, image_id, category_id, bbox });
  return {
    info: { description: 'streets' },
    images: [
      { id: 1, file_name: 'street.png', width: 600, height: 320 },
      { id: 2, file_name: 'lost.png', width: 100, height: 100 },
    ],
    annotations: [
      box(1, 1, 7, [60, 80, 120, 40]),
      box(2, 1, 8, [0, 0, 1, 1]),
      box(3, 1, 7, [550, 10, 100, 50]),
      box(4, 1, 7, [10, 10, 0, 5]),
      box(5, 1, 7, [10, null, 5, 5]),
      box(6, 2, 7, [1, 1, 5, 5]),
      box(7, 2, 7, [2, 2, 5, 5]),
    ],
    categories: [
      { id: 7, name: 'car' },
      { id: 8, name: hostileLabel },
    ],
  };
}

function cvat(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<annotations>
  <version>1.1</version>
  <image id="0" name="quay.png" width="200" height="100">
    <box label="ship" source="manual" occluded="0" xtl="20.00" ytl="10.00" xbr="80.00" ybr="60.00"></box>
    <polygon label="water" source="manual" points="1,1;2,2;3,1"></polygon>
  </image>
</annotations>
`;
}

function voc(): string {
  return `<annotation><folder>voc</folder><filename>boat.png</filename><size><width>120</width><height>90</height><depth>3</depth></size>
<object><name>boat</name><part><name>mast</name><bndbox><xmin>1</xmin></bndbox></part><bndbox><xmin>12</xmin><ymin>9</ymin><xmax>60</xmax><ymax>45</ymax></bndbox></object></annotation>
`;
}
