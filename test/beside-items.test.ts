import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../src/config/config.js';
import { sqlite } from '../src/ledger/database.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { scan } from '../src/scan/scan.js';

/** The detections of a scan of one file: kind, line, field, and how many items the file has. */
async function seenIn(name: string, content: string | Buffer, root = mkdtempSync(join(tmpdir(), 'licit-beside-'))) {
  writeFileSync(join(root, name), content);
  const ledger = join(root, '.licit/ledger.db');
  await scan({ paths: ['.'], cwd: root, root, ledger, config: loadConfig(undefined, root), licit: '0.0.0', workers: 0 });
  const { db } = readLedger(ledger);
  try {
    const seen = sqlite(db)
      .prepare(
        'select d.kind, d.field, d.masked from detection d join item i on i.id = d.item where i.until is null order by d.kind, d.field',
      )
      .all() as { kind: string; field: string; masked: string }[];
    const { items } = sqlite(db).prepare('select count(*) as items from item where until is null').get() as { items: number };
    return { seen: seen.map(({ kind, field }) => `${kind} in ${field}`), masked: seen.map(({ masked }) => masked), items };
  } finally {
    db.close();
  }
}

const records = '[{"id":1,"text":"a boat on a lake"},{"id":2,"text":"a hill"}]';

test('a person in the title of a table is found, with its first item', async () => {
  const table = '"Members, list kept by office, someone@example.org.cn",,\nid,text,source\n1,one text,a\n2,another,b\n3,a third,c\n';
  expect(await seenIn('members.csv', table)).toMatchObject({ seen: ['pi/email in title'], items: 3 });
});

test('a person in the head of a list is found, before the list and behind it', async () => {
  const before = `{"contact":{"mail":"someone@example.org.cn"},"data":${records}}`;
  expect(await seenIn('before.json', before)).toMatchObject({ seen: ['pi/email in contact.mail'], items: 2 });
  const behind = `{"data":${records},"contact":{"mail":"someone@example.org.cn"}}`;
  expect(await seenIn('behind.json', behind)).toMatchObject({ seen: ['pi/email in contact.mail'], items: 2 });
});

test('a person in the info of a COCO document is found', async () => {
  const coco = { info: { contact: 'someone@example.org.cn' }, images: [{ id: 1, file_name: 'a.jpg' }], annotations: [], categories: [] };
  expect(await seenIn('instances.json', JSON.stringify(coco))).toMatchObject({ seen: ['pi/email in info.contact'], items: 1 });
});

test('who made the data is a credit and no finding; the mail address beside the name is one', async () => {
  const credited = `{"author":"Maria Lindqvist <someone@example.org.cn>","data":${records}}`;
  expect(await seenIn('d.json', credited)).toMatchObject({ seen: ['pi/email in author'] });
});

test('a head that changed is looked at again, though no item did', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-beside-'));
  const first = await seenIn('d.json', `{"contact":"someone@example.org.cn","data":${records}}`, root);
  const second = await seenIn('d.json', `{"contact":"zoe@example.org.cn","data":${records}}`, root);
  expect(first.masked).not.toEqual(second.masked);
  expect(await seenIn('d.json', `{"contact":"none","data":${records}}`, root)).toMatchObject({ seen: [], items: 2 });
});

test('a list that is cut short keeps its last item and the words before it', async () => {
  const cut = `{"contact":"someone@example.org.cn","data":${records.slice(0, -20)}`;
  expect((await seenIn('cut.json', cut)).seen).toEqual(['pi/email in contact']);
});
