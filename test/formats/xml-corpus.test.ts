import { describe, expect, test } from 'vitest';
import { whyNotRead } from '../../src/discover/unread.js';
import xmlCorpus from '../../src/formats/xml-corpus.js';
import type { Card, Read } from '../../src/model/item.js';
import { runs, slowTest } from '../effort.js';
import { processorTime } from '../processor-time.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const read = async (text: string | Uint8Array, chunk?: number): Promise<Read[]> => readAll(xmlCorpus, await manifest(text, 'x.xml', chunk));
const said = (reads: readonly Read[]): string[] =>
  reads
    .filter((one): one is Card => one.kind === 'card')
    .flatMap(({ name, says }) => [
      ...(name === undefined ? [] : [`name: ${name}`]),
      ...says.map(({ about, raw, at }) => `${at.line} ${about}: ${raw}`),
    ]);
const known = async (text: string): Promise<boolean> => xmlCorpus.recognize((await manifest(text, 'x.xml')).head) > 0;

const wiki = `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo><sitename>Boat Wiki</sitename><base>https://wiki.example.com/Main</base></siteinfo>
  <page>
    <title>Hull</title><ns>0</ns><id>7</id>
    <revision><id>70</id><timestamp>2024-05-06T07:08:09Z</timestamp><contributor><ip>192.0.2.7</ip></contributor>
      <text bytes="20" xml:space="preserve">A '''hull''' is &lt;b&gt;wet&lt;/b&gt;.</text></revision>
  </page>
  <page><title>Sail</title><id>8</id><revision><contributor><username>Ada</username><id>3</id></contributor><text/></revision></page>
</mediawiki>`;

describe('XML corpora', () => {
  test('MediaWiki: a page is an item, with who wrote it; the site is the source of all', async () => {
    const reads = await read(wiki);
    expect(problems(reads)).toEqual([]);
    expect(items(reads).map(({ key, at, fields }) => [key, at.line, fields.title, fields.text, fields.owner_ip, fields.owner])).toEqual([
      ['7', 3, 'Hull', "A '''hull''' is <b>wet</b>.", '192.0.2.7', undefined],
      ['8', 8, 'Sail', undefined, undefined, 'Ada'],
    ]);
    expect(said(reads)).toEqual(['name: Boat Wiki', '2 source: https://wiki.example.com/Main']);
  });

  test('JATS: an article is an item, with its license by address and words', async () => {
    const [fields] = await fieldsOf(
      xmlCorpus,
      `<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) v1.2//EN" "JATS.dtd">
<article article-type="research-article" xmlns:xlink="http://www.w3.org/1999/xlink"><front><journal-meta><journal-title-group><journal-title>Boats</journal-title></journal-title-group></journal-meta>
<article-meta><article-id pub-id-type="pmid">99</article-id><article-id pub-id-type="pmc">PMC1</article-id><title-group><article-title>Dry <italic>hulls</italic> of H<sub>2</sub>O</article-title></title-group>
<contrib-group><contrib><name><surname>Example</surname><given-names>Ada</given-names></name><email>ada@example.com</email></contrib></contrib-group>
<permissions><copyright-holder>Example Works</copyright-holder><license license-type="open-access" xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>This is an open access article under the <ext-link xlink:href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution License</ext-link>.</license-p></license></permissions>
<abstract><p>Short.</p></abstract></article-meta></front><body><sec><title>One</title><p>Long <xref>1</xref>.</p></sec></body><back><ref-list><ref><name><surname>Other</surname></name></ref></ref-list></back></article>`,
    );
    expect(fields).toMatchObject({
      id: 'PMC1',
      pmid: '99',
      title: 'Dry hulls of H2O',
      source: 'Boats',
      owner: 'Example Works',
      author_surname: 'Example',
      email: 'ada@example.com',
      license_url: 'https://creativecommons.org/licenses/by/4.0/',
      abstract: 'Short.',
      references: 'Other',
    });
    expect(String(fields!.license)).toMatch(/^This is an open access article under the Creative Commons Attribution License/);
    expect(String(fields!.text).replace(/\s+/g, ' ')).toBe('One Long 1 .');
  });

  test('TEI, OAI-PMH, PubMed, RSS, Atom, TMX and XLIFF: what is stated of an item is its own', async () => {
    const one = async (text: string): Promise<unknown> => (await fieldsOf(xmlCorpus, text))[0];
    expect(
      await one(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Logbook</title><author>Ada Example</author></titleStmt><publicationStmt><availability status="free"><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability></publicationStmt></fileDesc></teiHeader><text><body><p>At sea.</p><p>Still.</p></body></text></TEI>',
      ),
    ).toEqual({
      title: 'Logbook',
      owner: 'Ada Example',
      availability_status: 'free',
      license: 'CC BY 4.0',
      license_url: 'https://creativecommons.org/licenses/by/4.0/',
      text: expect.stringMatching(/^At sea\.\s+Still\.$/),
    });
    expect(
      await one(
        '<OAI-PMH><request verb="ListRecords">https://oai.example.com/</request><ListRecords><record><header><identifier>oai:1</identifier><datestamp>2024-01-02</datestamp></header><metadata><oai_dc:dc><dc:title>Boat</dc:title><dc:rights>CC0-1.0</dc:rights><dc:creator>Ada</dc:creator><dc:creator>Bob</dc:creator></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>',
      ),
    ).toEqual({ id: 'oai:1', collected: '2024-01-02', title: 'Boat', license: 'CC0-1.0', owner: ['Ada', 'Bob'] });
    expect(
      await one(
        '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">5</PMID><Article><Journal><Title>Boats</Title></Journal><ArticleTitle>Hulls</ArticleTitle><Abstract><AbstractText>Dry.</AbstractText><CopyrightInformation>© 2020 Example Works.</CopyrightInformation></Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>',
      ),
    ).toMatchObject({ id: '5', source: 'Boats', title: 'Hulls', abstract: 'Dry.', license: '© 2020 Example Works.' });
    expect(
      await one(
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Boats</title><copyright>CC BY 4.0</copyright><item><title>A</title><link>https://e.example/a</link><description><![CDATA[<p>Dry</p>]]></description><dc:creator>Ada</dc:creator></item></channel></rss>',
      ),
    ).toEqual({ title: 'A', url: 'https://e.example/a', text: '<p>Dry</p>', owner: 'Ada' });
    expect(
      await one(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Boats</title><rights>CC BY 4.0</rights><entry><id>urn:1</id><title>A</title><link href="https://e.example/a"/><link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/><author><name>Ada</name><email>ada@example.com</email></author><content type="html">Dry</content></entry></feed>',
      ),
    ).toMatchObject({
      id: 'urn:1',
      url: 'https://e.example/a',
      license_url: 'https://creativecommons.org/licenses/by/4.0/',
      owner: 'Ada',
      email: 'ada@example.com',
      content: 'Dry',
    });
    expect(
      await one(
        '<tmx version="1.4"><header creationtool="x" srclang="en"><prop type="license">CC BY 4.0</prop></header><body><tu tuid="1"><tuv xml:lang="en"><seg>Dry <bpt i="1"/>hull<ept i="1"/></seg></tuv><tuv xml:lang="zh"><seg>干船体</seg></tuv></tu></body></tmx>',
      ),
    ).toEqual({ id: '1', languages: ['en', 'zh'], text: ['Dry hull', '干船体'] });
    expect(
      await one(
        '<xliff version="1.2"><file original="a" source-language="en"><body><trans-unit id="u1"><source>Dry</source><target>干</target><note>of hulls</note></trans-unit></body></file></xliff>',
      ),
    ).toEqual({ id: 'u1', text: 'Dry', translation: '干', note: 'of hulls' });
  });

  test('what a feed says of its license, source and owner holds for all its entries', async () => {
    const head = '<rss version="2.0"><channel><title>Boats</title>\n<link>https://e.example/</link>\n<copyright>Example Works</copyright>';
    expect(said(await read(`${head}<item><title>a</title></item></channel></rss>`))).toEqual([
      'name: Boats',
      '2 source: https://e.example/',
      '3 owner: Example Works',
    ]);
  });

  test.each([
    ['HTML', '<html><body><article><p>x</p></article></body></html>'],
    ['an article of a web page', '<article><h1>x</h1></article>'],
    ['other XML', '<catalog><boat/><boat/></catalog>'],
    ['posts that are no rows', '<posts><post id="1"/></posts>'],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"><dcat:Dataset/></rdf:RDF>',
    ],
  ])('%s is none', async (_, text) => {
    expect(await known(text)).toBe(false);
  });

  test('other XML is told by the element that it repeats', async () => {
    const why = async (text: string) => whyNotRead((await manifest(text, 'x.xml')).head);
    expect(await why(`<catalog>${'<boat><name>a</name></boat>'.repeat(9)}</catalog>`)).toEqual({ reason: 'xml', what: 'boat' });
    expect(await why('<settings><a/><b/></settings>')).toEqual({ reason: 'no-reader', what: '.xml' });
  });

  test('chunks of any size read alike, and an encoding that is declared is used', async () => {
    const whole = await read(wiki);
    for (const chunk of [1, 7, 64]) expect(await read(wiki, chunk)).toEqual(whole);
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-2"?><tmx version="1.4"><body><tu><tuv><seg>\xb3\xf3d\xbc</seg></tuv></tu></body></tmx>',
      'latin1',
    );
    expect((await fieldsOf(xmlCorpus, latin))[0]!.text).toBe('łódź');
  });

  test('records with records of another kind within are one', async () => {
    const marc = '<record xmlns="http://www.loc.gov/MARC21/slim"><leader>x</leader></record>';
    const text = `<OAI-PMH><ListRecords><record><header><identifier>1</identifier></header><metadata>${marc}</metadata></record></ListRecords></OAI-PMH>`;
    expect(await fieldsOf(xmlCorpus, text)).toEqual([{ id: '1', leader: 'x' }]);
  });

  test.each([
    ['a record that is not closed', wiki.replace('</page>', '')],
    ['a record whose beginning is damaged', wiki.replace('<page>', '<pgae>')],
    ['an end that is missing', wiki.slice(0, -14)],
    ['a tag that is damaged', wiki.replace('<page>', '<page')],
  ])('%s is told', async (_, text) => {
    expect(problems(await read(text)).reduce((sum, { lost = 1 }) => sum + lost, 0)).toBeGreaterThan(0);
  });

  test('a document without items says so', async () => {
    expect(problems(await read('<tmx version="1.4"><header srclang="en"/><body/></tmx>')).map(({ lost }) => lost)).toEqual([1]);
  });

  slowTest('a page with all its versions is read so far, and told', async () => {
    const version = `<revision><text>${'a boat '.repeat(100_000)}</text></revision>`;
    const reads = await read(`<mediawiki><page><title>A</title>${version.repeat(20)}</page></mediawiki>`);
    expect(items(reads)).toHaveLength(1);
    expect(JSON.stringify(items(reads)[0]!.fields).length).toBeLessThan(9 << 20);
    expect(problems(reads).map(({ what }) => what)).toEqual(['This record is longer than is read; only its beginning was']);
  });

  test.each([
    ['many records', '<row Id="1" Body="b"/>', '<posts>', '</posts>'],
    ['many fields', '<a/><b c="1">d</b>', '<tmx><body><tu>', '</tu></body></tmx>'],
    ['deep elements', '<a>', '<mediawiki><page>', ''],
    ['elements that end nothing', '</a>', '<mediawiki><page>', ''],
    ['unclosed texts', '<item><description><![CDATA[', '<rss version="2.0"><channel>', ''],
    ['many names', '<n1/>', '<TEI>', ''],
  ])('%s take time linear in their number', async (_, part, before, after) => {
    const time = async (bytes: number): Promise<number> => {
      const began = processorTime();
      await read(before + part.repeat(bytes / part.length) + after);
      return processorTime() - began;
    };
    await time(100_000);
    expect(await time(runs(2_000_000, 400_000))).toBeLessThan(2500);
  });
});
