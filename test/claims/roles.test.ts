import { describe, expect, test } from 'vitest';
import { contestedNames, otherNames, parentRoles, roleNames } from '../../src/claims/roles/role-names.js';
import { squash } from '../../src/claims/roles/role-values.js';
import { inferRoles } from '../../src/claims/roles/roles.js';
import type { Json } from '../../src/model/basics.js';
import type { Role } from '../../src/model/format.js';
import type { Item } from '../../src/model/item.js';

function items(...rows: Record<string, Json>[]): Item[] {
  return rows.map((fields, index) => ({ kind: 'item', at: { path: 'list.jsonl', line: index + 1 }, fields }));
}

/** Only the roles that some field has. */
function given(rows: Record<string, Json>[]): Partial<Record<Role, readonly string[]>> {
  const { roles } = inferRoles(items(...rows));
  return Object.fromEntries(Object.entries(roles).filter(([, fields]) => fields.length > 0));
}

test('the number of a work is the key of a row that has no other', () => {
  const book = { isbn: '978-3-16-148410-0', book_title: 'A tale of a boat' };
  expect(given([book]).id).toEqual(['isbn']);
  expect(given([{ ...book, id: 'b1' }]).id).toEqual(['id']);
  expect(given([{ doi: '10.1000/182', abstract: 'On the names of boats in the north.' }]).id).toEqual(['doi']);
});

describe('fields of real manifests', () => {
  test('LAION', () => {
    expect(
      given([
        {
          SAMPLE_ID: '1',
          URL: 'https://example.com/a.jpg',
          TEXT: 'a red house by the sea',
          HEIGHT: 300,
          LICENSE: '?',
          NSFW: 'UNLIKELY',
          similarity: 0.3,
        },
        {
          SAMPLE_ID: '2',
          URL: 'https://example.com/b.jpg',
          TEXT: 'two dogs running after a ball',
          HEIGHT: 400,
          LICENSE: null,
          NSFW: 'UNSURE',
          similarity: 0.4,
        },
      ]),
    ).toEqual({ id: ['SAMPLE_ID'], url: ['URL'], license: ['LICENSE'], text: ['TEXT'] });
  });

  test('Open Images, where Source says how a label came about', () => {
    expect(
      given([
        {
          ImageID: '000026e7ee790996',
          Subset: 'train',
          OriginalURL: 'https://example.com/1.jpg',
          OriginalLandingURL: 'https://example.com/photos/1',
          License: 'https://creativecommons.org/licenses/by/2.0/',
          AuthorProfileURL: 'https://example.com/people/1',
          Author: 'Somebody',
          Title: 'a title of four words',
          OriginalMD5: 'I4V4qq54NBEFDwBqPYCkDA==',
          Source: 'verification',
        },
      ]),
    ).toEqual({
      id: ['ImageID'],
      url: ['OriginalURL'],
      page: ['OriginalLandingURL'],
      license: ['License'],
      owner: ['Author'],
      text: ['Title'],
      label: ['Source'],
      digest: ['OriginalMD5'],
    });
  });

  test('Open Images, its list of images', () => {
    const row = (i: number): Record<string, Json> => ({
      ImageID: `000060e3121c7305${i}`,
      Subset: 'train',
      OriginalURL: `https://c1.example.com/5/${i}.jpg`,
      OriginalLandingURL: `https://www.example.com/photos/${i}`,
      License: 'https://creativecommons.org/licenses/by/2.0/',
      AuthorProfileURL: 'https://www.example.com/people/ada/',
      Author: 'Ada Example',
      Title: 'Boats at low water',
      OriginalSize: `211079${i}`,
      OriginalMD5: '0Sad+xMj2ttXM1U8meEJ0A==',
      Thumbnail300KURL: `https://c1.example.com/5/${i}_t.jpg`,
      Rotation: '0',
    });
    expect(given([row(1), row(2), row(3)])).toEqual({
      ...{ id: ['ImageID'], url: ['OriginalURL'], page: ['OriginalLandingURL'], license: ['License'] },
      ...{ owner: ['Author'], text: ['Title'], digest: ['OriginalMD5'], size: ['OriginalSize'] },
    });
  });

  test('Common Voice: the clip is the item, not the sentence that many speak', () => {
    const row = (i: number): Record<string, Json> => ({
      client_id: `d3b0744${i}`,
      path: `common_voice_en_${i}.mp3`,
      sentence_id: `ab${i}`,
      sentence: 'A boat came in at noon.',
      up_votes: '2',
      down_votes: '0',
      age: 'twenties',
      gender: 'female',
      locale: 'en',
    });
    expect(given([row(1), row(2), row(3)])).toEqual({ id: ['path'], owner: ['client_id'], text: ['sentence'] });
  });

  test('sentences of a file are told apart by their own ids', () => {
    const row = (i: number): Record<string, Json> => ({ file: 'a.txt', sentence_id: `s${i}`, text: 'A boat came in at noon.' });
    expect(given([row(1), row(2), row(3)]).id).toEqual(['sentence_id']);
  });

  test('WebDataset: the parts of a sample under the ends of their names', () => {
    const row = (i: number): Record<string, Json> => ({
      __key__: `a/${i}`,
      txt: 'a boat at low water',
      cls: `${i}`,
      url: `https://example.com/${i}`,
    });
    expect(given([row(1), row(2), row(3)])).toEqual({ id: ['__key__'], url: ['url'], text: ['txt'], label: ['cls'] });
  });

  test('PASS and YFCC', () => {
    expect(
      given([
        {
          photoid: '12',
          unickname: 'somebody',
          datetaken: '2010-05-03 10:00:00.0',
          licensename: 'Attribution License',
          licenseurl: 'http://creativecommons.org/licenses/by/2.0/',
          downloadurl: 'http://example.com/12.jpg',
          pageurl: 'http://example.com/photos/12',
        },
      ]),
    ).toEqual({
      id: ['photoid'],
      owner: ['unickname'],
      collected: ['datetaken'],
      license: ['licensename'],
      'license-url': ['licenseurl'],
      url: ['downloadurl'],
      page: ['pageurl'],
    });
  });

  test('Common Pile and Dolma: nested metadata', () => {
    expect(
      given([
        {
          id: 'doc-1',
          text: 'A long text about something or other.',
          source: 'wiki',
          added: '2024-05-01T00:00:00Z',
          metadata: {
            license: 'Creative Commons - Attribution - https://creativecommons.org/licenses/by/4.0/',
            url: 'https://example.org/a',
            author: 'Somebody',
          },
        },
      ]),
    ).toEqual({
      id: ['id'],
      url: ['metadata.url'],
      source: ['source'],
      license: ['metadata.license'],
      owner: ['metadata.author'],
      collected: ['added'],
      text: ['text'],
    });
  });

  test('The Stack: the license of the repository the file was taken from', () => {
    expect(
      given([
        {
          hexsha: 'a'.repeat(40),
          max_stars_repo_name: 'a/b',
          max_stars_repo_path: 'x.c',
          max_stars_repo_licenses: ['MIT'],
          max_issues_repo_licenses: ['GPL-3.0'],
          content: 'int main(void) { return 0; }',
        },
      ]),
    ).toEqual({ id: ['hexsha'], source: ['max_stars_repo_name'], license: ['max_stars_repo_licenses'], text: ['content'] });
  });

  test('Label Studio', () => {
    const found = given([
      { id: 7, data: { text: 'some words to be labeled' }, annotations: [{ completed_by: 3 }], created_at: '2024-01-01T00:00:00Z' },
    ]);
    expect(found).toEqual({ id: ['id'], text: ['data.text'], label: ['annotations'], collected: ['created_at'] });
  });

  test('names in Chinese', () => {
    expect(
      given([
        {
          编号: 'A1',
          标题: '今天的天气真不错。',
          内容: '这是正文，写了一些字。',
          来源: '示例网',
          链接: 'https://example.com/1',
          许可证: 'CC BY 4.0',
          作者: '某人',
          发布时间: '2024年5月3日',
          采集时间: '2024-06-01',
          标注: '正面',
          标注员: 'w1',
          授权依据: '单独同意',
          禁止训练: '否',
        },
      ]),
    ).toEqual({
      id: ['编号'],
      text: ['内容', '标题'],
      source: ['来源'],
      url: ['链接'],
      license: ['许可证'],
      owner: ['作者'],
      collected: ['采集时间', '发布时间'],
      label: ['标注'],
      annotator: ['标注员'],
      basis: ['授权依据'],
      reservation: ['禁止训练'],
    });
  });

  test('a source that holds URLs says where the content is', () => {
    expect(given([{ source: 'https://example.com/1' }, { source: 'https://example.com/2' }])).toEqual({ url: ['source'] });
  });
});

describe('values decide where names do not', () => {
  test('columns without names are known by what they hold', () => {
    expect(
      given([
        { column1: 'https://example.com/1.jpg', column2: 'a caption with some words', column3: 'CC BY-SA 3.0' },
        { column1: 'https://example.com/2.jpg', column2: 'another caption with more words', column3: 'CC0' },
      ]),
    ).toEqual({ url: ['column1'], license: ['column3'] });
  });

  test('an id that repeats is no id', () => {
    expect(
      given([
        { id: 'a', x: 1 },
        { id: 'a', x: 2 },
        { id: 'a', x: 3 },
      ]),
    ).toEqual({});
  });

  test('an id with words in it is no id', () => {
    expect(given([{ id: 'the first of them' }, { id: 'the second of them' }])).toEqual({});
  });

  test('授权 is a license, or a basis, as its values say', () => {
    expect(given([{ 授权: 'CC BY 4.0' }])).toEqual({ license: ['授权'] });
    expect(given([{ 授权: '已取得单独同意' }])).toEqual({ basis: ['授权'] });
  });

  test('a field that could be two things is said to be ambiguous', () => {
    expect(inferRoles(items({ 授权: '见附件' })).ambiguous).toEqual([
      { role: 'license', fields: ['授权'] },
      { role: 'basis', fields: ['授权'] },
    ]);
  });

  test('two columns of URLs, neither named for it, are ambiguous and neither is taken', () => {
    const found = inferRoles(items({ a: 'https://example.com/1', b: 'https://example.org/2' }));
    expect(found.roles.url).toEqual([]);
    expect(found.ambiguous).toEqual([{ role: 'url', fields: ['a', 'b'] }]);
  });
});

describe('what a person or a format says', () => {
  test('a person outranks the format, which outranks what is inferred', () => {
    const row = items({ id: '1', key: 'k1', lic: 'MIT', license: 'Apache-2.0' });
    expect(inferRoles(row, { license: ['license'] }).roles.license).toEqual(['license']);
    const { roles } = inferRoles(row, { license: ['license'], id: ['key'] }, { license: 'lic' });
    expect(roles.license).toEqual(['lic']);
    expect(roles.id).toEqual(['key']);
  });

  test('a field given one role is not inferred to have another', () => {
    expect(inferRoles(items({ author: 'Somebody' }), undefined, { annotator: ['author'] }).roles).toMatchObject({
      annotator: ['author'],
      owner: [],
    });
  });
});

test('text fields are all that a reader would call content', () => {
  const { textFields } = inferRoles(
    items({
      id: '1',
      caption: 'short',
      notes: 'a remark of several words here',
      备注: '这里有话要说，很长。',
      url: 'https://example.com/a',
      n: 4,
    }),
  );
  expect(textFields).toEqual(['caption', 'notes', '备注']);
});

test('hostile names and shapes are looked at without harm', () => {
  const row = JSON.parse('{"__proto__":{"license":"MIT"},"constructor":"x","":"y","a":{"b":{"c":{"d":{"e":{"f":"deep"}}}}}}') as Record<
    string,
    Json
  >;
  expect(inferRoles(items(row)).roles.license).toEqual(['__proto__.license']);
  const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`c${index}`, 1]));
  expect(inferRoles(items(wide)).textFields).toEqual([]);
});

describe('a field that may hold the generating model', () => {
  test('has the role where its values are models, and not where they are cars', () => {
    expect(given([{ model: 'gpt-4' }, { model: 'claude-3-opus' }]).generator).toEqual(['model']);
    expect(given([{ model: 'Corolla' }, { model: 'Falcon' }]).generator).toBeUndefined();
    expect(given([{ synthetic: true }, { synthetic: false }]).generator).toEqual(['synthetic']);
    expect(given(Array.from({ length: 60 }, (_, n) => ({ generated_by: `note number ${n}` }))).generator).toBeUndefined();
    expect(given([{ 生成模型: '自研模型' }]).generator).toEqual(['生成模型']);
  });
});

describe('names that are listed', () => {
  test('are not excluded as well, and have one role', () => {
    const all = Object.values(roleNames).flat();
    expect(all.filter((name) => otherNames.has(name))).toEqual([]);
    expect([...contestedNames.keys()].filter((name) => otherNames.has(name))).toEqual([]);
    const twice = all.filter((name, at) => all.indexOf(name) !== at);
    expect(twice).toEqual([]);
    expect(all.filter((name) => contestedNames.has(name))).toEqual([]);
    // Names of fields are compared in this form.
    expect([...all, ...contestedNames.keys(), ...otherNames, ...parentRoles.keys()].filter((name) => squash(name) !== name)).toEqual([]);
  });

  test.each<[string, string[], Role]>([
    ['license_type', ['CC BY 4.0', 'MIT'], 'license'],
    ['数据源', ['新华社', '人民日报'], 'source'],
    ['src', ['Reuters', 'BBC News'], 'source'],
    ['发言人', ['某发言人', '另一人'], 'owner'],
    ['投稿人', ['某某', '某人'], 'owner'],
    ['posted_by', ['made_up_1', 'made_up_2'], 'owner'],
    ['narrator', ['Some One', 'Another One'], 'owner'],
    ['channel_name', ['Kurzgesagt', 'Veritasium'], 'source'],
    ['pub_time', ['2024-01-02', '2024-01-03'], 'collected'],
    ['ingest_date', ['2024-01-02', '2024-01-03'], 'collected'],
    ['opt_in', ['yes', 'no'], 'basis'],
    ['gen_model', ['gpt-4', 'gpt-4o'], 'generator'],
    ['版权', ['某某出版社', '另一出版社'], 'owner'],
    ['copyright', ['Some One', 'Example Press'], 'owner'],
    ['copyright', ['All rights reserved', 'CC BY 4.0'], 'license'],
    // Traditional characters are those of simplified ones.
    ['內容', ['今天下雨。', '明天晴。'], 'text'],
    ['標題', ['雨中的船', '湖上的風'], 'text'],
    ['來源', ['聯合報', '中央社'], 'source'],
    ['授權', ['CC BY 4.0', '公有領域'], 'license'],
    ['授權方式', ['CC BY 4.0', 'CC0'], 'license'],
    ['版權', ['某某出版社', '另一出版社'], 'owner'],
    ['著作權人', ['某某', '某人'], 'owner'],
    ['採集時間', ['2024-01-02', '2024-01-03'], 'collected'],
    ['標註員', ['a1', 'a2'], 'annotator'],
    ['連結', ['https://example.com/1', 'https://example.com/2'], 'url'],
    ['許可證', ['MIT', 'CC BY 4.0'], 'license'],
    ['禁止訓練', ['是', '否'], 'reservation'],
    ['image_source', ['https://example.com/1.jpg', 'https://example.com/2.jpg'], 'url'],
    ['photographed_by', ['Some One', 'Another One'], 'owner'],
    ['data_provider', ['Example Works', 'Example Press'], 'owner'],
    ['crawled_from', ['Reuters', 'BBC News'], 'source'],
    ['date_accessed', ['2024-01-02', '2024-01-03'], 'collected'],
    ['License Terms', ['CC BY 4.0', 'MIT'], 'license'],
    ['供应商', ['某某数据公司', '另一数据公司'], 'owner'],
    ['版权归属', ['某某出版社', '另一出版社'], 'owner'],
    ['文章来源', ['新华社', '人民日报'], 'source'],
    ['入库日期', ['2024-01-02', '2024-01-03'], 'collected'],
    ['Lizenz', ['CC BY 4.0', 'MIT'], 'license'],
    ['Quelle', ['Die Zeit', 'Der Spiegel'], 'source'],
    ['Urheber', ['Some One', 'Another One'], 'owner'],
    ['Aufnahmedatum', ['2024-01-02', '2024-01-03'], 'collected'],
    ['Licencia', ['CC BY 4.0', 'MIT'], 'license'],
    ['fuente', ['El País', 'El Mundo'], 'source'],
    ['fecha_de_publicación', ['2024-01-02', '2024-01-03'], 'collected'],
    ['auteur', ['Some One', 'Another One'], 'owner'],
    ['date de collecte', ['2024-01-02', '2024-01-03'], 'collected'],
    ["droits d'auteur", ['Example Press', 'Some One'], 'owner'],
    ['ライセンス', ['CC BY 4.0', 'MIT'], 'license'],
    ['出典', ['朝日新聞', '毎日新聞'], 'source'],
    ['著作権者', ['Example Press', 'Some One'], 'owner'],
    ['撮影日', ['2024-01-02', '2024-01-03'], 'collected'],
    ['本文', ['今日は雨です。', '明日は晴れます。'], 'text'],
    ['라이선스', ['CC BY 4.0', 'MIT'], 'license'],
    ['출처', ['연합뉴스', '한겨레'], 'source'],
    ['저작권', ['예제출판사', '다른출판사'], 'owner'],
    ['수집일자', ['2024-01-02', '2024-01-03'], 'collected'],
    ['작성자', ['made_up_1', 'made_up_2'], 'owner'],
  ])('%s that holds %j', (name, values, role) => {
    const rows = values.map((value) => ({ [name]: value }));
    expect(given(rows)).toEqual({ [role]: [name] });
  });
});

test('who holds the copyright is the owner before who posted or wrote the item', () => {
  const rows = ['a', 'b', 'c'].map((name, line) => ({
    kind: 'item' as const,
    at: { path: 'x', line },
    fields: { posted_by: `watcher-${name}`, author: `Writer ${name.toUpperCase()}`, 版权: '陈大海', text: `The tide ${name} was high.` },
  }));
  expect(inferRoles(rows).roles.owner[0]).toBe('版权');
});

describe('a withdrawal without a word of consent', () => {
  test('is none in a list of currencies', () => {
    const rows = [{ Entity: 'SOMELAND', Currency: 'Old crown', AlphabeticCode: 'OCR', MinorUnit: '2', WithdrawalDate: '1990-12' }];
    expect(given(rows)).not.toHaveProperty('consent-withdrawn');
  });

  test.each([
    { user_id: 'u1', withdrawn_at: '2026-01-02' },
    { text: 'I would like to know when my parcel comes', withdrawn_at: '2026-01-02' },
    { url: 'https://example.com/a.wav', withdrawn_at: '2026-01-02' },
    { speaker: 'S1', clip: 'a.wav', withdrawal_date: '2026-01-02' },
    { consent_version: '2', withdrawn_at: '2026-01-02' },
  ] as Record<string, Json>[])('is one beside %j', (row) => expect(given([row])).toHaveProperty('consent-withdrawn'));
});
