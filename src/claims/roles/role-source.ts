/** Which columns that are named like a source or an owner are one: their values and the columns beside them decide together with the name. */
import type { Role } from '../../model/format.js';
import { type SourceWord, sourceWord } from '../source/source-value.js';
import { set } from '../source/source-words.js';
import { type Field, isNumber, isUrl, share, squash, type Told } from './role-values.js';

/**
 * How far a name alone tells that a column holds sources.
 *
 * - `names`: it holds names of datasets, publications, sites, whatever word they are.
 * - `weak`: it as well holds topics, devices, countries or splits: the values must name hosts, datasets or publishers.
 * - `half`: the same, but a name that is not known will do.
 */
const strengths = new Map<string, 'names' | 'weak' | 'half'>(
  Object.entries({
    names: `sourcename datasourcename datasetname dataset corpus subcorpus reponame repositoryname repo repository maxstarsreponame subreddit publication
      journal newspaper website sitename pilesetname 来源名称 来源网站 网站 网站名称 媒体名称 数据集 数据集名称 原始数据集`,
    weak: 'domain subset origin platform host answerfrom 渠道 平台',
    half: 'channel site collection 站点 来源平台',
  } as const).flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength as 'names'])),
);

/** Columns beside a `source` that make it one side of a pair of texts. */
const otherSides =
  set(`target targets tgt trg dst dest translation translations translated reference references ref refs hyp hypothesis mt corrected correction
  paraphrase simplified targetsentence targettext targetsegment rewritten 目标 目标文本 译文 参考译文 修改后 纠正后 改写 改写后`);
const sides = set('source sources src original origin 来源 原文');

/** Columns beside a `user` that make it one side of a conversation. */
const answering =
  set(`assistant assistants bot chatbot gpt chatgpt model system agent ai response responses reply answer output 助手 机器人 客服 坐席 回复 回答
  系统 模型`);

/** Columns of a bank's, an insurer's or a shop's table: who is named beside them holds no rights in the row. */
const money =
  set(`amount balance account accountid accountnumber accountno accounttype iban bic swift card cardnumber cardno cardtype debit currency
  transaction transactionid transactiontype transactions loan loanamount loanid interest interestrate premium policy policynumber policyid payee payer payment
  paymentmethod merchant bank creditlimit creditscore invoice 金额 交易金额 余额 账户 账号 卡号 币种 交易 交易类型 交易金额 贷款 贷款金额 利率 保费 保单号 收款人 付款人 商户
  银行 借方 贷方 开户行`);
const moneyEnds = /(?:amount|balance|currency|debit|loan|iban|payment|金额|余额|账号|卡号)$/;

/** Columns that show a work: who is named beside them may hold the rights in it. */
const works =
  set(`url urls link links image images img imageurl photo video audio file filename filepath path license licence licenses licenseurl rights copyright
  title caption headline text content body abstract article story page pageurl doi isbn author creator 链接 网址 图片 照片 视频 音频 文件 文件名 许可 许可证 标题 正文
  内容 文本 摘要 作者`);

const labels = set('label labels labelid labelname class classname annotation annotations category 标注 标签 类别');
const texts = set(
  'text content body prompt response answer output instruction question caption story article document 文本 内容 正文 回答 回复 问题',
);

/** Names of owners that are something else in many tables. */
const doubtfulOwners = set('provider credit credits 提供者 提供方');
const tableOwners = set(
  'provider credit credits owner user username userid clientid contributor poster 提供者 提供方 所有者 所有人 用户名',
);
const speakers = set('user poster speaker speakers contributor username');

/** Whether a column's name says that it holds names of datasets, publications or sites, so that any word in it is one. */
export function holdsNames(path: string): boolean {
  return strengths.get(squash(path.slice(path.lastIndexOf('.') + 1))) === 'names';
}

type Shares = Record<SourceWord, number>;

const counted = new WeakMap<Field, Shares>();

/** The shares of a field's values by what they are. */
function sharesOf(field: Field): Shares {
  let shares = counted.get(field);
  if (shares) return shares;
  shares = { name: 0, open: 0, word: 0, way: 0, people: 0, machine: 0, model: 0, text: 0, number: 0, nothing: 0 };
  const known = new Map<string, SourceWord>();
  for (const value of field.values) {
    let word = known.get(value);
    if (word === undefined) known.set(value, (word = sourceWord(value)));
    shares[word] += 1 / field.values.length;
  }
  counted.set(field, shares);
  return shares;
}

const MAX_SHARE = 0.8;
const HALF = 0.5;
/** A column that names sources in fewer values than this is one of kinds or ways, with a name here and there. */
const SOME = 0.2;

/** What a column named like a source is for. */
export function sourceColumn(field: Field, name: string, rank: number, beside: ReadonlySet<string>): Told {
  const to = (role: Role, by: number): Told => ({ candidate: { field, role, rank: rank + by } });
  const notTold: Told = { contested: ['source'] };
  if (field.nested) return {};
  if (field.values.length === 0) return to('source', 0);
  if (share(field, isLabelOrigin) > MAX_SHARE) return to('label', 500);
  if (share(field, isUrl) > HALF) return to('url', 50);
  const { name: named, open, word, way, people, machine, model, text, number } = sharesOf(field);
  if (number > 0.9) return {};
  if (sides.has(name) && has(beside, otherSides) && named <= HALF) {
    // The nodes of an edge and the codes of two languages are not texts.
    return number + way + people + machine > HALF || isFew(field) ? {} : to('text', 500);
  }
  if (text > HALF || share(field, (value) => value.length > 300) > HALF) return to('text', 500);
  if (people + machine > 0 && people + machine + model > MAX_SHARE) {
    // Who labeled, where the row is a label and no text.
    return to(model === 0 && has(beside, labels) && !has(beside, texts) ? 'annotator' : 'generator', 50);
  }
  const strength = strengths.get(name);
  if (strength === 'names') return way + people + machine > MAX_SHARE && share(field, isRepository) < HALF ? notTold : to('source', 0);
  if (strength === 'weak') return named + model >= HALF ? to('source', 0) : {};
  if (strength === 'half') return named + open + model >= HALF ? to('source', 0) : {};
  return named + open + model >= SOME || word + way + people + machine + number < HALF ? to('source', 0) : notTold;
}

/** What a column named like an owner is for. */
export function ownerColumn(field: Field, name: string, rank: number, beside: ReadonlySet<string>): Told {
  const to = (role: Role, by: number): Told => ({ candidate: { field, role, rank: rank + by } });
  const inTable = [...beside].some((one) => one !== name && (money.has(one) || moneyEnds.test(one)));
  const ofWork = [...beside].some((one) => one !== name && works.has(one));
  if (doubtfulOwners.has(name) && (inTable || !ofWork)) return {};
  if (tableOwners.has(name) && inTable && !ofWork) return {};
  if (name === 'user' && has(beside, answering) && share(field, isHandle) < HALF) return to('text', 500);
  if (field.values.length === 0) return to('owner', 0);
  const { way, people, machine, model, text, nothing } = sharesOf(field);
  if (speakers.has(name) && text > HALF) return to('text', 500);
  if ((doubtfulOwners.has(name) || name === 'attribution') && share(field, isNumber) > MAX_SHARE) return {};
  // The second owner of a car.
  if (tableOwners.has(name) && share(field, (value) => /^\d{1,2}$/.test(value)) > MAX_SHARE) return {};
  if (name === 'poster' && share(field, isUrl) > HALF) return {};
  if (machine + model > 0 && people + machine + model > MAX_SHARE) return to('generator', 50);
  // Sides of a conversation, kinds of accounts.
  if (way + people + machine + nothing > MAX_SHARE) return {};
  return to('owner', 0);
}

/** Whether a column named like a label is the other side of a pair of texts. */
export function isOtherSide(field: Field, name: string, beside: ReadonlySet<string>): boolean {
  if (!otherSides.has(name) || !has(beside, sides)) return false;
  return !isFew(field) && sharesOf(field).number + sharesOf(field).way < HALF && share(field, isUrl) < HALF;
}

/** Few short values that repeat: a class, not a text. */
function isFew(field: Field): boolean {
  return field.seen >= 6 && field.distinct.size <= field.seen / 3 && share(field, (value) => value.length <= 40) > MAX_SHARE;
}

function isRepository(value: string): boolean {
  return /^[^\s/]+\/[^\s/]+$/.test(value);
}

function isHandle(value: string): boolean {
  return /^@?[\w.-]*[\d@_][\w.-]*$/.test(value) && value.length >= 3;
}

/** Open Images and others say under `Source` how a label came about. */
function isLabelOrigin(value: string): boolean {
  return /^(?:verification|xclick|activemil|crowdsource-verification|gold)$/i.test(value);
}

function has(beside: ReadonlySet<string>, any: ReadonlySet<string>): boolean {
  for (const name of beside) if (any.has(name)) return true;
  return false;
}
