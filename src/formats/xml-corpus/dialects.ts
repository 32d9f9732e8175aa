/** Kinds of XML that hold items: by what each is known, what an item is, what its parts are called, and what the head says of all items. */

/** What an element of the head says of all items. */
export type HeadWay = 'name' | 'license' | 'copyright' | 'source' | 'owner' | 'collected' | 'language';

/**
 * Paths are names of elements without prefix, joined by `/`, as far as they are needed to tell an element from others; `@href` is an attribute,
 * `article-id[doi]` an element whose attribute of kind (`kinds`) says so.
 */
export interface Dialect {
  id: string;
  roots: readonly string[];
  /** Told by more than the name of its root: the root's attributes, and the elements that come first. */
  is?(root: ReadonlyMap<string, string>, first: readonly string[]): boolean;
  /** Elements that are items; the root itself may be one. */
  items: readonly string[];
  /** Items are nothing else than elements right below the root, with nothing between them. */
  rows?: true;
  /** Right within this element an element of an item's name is part of the item. */
  foreign?: string;
  /** Texts come as CDATA: where the end of one is damaged, items are taken for text. */
  cdata?: true;
  /** Elements that several of which stand beside each other, and the attribute that tells which is which. */
  kinds?: Readonly<Record<string, string>>;
  /** What parts of an item are called; others have their own name. */
  fields: readonly (readonly [path: string, field: string])[];
  /** Elements that are one text with all that is marked up in it. */
  texts: readonly (readonly [path: string, field: string])[];
  head: readonly (readonly [path: string, way: HeadWay])[];
}

/** https://meta.stackexchange.com/questions/2677: each row states the license of its content. */
const stackExchange: Dialect = {
  id: 'Stack Exchange',
  roots: ['posts', 'comments', 'users', 'posthistory', 'badges', 'votes', 'postlinks', 'tags'],
  is: (_, first) => first[0] === 'row',
  items: ['row'],
  rows: true,
  fields: [
    ['row@Id', 'id'],
    ['row@ContentLicense', 'license'],
    ['row@OwnerDisplayName', 'owner'],
    ['row@OwnerUserId', 'owner_id'],
    ['row@UserDisplayName', 'owner'],
    ['row@UserId', 'owner_id'],
    ['row@CreationDate', 'collected'],
    ['row@Title', 'title'],
    ['row@Body', 'text'],
    ['row@Text', 'text'],
    ['row@AboutMe', 'text'],
    ['row@Tags', 'tags'],
  ],
  texts: [],
  head: [],
};

/** https://www.mediawiki.org/wiki/Help:Export */
const mediaWiki: Dialect = {
  id: 'MediaWiki',
  roots: ['mediawiki'],
  items: ['page'],
  fields: [
    ['page/id', 'id'],
    ['page/title', 'title'],
    ['revision/id', 'revision'],
    ['revision/timestamp', 'collected'],
    ['contributor/username', 'owner'],
    ['contributor/id', 'owner_id'],
    ['contributor/ip', 'owner_ip'],
  ],
  texts: [['revision/text', 'text']],
  head: [
    ['siteinfo/sitename', 'name'],
    ['siteinfo/base', 'source'],
    ['siteinfo/dbname', 'source'],
  ],
};

/** https://jats.nlm.nih.gov/publishing/ */
const jats: Dialect = {
  id: 'JATS',
  roots: ['article', 'pmc-articleset', 'articles'],
  is: (root, first) =>
    first.some((name) => name === 'front' || name === 'article-meta' || name === 'journal-meta') ||
    root.has('article-type') ||
    root.has('dtd-version'),
  items: ['article'],
  kinds: { 'article-id': 'pub-id-type', issn: 'pub-type' },
  fields: [
    ['article-meta/article-id[pmcid]', 'id'],
    ['article-meta/article-id[pmc]', 'id'],
    ['article-meta/article-id[pmid]', 'pmid'],
    ['article-meta/article-id[doi]', 'doi'],
    ['permissions/license@href', 'license_url'],
    ['license//ext-link@href', 'license_url'],
    ['license/license_ref', 'license_url'],
    ['permissions/license_ref', 'license_url'],
    ['permissions/copyright-holder', 'owner'],
    ['journal-title', 'source'],
    ['article-meta/pub-date/year', 'collected'],
    ['contrib/name/surname', 'author_surname'],
    ['contrib/name/given-names', 'author_given_names'],
    ['article@lang', 'language'],
  ],
  texts: [
    ['title-group/article-title', 'title'],
    ['permissions/license', 'license'],
    ['permissions/copyright-statement', 'copyright_statement'],
    ['article-meta/abstract', 'abstract'],
    ['article-meta/trans-abstract', 'trans_abstract'],
    ['article-meta/aff', 'affiliation'],
    ['contrib/aff', 'affiliation'],
    ['author-notes', 'author_notes'],
    ['article/body', 'text'],
    ['back/ref-list', 'references'],
    ['back/ack', 'acknowledgment'],
    ['back/fn-group', 'note'],
    ['back/notes', 'note'],
    ['back/sec', 'back'],
    ['back/app-group', 'back'],
    ['back/app', 'back'],
    ['article/sub-article', 'sub_article'],
    ['article/response', 'response'],
    ['article/floats-group', 'floats'],
  ],
  head: [],
};

/** https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/190101/ */
const pubMed: Dialect = {
  id: 'PubMed',
  roots: ['PubmedArticleSet', 'MedlineCitationSet'],
  items: ['PubmedArticle', 'PubmedBookArticle'],
  kinds: { ArticleId: 'IdType' },
  fields: [
    ['MedlineCitation/PMID', 'id'],
    ['PubmedData/ArticleIdList/ArticleId[doi]', 'doi'],
    ['Abstract/CopyrightInformation', 'license'],
    ['Journal/Title', 'source'],
    ['PubDate/Year', 'collected'],
    ['Author/LastName', 'author_surname'],
    ['Author/ForeName', 'author_given_names'],
  ],
  texts: [
    ['ArticleTitle', 'title'],
    ['AbstractText', 'abstract'],
    ['AffiliationInfo/Affiliation', 'affiliation'],
    ['ReferenceList', 'references'],
  ],
  head: [],
};

/** https://tei-c.org/release/doc/tei-p5-doc/en/html/HD.html */
const tei: Dialect = {
  id: 'TEI',
  roots: ['TEI', 'TEI.2', 'teiCorpus', 'teiCorpus.2'],
  items: ['TEI', 'TEI.2'],
  foreign: 'egXML',
  kinds: { idno: 'type' },
  fields: [
    ['TEI@id', 'id'],
    ['publicationStmt/idno[DOI]', 'doi'],
    ['titleStmt/author', 'owner'],
    ['publicationStmt/publisher', 'publisher'],
    ['publicationStmt/date', 'collected'],
    ['publicationStmt/date@when', 'collected'],
    ['availability/licence@target', 'license_url'],
    ['licence//ref@target', 'license_url'],
    ['availability//ref@target', 'license_url'],
    ['availability@status', 'availability_status'],
  ],
  texts: [
    ['titleStmt/title', 'title'],
    ['availability/licence', 'license'],
    ['publicationStmt/availability', 'license'],
    ['fileDesc/sourceDesc', 'source'],
    ['TEI/text', 'text'],
    ['TEI.2/text', 'text'],
    ['TEI/standOff', 'stand_off'],
    ['profileDesc/abstract', 'abstract'],
    ['teiHeader/encodingDesc', 'encoding'],
    ['teiHeader/revisionDesc', 'revisions'],
  ],
  head: [
    ['teiHeader/fileDesc/titleStmt/title', 'name'],
    ['teiHeader/fileDesc/titleStmt/author', 'owner'],
    ['teiHeader/fileDesc/publicationStmt/publisher', 'owner'],
    ['teiHeader/fileDesc/publicationStmt/date', 'collected'],
    ['publicationStmt/availability/licence@target', 'license'],
    ['publicationStmt/availability/licence', 'license'],
    ['publicationStmt/availability/licence/p', 'license'],
    ['publicationStmt/availability/p', 'license'],
    ['publicationStmt/availability/ab', 'license'],
  ],
};

/** https://www.openarchives.org/OAI/openarchivesprotocol.html */
const oaiPmh: Dialect = {
  id: 'OAI-PMH',
  roots: ['OAI-PMH', 'ListRecords', 'GetRecord'],
  items: ['record'],
  foreign: 'metadata',
  fields: [
    ['header/identifier', 'id'],
    ['header/datestamp', 'collected'],
    ['header/setSpec', 'set'],
    ['header@status', 'status'],
    ['dc/identifier', 'url'],
    ['dc/rights', 'license'],
    ['dc/license', 'license'],
    ['dc/rights@resource', 'license_url'],
    ['dc/creator', 'owner'],
    ['dc/contributor', 'contributor'],
    ['dc/publisher', 'publisher'],
    ['dc/source', 'source'],
    ['dc/title', 'title'],
    ['dc/description', 'text'],
    ['dc/subject', 'tags'],
    ['resource/rightsList/rights', 'license'],
    ['rightsList/rights@rightsURI', 'license_url'],
    ['creators/creator/creatorName', 'owner'],
    ['arXiv/license', 'license_url'],
    ['arXiv/abstract', 'text'],
    ['arXiv/title', 'title'],
    ['permissions/license@href', 'license_url'],
  ],
  texts: [
    ['permissions/license', 'license'],
    ['article/body', 'text'],
  ],
  head: [
    ['OAI-PMH/request', 'source'],
    ['OAI-PMH/responseDate', 'collected'],
  ],
};

/** What items of feeds have in common: Dublin Core, Creative Commons and Media RSS. */
const ofFeeds = [
  ['pubDate', 'collected'],
  ['date', 'collected'],
  ['rights', 'license'],
  ['copyright', 'license'],
  ['license', 'license_url'],
  ['license@resource', 'license_url'],
  ['license@href', 'license_url'],
  ['copyright@url', 'license_url'],
  ['creator', 'owner'],
  ['category', 'tags'],
  ['category@term', 'tags'],
] as const;

/** https://www.rssboard.org/rss-specification, and RSS 1.0. */
const rss: Dialect = {
  id: 'RSS',
  roots: ['rss', 'RDF'],
  is: (root) =>
    ![...root.values()].some((value) => /ns\/dcat#/.test(value)) && (root.has('version') || /rss\/1\.0/.test([...root.values()].join(' '))),
  items: ['item'],
  cdata: true,
  fields: [
    ['item/guid', 'id'],
    ['item@about', 'id'],
    ['item/link', 'url'],
    ['item/title', 'title'],
    ['item/author', 'owner'],
    ['item/source', 'source'],
    ...ofFeeds.map(([path, field]) => [`item/${path}`, field] as const),
  ],
  texts: [
    ['item/description', 'text'],
    ['item/encoded', 'content'],
  ],
  head: [
    ['channel/title', 'name'],
    ['channel/link', 'source'],
    ['channel/copyright', 'copyright'],
    ['channel/rights', 'copyright'],
    ['channel/license', 'license'],
    ['channel/license@resource', 'license'],
    ['channel/creator', 'owner'],
    ['channel/publisher', 'owner'],
    ['channel/lastBuildDate', 'collected'],
    ['channel/language', 'language'],
  ],
};

/** RFC 4287, and RFC 4946 for the link that leads to a license. */
const atom: Dialect = {
  id: 'Atom',
  roots: ['feed', 'entry'],
  is: (root, first) =>
    [...root.values()].some((value) => /w3\.org\/2005\/Atom/.test(value)) || (first.includes('entry') && first.includes('updated')),
  items: ['entry'],
  cdata: true,
  kinds: { link: 'rel' },
  fields: [
    ['entry/id', 'id'],
    ['entry/link@href', 'url'],
    ['entry/link[alternate]@href', 'url'],
    ['entry/link[license]@href', 'license_url'],
    ['author/name', 'owner'],
    ['entry/published', 'collected'],
    ['entry/updated', 'updated'],
    ...ofFeeds.map(([path, field]) => [`entry/${path}`, field] as const),
  ],
  texts: [
    ['entry/title', 'title'],
    ['entry/rights', 'license'],
    ['entry/summary', 'text'],
    ['entry/content', 'content'],
  ],
  head: [
    ['feed/title', 'name'],
    ['feed/rights', 'copyright'],
    ['feed/link[license]@href', 'license'],
    ['feed/link[alternate]@href', 'source'],
    ['feed/author/name', 'owner'],
    ['feed/updated', 'collected'],
  ],
};

/** https://www.gala-global.org/tmx-14b */
const tmx: Dialect = {
  id: 'TMX',
  roots: ['tmx'],
  items: ['tu'],
  kinds: { prop: 'type' },
  fields: [
    ['tu@tuid', 'id'],
    ['tu@creationdate', 'collected'],
    ['tu@creationid', 'owner'],
    ['tuv@lang', 'languages'],
    ['tuv@creationid', 'translator'],
    ['tuv@changeid', 'translator'],
    ['tu/prop[license]', 'license'],
    ['tu/prop[source]', 'source'],
  ],
  texts: [['tuv/seg', 'text']],
  head: [
    ['header/prop[license]', 'license'],
    ['header/prop[copyright]', 'copyright'],
    ['header/prop[source]', 'source'],
    ['header@creationdate', 'collected'],
    ['header@srclang', 'language'],
  ],
};

/** https://docs.oasis-open.org/xliff/ */
const xliff: Dialect = {
  id: 'XLIFF',
  roots: ['xliff'],
  items: ['trans-unit', 'unit'],
  fields: [
    ['trans-unit@id', 'id'],
    ['trans-unit@resname', 'name'],
    ['unit@id', 'id'],
    ['unit@name', 'name'],
  ],
  texts: [
    ['alt-trans/source', 'other_source'],
    ['alt-trans/target', 'other_target'],
    ['source', 'text'],
    ['target', 'translation'],
    ['seg-source', 'segments'],
    ['note', 'note'],
  ],
  head: [
    ['file@original', 'source'],
    ['xliff@srcLang', 'language'],
    ['file@source-language', 'language'],
  ],
};

export const dialects: readonly Dialect[] = [stackExchange, mediaWiki, jats, pubMed, tei, oaiPmh, rss, atom, tmx, xliff];
