import type { Beside, BesideWords, Card } from '../../model/item.js';
import { asBuffer } from '../../reading/bytes.js';
import type { Piece } from '../../reading/json/pieces.js';
import { jsonTree } from './json-tree.js';
import { each, get, getLocal, localName, membersOf, type Tree, wordsOf } from './tree.js';
import { CardWriter } from './writer.js';

/** So much of what stands beside a list is kept. */
const MAX_BYTES = 1 << 20;

/**
 * What a document says of the list it holds, in the members beside it, before or behind: license, source, owner, date, model. They are
 * claims of that list and of no other.
 */
export class ListHead {
  /** By the members that they are in. */
  private readonly members = new Map<string, [string, Tree][]>();
  private held = 0;
  private readonly beside: Beside = { words: [], cut: false };

  /** `inside` are the members that lead to the list. */
  constructor(
    private readonly path: string,
    inside: readonly string[] = [],
  ) {
    for (let length = 0; length <= inside.length; length += 1)
      this.members.set(
        inside
          .slice(0, length)
          .map((name) => `${name}.`)
          .join(''),
        [],
      );
  }

  /** Whether a member of this name says something of the records beside it. */
  knows(name: string): boolean {
    const plain = plainName(name);
    return WRAPPERS.has(plain) || SAYS.has(plain) || BESIDE.has(plain);
  }

  /** Whether a member of this name keeps what is said of a list apart from it. */
  static wraps(name: string): boolean {
    return WRAPPERS.has(plainName(name));
  }

  /** Takes a member that is no record. */
  add({ member = '', bytes, line, tooLong }: Piece): void {
    this.held += bytes.length;
    if (tooLong !== undefined || this.held > MAX_BYTES) {
      this.beside.cut = true;
      return;
    }
    const prefix = [...this.members.keys()].findLast((one) => member.startsWith(one))!;
    const name = member.slice(prefix.length);
    const { tree } = jsonTree(asBuffer(bytes).toString());
    if (tree === undefined) return;
    const moved = movedDown(tree, line - 1);
    wordsIn(moved, this.path, member, isCredit(name), this.beside.words);
    if (this.knows(name)) this.members.get(prefix)!.push([name, moved]);
  }

  /** The words of all members, claims or not, to be inspected with an item; undefined where there are none. */
  words(): Beside | undefined {
    return this.beside.words.length > 0 || this.beside.cut ? this.beside : undefined;
  }

  /** The claims; undefined where nothing was said. */
  card(): Card | undefined {
    const writer = new CardWriter(this.path);
    for (const [prefix, members] of this.members) {
      for (const [name, value] of members)
        if (value.kind === 'object' && WRAPPERS.has(plainName(name))) describe(value, `${prefix}${name}.`, writer);
      describe({ kind: 'object', line: 1, members }, prefix, writer);
    }
    return writer.card.says.length > 0 || writer.card.name !== undefined ? writer.card : undefined;
  }
}

/** Objects that keep what is said of a list apart from it. */
const WRAPPERS: ReadonlySet<string> = new Set(
  words(`info information metadata meta header head about datasetinfo datasetmetadata dataset provenance attributes
  properties osm3s datasetdescription metadaten informationen metadatos métadonnées metadati metadados 元数据 信息 数据集信息 メタデータ 메타데이터`),
);

type Way =
  | 'name'
  | 'license'
  | 'license-url'
  | 'copyright'
  | 'source'
  | 'owner'
  | 'collected'
  | 'version'
  | 'generated-by'
  | 'basis'
  | 'personal-data'
  | 'language'
  | 'terms'
  | 'description';

const SAYS = new Map<string, Way>(
  Object.entries({
    name: 'name title datasetname datasettitle 名称 标题 数据集名称',
    license: `license licence licenseid licenses licences licensename licencename licensetitle licensetype datalicense rights usageterms termsofuse
      usagerights licensing lizenz nutzungsrechte licencia licenza licença ライセンス 利用規約 라이선스 许可 许可证 许可协议 授权 授权协议 版权声明 使用许可`,
    'license-url': 'licenseurl licenceurl licenselink licenseuri 许可链接',
    terms: `terms termsandconditions usage useconstraints usageconstraints restrictions userestrictions usagerestrictions usagepolicy usageguidelines limitations
      conditions conditionsofuse conditionsofaccess accessconditions accessrights useterms disclaimer legal legalnotice confidentiality 使用限制 使用说明 使用条件 使用范围 免责声明 使用须知`,
    copyright: 'copyright copyrights copyrightnotice attribution 版权 版权信息',
    source: `source sources url homepage website repository repo origin datasource datasources sourceurl sourcename doi
      quelle datenquelle herkunft fuente procedencia fonte provenienza 出典 出所 출처 来源 数据来源 数据源 出处 来源网址`,
    owner: `owner owners author authors creator creators publisher publishers contributor contributors copyrightholder copyrightowner rightsholder
      organization organisation provider maintainer institution urheber rechteinhaber herausgeber autor autores autora auteur auteurs éditeur
      titular titulaire autore editore 著作者 著作権者 提供元 저자 저작권자 제공기관 作者 版权方 版权所有者 版权人 发布者 发布方 发布单位 提供方 提供者 所有者 制作单位`,
    collected: `date datecreated created createdat creationdate createddate collected collectedat collectiondate datecollected published
      publishedat publicationdate datepublished releasedate released timestamp timestamposmbase erhebungsdatum fecha 採集日 収集日 수집일 采集日期 采集时间 收集日期 发布日期 创建日期 日期`,
    version: 'version datasetversion releaseversion 版本 版本号 数据集版本',
    'generated-by': `model modelname modelid llm llmname generatedby generatedwith generator generatormodel generationmodel teacher teachermodel
      synthetic issynthetic aigenerated machinegenerated distilledfrom synthesizedby 生成模型 模型 教师模型 是否合成`,
    basis: 'basis legalbasis lawfulbasis consent consentbasis 合法性基础 法律依据 处理依据',
    'personal-data': 'personaldata containspersonaldata containspii personalinformation 个人信息',
    language: 'language languages lang 语言',
    description: 'description summary abstract comment note notes notice remarks 描述 简介 说明 备注 注意',
  } satisfies Record<Way, string>).flatMap(([way, names]) => words(names).map((name): [string, Way] => [name, way as Way])),
);

/** Members that stand beside records and are none. */
const BESIDE = new Set(words('revision taxonomy categories split splits count total size numexamples schema type'));

/** Words that may speak of a license. */
export const SPEAKS_OF_LICENSE = /licen[cs]|creative ?commons|public domain|all rights|许可|授权|版权/i;
const IS_LICENSE = /licen[cs]|rights|domain|\bunder\b|\bcc[- ]|permi[st]|prohibit|odbl|许可|授权|保留|禁止/i;

/** Says what the members of an object say of a list, by their names. */
export function describe(root: Tree, prefix: string, card: CardWriter): void {
  const address = membersOf(root).find(([name]) => SAYS.get(plainName(name)) === 'license-url');
  const licensed = membersOf(root).some(([name, value]) => SAYS.get(plainName(name)) === 'license' && wordsOf(value) !== undefined);
  for (const [name, value] of membersOf(root)) {
    const field = `${prefix}${name}`;
    switch (SAYS.get(plainName(name))) {
      case 'name':
        card.name(value);
        break;
      case 'license': {
        const [url, stated] = [wordsOf(address?.[1]), wordsOf(value)];
        if (address === undefined || url === undefined || stated === undefined) card.license(value, field);
        else card.words('license', stated, value.line, field, [{ raw: url, field: `${prefix}${address[0]}` }]);
        break;
      }
      case 'license-url':
        if (!licensed) card.license(value, field);
        break;
      case 'copyright':
        for (const one of each(value)) {
          if (IS_LICENSE.test(wordsOf(one) ?? '')) card.license(one, field);
          else {
            card.owner(one, field);
            card.terms(one, field, true);
          }
        }
        break;
      case 'source':
        for (const one of each(value))
          card.say('source', one.kind === 'object' ? getLocal(one, 'url', 'link', 'name', 'title', 'id') : one, field);
        break;
      case 'owner':
        card.owner(value, field);
        break;
      case 'terms':
        card.terms(value, field);
        break;
      case 'description':
        card.making(value, field);
        for (const one of each(value)) {
          const said = wordsOf(one)?.slice(0, 8000) ?? '';
          if (SPEAKS_OF_LICENSE.test(said))
            card.card.says.push({ about: 'license', raw: said, at: { path: card.path, line: one.line, field }, by: 'text' });
        }
        break;
      case 'collected':
      case 'version':
      case 'generated-by':
      case 'basis':
      case 'personal-data':
      case 'language':
        card.say(SAYS.get(plainName(name)) as 'collected', value.kind === 'object' ? get(value, 'name', 'id') : value, field);
        break;
      case undefined:
    }
  }
}

/** Names that are none of a list's, and still speak of rights: `dataset_license`, `SPDX-License-Identifier`. */
const ON_RIGHTS = /licen[cs]e?|usage.?terms|terms.?of.?use|copyright|许可|授权|版权/i;

/** Whether a member of this name says something of a list, or of rights. */
export function speaksOfList(name: string): boolean {
  return saysOfList(name) !== undefined || ON_RIGHTS.test(localName(name));
}

/** Says what members say of a list by their names, and what speaks of rights under any other name. */
export function sayOfList(members: [string, Tree][], card: CardWriter): void {
  describe({ kind: 'object', line: 1, members }, '', card);
  for (const [name, value] of members) {
    if (saysOfList(name) !== undefined) continue;
    if (ON_RIGHTS.test(localName(name))) card.license(value, name);
    else card.terms(value, name, true);
  }
}

/** Whether a member of this name says something of a list; `wraps`: it keeps apart what is said. */
export function saysOfList(name: string): 'says' | 'wraps' | undefined {
  const plain = plainName(name);
  return SAYS.has(plain) ? 'says' : WRAPPERS.has(plain) ? 'wraps' : undefined;
}

/** Whether a member of this name says who made or owns the data. */
export function isCredit(name: string): boolean {
  const way = SAYS.get(plainName(name.trim()));
  return way === 'owner' || way === 'copyright';
}

/** Keeps each text of a value and each name of a member with its place. */
function wordsIn(tree: Tree, path: string, field: string, credit: boolean, kept: BesideWords[]): void {
  if (tree.kind === 'value') {
    const text = wordsOf(tree) ?? '';
    if (text !== '') kept.push({ text, at: { path, line: tree.line, field }, credit });
  } else if (tree.kind === 'list') for (const one of tree.elements) wordsIn(one, path, `${field}[]`, credit, kept);
  else
    for (const [name, value] of tree.members) {
      kept.push({ text: name, at: { path, line: value.line, field }, credit });
      wordsIn(value, path, `${field}.${name}`, credit || isCredit(name), kept);
    }
}

function plainName(name: string): string {
  return localName(name)
    .toLowerCase()
    .replace(/[\s_.-]+/g, '');
}

/** A tree that begins further down in its file. */
function movedDown(tree: Tree, lines: number): Tree {
  const line = tree.line + lines;
  if (tree.kind === 'object') return { ...tree, line, members: tree.members.map(([name, value]) => [name, movedDown(value, lines)]) };
  return tree.kind === 'list' ? { ...tree, line, elements: tree.elements.map((one) => movedDown(one, lines)) } : { ...tree, line };
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
