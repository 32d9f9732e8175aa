import type { Fact } from '../../model/fact.js';
import { reason } from '../../text/reasons/reason.js';
import { allLaws } from '../../text/words/laws.js';
import { sensitiveFor } from '../concluded/concluded-personal.js';
import { minorsPresent } from '../concluded/minors.js';
import { statedKindWords } from '../concluded/stated-kinds.js';
import { placed } from '../concluded/voices.js';
import { dismissalOrigin } from '../dismissed-finds.js';
import { known, unknown } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** Personal information: what was found, stated or denied. */
export default defineFacts(
  {
    'pi.present': {
      type: 'boolean',
      says: {
        en: 'The data contains personal information: a detector found some, likely or certain, or a card says so. False only if a person declares that there is none and nothing was found. A search that finds nothing leaves it unknown.',
        zh: '含有个人信息：检测结果为“很可能”或“确定”，或数据集说明如此载明。仅在有人声明不含个人信息且未检出时为否；未检出本身不能证明没有。',
      },
      ofDetectors: true,
    },
    'pi.only-mentioned': {
      type: 'recorded',
      says: {
        en: 'All the personal information found is names, days of birth and places (postcodes, positions with nobody near them) that running text mentions, as news, tales and exercises do: no column, form or list says them of a person. False where something else was found, or nothing.',
        zh: '检出的个人信息仅为行文中提及的姓名、出生日期和地点（邮编、附近未提及个人的坐标，如新闻、故事、习题），并非由字段、表单或名单载明。检出其他信息或未检出时为否。',
      },
      ofDetectors: true,
    },
    'pi.dismissed': {
      type: 'list',
      says: {
        en: 'Kinds that detectors found and that a person looked at and dismissed as none, as long as no more and nothing else is found there. The other facts count them no more; that shows nothing of what was not found.',
        zh: '经检出、由人员查看后排除为误检的类别；该处检出增多或出现其他类别时失效。其他事实不再计入，但不能说明未检出的内容不存在。',
      },
      ofDetectors: true,
      kinds: true,
    },
    'pi.declared-none': {
      type: 'recorded',
      says: { en: 'licit.yaml declares that there is no personal information.', zh: 'licit.yaml 声明不含个人信息。' },
    },
    'pi.kinds': {
      type: 'list',
      valueWords: statedKindWords,
      says: {
        en: 'Kinds of personal information found, likely or certain; `pi/stated` if a card says there is some.',
        zh: '检出的个人信息种类（“很可能”或“确定”）；数据集说明载明含有时为 `pi/stated`。',
      },
      ofDetectors: true,
      kinds: true,
    },
    'pi.sensitive': {
      type: 'boolean',
      mustBeShown: { en: 'Sensitive personal information', zh: '涉及敏感个人信息' },
      says: {
        en: 'A kind found is one that a law in force calls sensitive.',
        zh: '检出的种类属于适用法律规定的敏感个人信息。',
      },
      ofDetectors: true,
    },
    'pi.sensitive-kinds': {
      type: 'list',
      valueWords: statedKindWords,
      says: { en: 'The kinds found that are sensitive.', zh: '检出的敏感个人信息种类。' },
      ofDetectors: true,
      kinds: true,
    },
    'pi.possibly-sensitive': {
      type: 'list',
      says: {
        en: 'Sensitive kinds that detectors rate only as possible. Unknown if there are none, which proves nothing.',
        zh: '检测器仅认为可能存在的敏感个人信息类别；没有时为不明，不能说明不存在。',
      },
      ofDetectors: true,
      kinds: true,
    },
    'pi.contact-kinds': {
      type: 'list',
      says: {
        en: 'The kinds found by which a person can be reached: e-mail, telephone, address, account.',
        zh: '检出的联系方式：电子邮箱、电话、地址、账号。',
      },
      ofDetectors: true,
      kinds: true,
    },
    'pi.minors': {
      type: 'boolean',
      says: {
        en: 'The data includes information on people under fourteen: found, stated by a card or declared. False only if a person declares that it does not: finding nothing proves nothing.',
        zh: '含有不满十四周岁未成年人的个人信息：经检出、由数据集说明陈述或经声明。仅在有人声明不含时为否：未检出不能证明没有。',
      },
      ofDetectors: true,
    },
  },
  {
    subject({ personal, declared, claims, profile, consent, register, statements, dismissed }) {
      const { found, listed, from, present, onlyMentioned, none, sensitive, sensitiveKinds } = personal;
      /** A list of what was found; that nothing was found shows nothing, unless a person says that there is none. */
      const list = (ids: readonly string[]): Fact => {
        if (ids.length > 0) return known([...ids], from);
        return none ? known([], present.from) : unknown(present.why ?? reason('personal/none-found'));
      };
      const denying = declared.filter(({ value }) => value.noPersonalData === true);
      // Where no law is in force, what any calls sensitive is worth a look.
      const isSensitive = new Set((personal.laws.length > 0 ? personal.laws : allLaws()).flatMap(sensitiveFor));
      const possible = profile?.seen.filter(({ kind, confidence }) => confidence === 'possible' && isSensitive.has(kind)) ?? [];
      return {
        'pi.present': present,
        'pi.only-mentioned': known(onlyMentioned, onlyMentioned ? from : []),
        'pi.dismissed':
          dismissed.length > 0
            ? known([...new Set(dismissed.map(({ value }) => value.kind))].sort(), dismissed.map(dismissalOrigin))
            : unknown(reason('personal/none-dismissed')),
        'pi.declared-none': known(
          denying.length > 0,
          denying.map(({ at }) => placed(at)),
        ),
        'pi.kinds': list(listed),
        'pi.sensitive': sensitive,
        'pi.sensitive-kinds': sensitive.value === false ? known([], sensitive.from) : list(sensitiveKinds),
        'pi.contact-kinds': list(found.filter((id) => contactTypes.includes(personal.kinds.get(id)!.type))),
        'pi.minors': minorsPresent(found, claims, declared, { profile, consent, register, statements }),
        // Too little for a rule to break, too much to call the data clean.
        'pi.possibly-sensitive':
          possible.length > 0
            ? known(
                possible.map(({ kind }) => kind),
                ['detectors'],
              )
            : unknown(reason('personal/none-possible')),
      };
    },
  },
);

const contactTypes = ['EMAIL', 'PHONE', 'ADDRESS', 'USERNAME'];
