import { anchorsOf } from '../../inspect/clues/clues.js';
import type { Detector, Found, NamedField, TextFeatures } from '../../model/detection.js';
import { accountField } from '../names/account-fields.js';

// A handle right after the word for it. Only what people use to reach each other; `user` in code is no one.
const HANDLE =
  /(?<![A-Za-z0-9+/])(?:(QQ(?:号码?)?|扣扣号?|企鹅号)|(?:微信号?|薇信|wechat|weixin|微信ID|vx)|(?:用户名|账号名|登录名|昵称|微博号?|抖音号?|小红书号?))\s{0,2}(?:号|id)?\s{0,2}[:：=是为]?\s{0,2}([A-Za-z0-9][A-Za-z0-9_-]{4,31})(?![A-Za-z0-9_-]|[@.]\w)/iy;
const WXID = /(?<![A-Za-z0-9_])wxid_[a-z0-9]{6,22}(?![A-Za-z0-9_])/y;

function find(text: string, _field?: string, { accounts } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  let least = 0;
  for (let i = 0; i < accounts.length; i++) {
    const start = accounts.at[i]!;
    HANDLE.lastIndex = start;
    const match = start < least ? null : HANDLE.exec(text);
    if (match !== null) least = HANDLE.lastIndex;
    const found = (match === null ? undefined : handle(match)) ?? wechatId(text, start);
    if (found && found.start >= (all.at(-1)?.end ?? 0)) all.push(found);
  }
  return all;
}

function handle(match: RegExpExecArray): Found | undefined {
  const [, qq, name] = match as unknown as [string, string | undefined, string];
  const end = match.index + match[0].length;
  const isNumber = /^[1-9]\d{4,10}$/.test(name);
  if (qq !== undefined ? !isNumber : /^\d+$/.test(name) ? !isNumber : !/[\d_-]/.test(name)) return undefined;
  return {
    start: end - name.length,
    end,
    value: name.toLowerCase(),
    // VX1234567, with nothing between, may as well be a number with two letters of its own.
    confidence: isNumber && /^vx\d/i.test(match[0]) ? 'likely' : 'certain',
    why: qq !== undefined ? 'number after the word QQ' : 'name after a word for an account',
  };
}

function wechatId(text: string, start: number): Found | undefined {
  WXID.lastIndex = start;
  const match = WXID.exec(text);
  if (match === null) return undefined;
  return { start, end: start + match[0].length, confidence: 'certain', why: 'form of a WeChat account', show: 5 };
}

/** QQ number, WeChat or other account name, after the word for it. */
const detector: Detector = {
  id: 'pi/username',
  family: 'pi',
  type: 'USERNAME',
  title: { en: 'Account name (QQ, WeChat and others)', zh: '网络账号（QQ、微信等）' },
  category: 'pd:Username',
  needs: [
    { accounts: true, cjk: true, url: false },
    { accounts: true, letters: true, digits: 5, url: false },
  ],
  precheck: (text: string, features: TextFeatures) => features.accounts && text.length > 7,
  find,
  named(field: string): NamedField | undefined {
    const says = accountField(field);
    return says && { confidence: 'likely', why: 'the name of the field is a word for an account', ...says };
  },
  hits: ['加我QQ10000001，备注', '或者微信some_one_01，备注', '用户名 wxid_0000aaaa 于昨日登录'],
  misses: ['QQ空间', '微信支付接口v2', '使用微信login组件', '用户名 root', 'QQ 2024年'],
};
export default detector;
