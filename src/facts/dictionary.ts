import { evidenceWords } from '../claims/source/source.js';
import type { Words } from '../model/basics.js';
import type { FactName } from '../model/fact.js';
import { consentAgainstWords, separateWords } from '../text/words.js';

/** What kind of value a fact has. `recorded`: a boolean that is never unknown, because it says whether something is on record. */
export type FactType = 'recorded' | 'boolean' | 'text' | 'number' | 'list';

export interface FactDescription {
  type: FactType;
  /** What it says, and what its being unknown means. */
  says: Words;
  /** The values it can have, where they are a closed list. */
  values?: readonly string[];
}

/** Every fact a rule may ask about. `docs/facts.md` is made from this table. */
export const factDictionary: Record<FactName, FactDescription> = {
  'source.known': {
    type: 'recorded',
    says: {
      en: 'A source is on record: an address, host or name given by the item, its list or its dataset, or one that licit.yaml declares.',
      zh: '已记录来源：由数据条目、清单、数据集给出的地址、主机或名称，或由 licit.yaml 声明。',
    },
  },
  'source.kind': {
    type: 'text',
    values: [
      'public-dataset',
      'pointer-list',
      'crawl-own',
      'crawl-on-behalf',
      'licensed-rightsholder',
      'third-party-private',
      'user-model-interaction',
      'user-other-product',
      'self-produced',
      'commissioned-annotation',
      'synthetic',
      'government-open',
      'unknown',
    ],
    says: { en: 'How the data was acquired. Unknown where nobody says so.', zh: '数据的取得方式；无人说明时为不明。' },
  },
  'source.host': {
    type: 'text',
    says: {
      en: 'The host of the source that a card or declaration names. The host of an item is its own column in the ledger.',
      zh: '数据卡或声明所载来源的主机名。条目自身的主机名见账本中的相应列。',
    },
  },
  'source.evidence': {
    type: 'boolean',
    says: {
      en: 'The documents that TC260-003-2024, 5.1 asks for by the kind of source are on record, and can be what they are named as by their own words: license text; record of collection with the robots policy; contract with the commitments on source, quality and security; users’ authorization with the version of the terms. For public datasets and open government data a license text beside the data will do; where a grant in force allows training, whatever the license, its contract does for the contract. Unknown where a document that may be the one was not read, or nobody says how the data was acquired.',
      zh: '已存有 TC260-003-2024 5.1 按来源类别要求的文件，且其内容表明可为该类文件：许可文本；采集记录及 robots 协议；合同及关于来源、质量、安全的承诺；载明条款版本的使用者授权记录。开源数据集和政府开放数据，数据旁的许可文本亦可；允许训练且不限于特定许可的有效授权，其合同可作为合同。可能的文件未能读取，或者无人说明取得方式时为不明。',
    },
  },
  'source.evidence-lacking': {
    type: 'list',
    says: {
      en: 'Which of these documents are not on record, or were not read. Unknown where none is known to be lacking.',
      zh: '上述文件中缺少或未能读取者；未发现缺少时为不明。',
    },
  },
  'source.owner': {
    type: 'recorded',
    says: { en: 'An author, creator or rights holder is on record.', zh: '已记录作者、创作者或权利人。' },
  },
  'source.collected': { type: 'recorded', says: { en: 'A date of collection or publication is on record.', zh: '已记录采集或发布日期。' } },
  'source.own-work': {
    type: 'boolean',
    says: {
      en: 'The data is own production or commissioned annotation. Unknown where the kind of source is, and where an item names its own source and no document shows that it is own work.',
      zh: '数据为自行制作或委托标注。来源类别不明，或数据条目自身载有来源而无文件证明系自行制作的，为不明。',
    },
  },
  'source.generated': {
    type: 'boolean',
    says: {
      en: 'A model generated the content. False only where somebody says that none did; unknown where nobody says so plainly of this data.',
      zh: '内容由模型生成。仅在有人说明并非模型生成时为否；无人就该数据明确说明时为不明。',
    },
  },
  'license.stated': {
    type: 'recorded',
    says: {
      en: 'Somebody states a license in any words, placeholders such as “unknown” apart.',
      zh: '有人以任何文字陈述了许可（“未知”之类的占位词除外）。',
    },
  },
  'license.state': {
    type: 'text',
    values: ['known', 'unclear', 'conflict', 'missing'],
    says: {
      en: 'What is concluded of the license after everyone who speaks about it was heard.',
      zh: '听取全部陈述之后，对许可得出的结论状态。',
    },
  },
  'license.expression': {
    type: 'text',
    says: {
      en: 'The concluded license as an SPDX expression. Unknown unless its state is `known`.',
      zh: '以 SPDX 表达式写出的许可结论；状态不是 `known` 时为不明。',
    },
  },
  'license.raw': { type: 'text', says: { en: 'The words the license was read from.', zh: '识别许可所依据的原文。' } },
  'license.why': { type: 'text', says: { en: 'Why the license is not known.', zh: '许可未能确定的原因。' } },
  'license.conflict': {
    type: 'recorded',
    says: { en: 'Two statements on the license contradict each other.', zh: '关于许可的两处陈述互相矛盾。' },
  },
  'license.conflict-values': { type: 'text', says: { en: 'The licenses that contradict each other.', zh: '互相矛盾的许可。' } },
  'license.loosened': {
    type: 'list',
    values: ['license', 'reservation'],
    says: {
      en: 'Of a dataset: what its items stated more strictly in an earlier scan (a prohibition of their license, a reservation of rights). Unknown where earlier scans were not compared.',
      zh: '数据集条目在先前扫描中更严格的陈述（许可中的禁止、权利保留）；未与先前扫描比较时为不明。',
    },
  },
  'license.lifted': {
    type: 'text',
    says: {
      en: 'A stricter statement of the item or its dataset, and the license that a snapshot of its host shows instead. Unknown where nothing was lifted.',
      zh: '数据条目或数据集原有的较严格陈述，以及其主机页面快照所示的现行许可；没有解除时为不明。',
    },
  },
  'license.governing': {
    type: 'text',
    says: {
      en: 'The expression whose permissions count: the concluded one, or the most restrictive reading while a contradiction is open, a dataset lists several licenses or what it was made from is under a stricter one.',
      zh: '以其权限为准的许可表达式：即许可结论；矛盾未解决、数据集列有多个许可，或来源数据集的许可更严时，为限制最严的一种。',
    },
  },
  'license.evidence': {
    type: 'boolean',
    says: {
      en: 'A document shows the license: a license text beside the data, or a document that names it; for terms of one’s own a contract or permission. Unknown where one that may show it was not read.',
      zh: '有文件证明该许可：数据旁的许可文本，或者载明该许可的文件；自有条款可为合同或者许可函。可能的文件未能读取时为不明。',
    },
  },
  'license.derived': {
    type: 'recorded',
    says: {
      en: 'A descriptor says that the dataset was made from other datasets.',
      zh: '说明文件表明该数据集由其他数据集制成。',
    },
  },
  'license.parent': {
    type: 'text',
    says: {
      en: 'The most restrictive license of the datasets it was made from, directly or through others: as this ledger holds it, or as it stands beside the derivation. Unknown where none of them has a license on record.',
      zh: '其直接或间接来源数据集中限制最严的许可：以本账本所载或来源说明旁所附者为准。均无许可记录时为不明。',
    },
  },
  'license.looser-than-parent': {
    type: 'boolean',
    says: {
      en: 'The license allows training, commercial use, adaptation or passing on where that of a dataset it was made from forbids it, or does without its share-alike. Unknown where a parent is not in this ledger, where its license is not known, or where an item states its own license and nothing says which of several parents it comes from.',
      zh: '许可允许来源数据集许可所禁止的训练、商业使用、演绎或再分发，或免除其相同方式共享要求。来源数据集不在本账本中、其许可不明，或条目自带许可而未说明来自多个来源中的哪一个时，为不明。',
    },
  },
  'license.against-parent': {
    type: 'text',
    says: { en: 'Its license and the stricter one of a dataset it was made from.', zh: '自身的许可与来源数据集更严的许可。' },
  },
  'license.permits.train': {
    type: 'boolean',
    says: { en: 'The license, or a grant in force, allows the copies that training makes.', zh: '许可或有效授权允许训练所作的复制。' },
  },
  'license.permits.commercial': {
    type: 'boolean',
    says: { en: 'The license, or a grant in force, allows commercial use.', zh: '许可或有效授权允许商业使用。' },
  },
  'license.permits.derivatives': {
    type: 'boolean',
    says: {
      en: 'The license, or a grant in force, allows adapted material to be made and shared.',
      zh: '许可或有效授权允许制作并分享演绎作品。',
    },
  },
  'license.permits.redistribute': {
    type: 'boolean',
    says: { en: 'The license, or a grant in force, allows copies to be passed on.', zh: '许可或有效授权允许再分发。' },
  },
  'license.requires.attribution': { type: 'boolean', says: { en: 'The license asks for credit.', zh: '许可要求署名。' } },
  'license.requires.share-alike': {
    type: 'boolean',
    says: { en: 'The license asks for the same license on adaptations.', zh: '许可要求演绎作品采用相同许可。' },
  },
  'license.requires.notice': {
    type: 'boolean',
    says: { en: 'The license asks that its text or a notice goes with every copy.', zh: '许可要求每份副本附带许可文本或声明。' },
  },
  'license.text-beside': {
    type: 'boolean',
    says: {
      en: 'A license text lies beside the data, a document is on file for the license, or the item holds a copyright line.',
      zh: '数据旁附有许可文本，或许可有存档文件，或条目中有版权声明。',
    },
  },
  'license.parent-requires-notice': {
    type: 'boolean',
    says: {
      en: 'The license of a dataset it was made from asks that a notice goes with every copy. Unknown where no parent has a license on record.',
      zh: '来源数据集的许可要求每份副本附带声明；来源数据集没有许可记录的，为不明。',
    },
  },
  'license.permits.declared-use': {
    type: 'boolean',
    says: {
      en: 'The license, with the grants in force, allows the use that licit.yaml declares: training for every use, commercial use too where `use.purpose` is `commercial`. For `internal` use a license without commercial use leaves it unknown. Without a declared use it is known only where every use, or none, is allowed.',
      zh: '许可连同有效授权允许 licit.yaml 声明的用途：任何用途均须允许训练；`use.purpose` 为 `commercial` 时还须允许商业使用；为 `internal` 而许可不允许商业使用时为不明。未声明用途时，仅在许可允许全部用途或一律不允许时可知。',
    },
  },
  'license.limit': {
    type: 'text',
    values: ['train', 'commercial'],
    says: { en: 'The permission that the declared use lacks.', zh: '所声明用途缺少的权限。' },
  },
  'license.own-rights': {
    type: 'boolean',
    says: {
      en: "Own work or synthetic data, with a document that shows it: the question is one of own rights or of the generator's terms. Unknown where it is only declared.",
      zh: '自行制作或合成数据，且有文件证明：涉及的是自有权利或生成服务条款，而非他人许可；仅有声明的为不明。',
    },
  },
  'license.grant': {
    type: 'list',
    says: {
      en: 'The grants (.licit/grants.yaml) in force on the day of judging that take in the item: begun, not ended, not revoked, and the contract is there as it was recorded.',
      zh: '判定之日有效且涵盖该条目的授权（.licit/grants.yaml）：已生效、未到期、未撤销，且合同文件与记录一致。',
    },
  },
  'license.grant-idle': {
    type: 'list',
    says: {
      en: 'The grants that take in the item and count for nothing on the day: ended, revoked, not begun, or their contract is missing or not as it was recorded.',
      zh: '涵盖该条目但当日不起作用的授权：已到期、已撤销、未生效，或合同文件缺失、与记录不一致。',
    },
  },
  'license.grant-allows-use': {
    type: 'boolean',
    says: {
      en: 'The grants in force allow the declared use by themselves, whatever the license says: training, commercial use unless the use is research, and adaptation where licit.yaml assumes that training makes one.',
      zh: '仅凭有效授权即允许所声明的用途，不论许可如何：允许训练；除科研用途外，还允许商业使用；licit.yaml 假定训练构成演绎时，还允许演绎。',
    },
  },
  'license.generator': {
    type: 'list',
    says: {
      en: 'The families of models that generated the content, or the words that name a model licit has no terms for. Unknown where no model is named.',
      zh: '生成内容的模型系列，或指称 licit 未收录其条款的模型的原文。未指明模型时为不明。',
    },
  },
  'license.generator-terms': {
    type: 'text',
    values: ['known', 'unknown'],
    says: {
      en: 'Whether it is known what the terms of every generating model say of output. Unknown where no model is known to have generated it.',
      zh: '每个生成模型的条款对其输出如何规定，是否已知。未知由模型生成时为不明。',
    },
  },
  'license.generator-use': {
    type: 'text',
    values: ['allowed', 'not-shown', 'forbidden'],
    says: {
      en: 'Whether the declared use stays within the terms of the generating model. `not-shown`: the terms forbid competing models, the use is commercial, and nobody says whether the model competes (use.competes).',
      zh: '所声明的用途是否符合生成模型的条款。`not-shown`：条款禁止竞争性模型，用途为商业，而无人说明模型是否构成竞争（use.competes）。',
    },
  },
  'license.generator-limit': {
    type: 'text',
    values: ['train', 'commercial', 'no-competing-model'],
    says: { en: 'What the terms of the generating model limit.', zh: '生成模型的条款所作的限制。' },
  },
  'license.generator-naming': {
    type: 'text',
    says: {
      en: 'What the name of a model trained on the content has to begin with, by the terms of the generating model.',
      zh: '依生成模型的条款，以该内容训练的模型名称须以何开头。',
    },
  },
  'license.no-competing-model': {
    type: 'boolean',
    says: {
      en: 'The license, or the terms of the generating model, forbid models that compete with those of the provider, or other models of their kind.',
      zh: '许可或生成模型的条款禁止与提供者竞争的模型，或禁止其他同类模型。',
    },
  },
  'pi.present': {
    type: 'boolean',
    says: {
      en: 'There is personal information: a detector found some for likely or certain, or a card says so. False only where a person declares that there is none and nothing was found. A search that finds nothing leaves it unknown.',
      zh: '含有个人信息：检测结果为“很可能”或“确定”，或数据卡如此说明。仅在有人声明不含个人信息且未检出时为否；未检出本身不能证明没有。',
    },
  },
  'pi.declared-none': {
    type: 'recorded',
    says: { en: 'licit.yaml declares that there is no personal information.', zh: 'licit.yaml 声明不含个人信息。' },
  },
  'pi.kinds': {
    type: 'list',
    says: {
      en: 'Kinds of personal information found for likely or certain; `pi/stated` where a card says that there is some.',
      zh: '检出的个人信息种类（“很可能”或“确定”）；数据卡说明含有时为 `pi/stated`。',
    },
  },
  'pi.sensitive': {
    type: 'boolean',
    says: {
      en: 'A kind found is sensitive under PIPL art. 28 or special under GDPR art. 9, whichever of these laws is chosen.',
      zh: '检出的种类属于《个人信息保护法》第二十八条的敏感个人信息，或 GDPR 第 9 条的特殊类别（以所选法律为准）。',
    },
  },
  'pi.sensitive-kinds': { type: 'list', says: { en: 'The kinds found that are sensitive.', zh: '检出的敏感个人信息种类。' } },
  'pi.possibly-sensitive': {
    type: 'list',
    says: {
      en: 'Sensitive kinds that detectors take for possible and no more. Unknown where there are none, which shows nothing.',
      zh: '检测器仅认为可能存在的敏感个人信息类别；没有时为不明，不能说明不存在。',
    },
  },
  'pi.contact-kinds': {
    type: 'list',
    says: {
      en: 'The kinds found that reach a person: e-mail, telephone, address, account.',
      zh: '检出的联系方式：电子邮箱、电话、地址、账号。',
    },
  },
  'pi.minors': {
    type: 'boolean',
    says: {
      en: 'Information on people under fourteen is there: found, stated by a card or declared. False only where a person declares it: that nothing was found shows nothing.',
      zh: '含有不满十四周岁未成年人的个人信息：经检出、由数据卡陈述或经声明。仅在有人声明不含时为否：未检出不能证明没有。',
    },
  },
  'basis.recorded': { type: 'recorded', says: { en: 'A legal basis or consent is on record.', zh: '已记录合法性基础或同意。' } },
  'basis.terms': { type: 'list', says: { en: 'The legal bases on record, by their terms.', zh: '已记录的合法性基础（术语）。' } },
  'basis.valid.cn-pipl': {
    type: 'boolean',
    says: {
      en: 'A basis on record is one that PIPL art. 13 knows. Legitimate interest is not.',
      zh: '所记录的基础属于《个人信息保护法》第十三条所列情形；“正当利益”不在其中。',
    },
  },
  'basis.valid.eu-gdpr': {
    type: 'boolean',
    says: { en: 'A basis on record is one that GDPR art. 6 knows.', zh: '所记录的基础属于 GDPR 第 6 条所列情形。' },
  },
  'basis.valid': {
    type: 'boolean',
    says: {
      en: 'There is a valid basis under every law that the chosen instruments bring in.',
      zh: '在所选法规涉及的每一部法律下均有有效的基础。',
    },
  },
  'basis.separate-consent': {
    type: 'boolean',
    says: {
      en: 'Separate consent for sensitive information is on record (PIPL art. 29): in the item, or declared with a document. Unknown where it is declared without one.',
      zh: '已记录针对敏感个人信息的单独同意（《个人信息保护法》第二十九条）：由条目载明，或经声明并附文件；仅有声明而无文件的为不明。',
    },
  },
  'basis.guardian': {
    type: 'boolean',
    says: {
      en: 'Consent of a parent or guardian is on record (PIPL art. 31): in the item, or declared with a document. Unknown where it is declared without one.',
      zh: '已记录父母或其他监护人的同意（《个人信息保护法》第三十一条）：由条目载明，或经声明并附文件；仅有声明而无文件的为不明。',
    },
  },
  'basis.separate-for': {
    type: 'list',
    says: {
      en: 'What separate consents are on record for: sensitive information, provision to others, publication, images from public places, transfer abroad, training on interactions (PIPL arts. 29, 23, 25, 26, 39). One does not stand in for another.',
      zh: '已记录的单独同意所针对的处理：敏感个人信息、向他人提供、公开、公共场所图像、向境外提供、以交互数据训练（《个人信息保护法》第二十九、二十三、二十五、二十六、三十九条）；各项不能相互替代。',
    },
  },
  'basis.notice': {
    type: 'recorded',
    says: { en: 'The version of the notice that people were shown is on record.', zh: '已记录向个人告知的文本版本。' },
  },
  'handling.stated': {
    type: 'recorded',
    says: {
      en: 'licit.yaml says whether personal information is given to others, published, taken in public places and taken abroad.',
      zh: 'licit.yaml 已说明个人信息是否向他人提供、公开、来自公共场所采集以及向境外提供。',
    },
  },
  'handling.separate-needed': {
    type: 'list',
    says: { en: 'Declared handlings that need a separate consent under PIPL.', zh: '已声明的、依《个人信息保护法》需取得单独同意的处理。' },
  },
  'handling.separate-missing': {
    type: 'list',
    says: { en: 'Those of which no separate consent is on record.', zh: '其中未记录单独同意的处理。' },
  },
  'handling.separate-shown': {
    type: 'boolean',
    says: {
      en: 'Documents show the separate consents on record. Unknown where one is only declared, or another basis than consent is recorded, which a lawyer must weigh.',
      zh: '已记录的单独同意均有文件证明；仅有声明，或者记录了同意以外的合法性基础（须由法律人员判断）的为不明。',
    },
  },
  'handling.transfer': {
    type: 'boolean',
    says: { en: 'Personal information is taken abroad, as declared.', zh: '个人信息向境外提供（据声明）。' },
  },
  'handling.transfer-route': {
    type: 'recorded',
    says: {
      en: 'The route of the transfer is declared (PIPL art. 38, GDPR arts. 45 to 49), with a document where it needs one.',
      zh: '已声明出境路径（《个人信息保护法》第三十八条，GDPR 第 45 至 49 条），并附所需文件。',
    },
  },
  'handling.retention': {
    type: 'text',
    says: { en: 'The last day on which the data may be kept, as declared.', zh: '声明的保存期限届满日。' },
  },
  'handling.retention-over': {
    type: 'boolean',
    says: { en: 'That day is past. Unknown where none is declared.', zh: '该日期已过；未声明的为不明。' },
  },
  'handling.assessment-needed': {
    type: 'boolean',
    says: {
      en: 'PIPL art. 55 asks for an impact assessment: sensitive information, giving it to others, publishing it or taking it abroad. Whether GDPR art. 35 does is not known.',
      zh: '《个人信息保护法》第五十五条要求事前进行影响评估：处理敏感个人信息、向他人提供、公开或者向境外提供。GDPR 第 35 条是否要求则不明。',
    },
  },
  'handling.assessment': {
    type: 'recorded',
    says: { en: 'The impact assessment is declared with its report.', zh: '已声明影响评估并附报告。' },
  },
  'handling.ethics': {
    type: 'recorded',
    says: { en: 'The approval of an ethics committee is declared with its document.', zh: '已声明伦理审查批件并附文件。' },
  },
  'pi.deidentified': {
    type: 'text',
    values: ['de-identified', 'anonymized'],
    says: {
      en: 'What licit.yaml declares of the data: de-identified data is still personal information, anonymized data is not (PIPL arts. 4 and 73).',
      zh: 'licit.yaml 声明的处理状态：去标识化信息仍属个人信息，匿名化信息不属于（《个人信息保护法》第四条、第七十三条）。',
    },
  },
  'pi.deidentification-shown': {
    type: 'recorded',
    says: { en: 'The report on the de-identification or anonymization is on file.', zh: '去标识化或者匿名化报告在卷。' },
  },
  'pi.identifying-kinds': {
    type: 'list',
    says: {
      en: 'Kinds found for likely or certain that tell who somebody is.',
      zh: '检出的、能够识别个人身份的种类（“很可能”或“确定”）。',
    },
  },
  'basis.needs-guardian': {
    type: 'boolean',
    says: {
      en: 'People under fourteen are in the data, and a law that is chosen asks for the consent of a parent or guardian: PIPL art. 31 whatever the basis is, GDPR art. 8 where it is consent.',
      zh: '数据涉及不满十四周岁的未成年人，且所选法律要求取得监护人同意：《个人信息保护法》第三十一条不论何种基础；GDPR 第 8 条限于以同意为基础的情形。',
    },
  },
  'basis.purposes': {
    type: 'list',
    says: {
      en: 'What the legal bases on record were given for, as stated. Unknown where no purpose is recorded.',
      zh: '所记录的合法性基础对应的处理目的（原文）；未记录目的时为不明。',
    },
  },
  'basis.covers-use': {
    type: 'boolean',
    says: {
      en: 'The purposes on record take in the use that licit.yaml declares, under every law that is chosen. Unknown where a purpose or the use is not recorded, or its words are not understood.',
      zh: '在所选的每一部法律下，所记录的目的涵盖 licit.yaml 声明的用途；未记录目的或用途、或无法理解其表述时为不明。',
    },
  },
  'basis.evidence': {
    type: 'boolean',
    says: {
      en: 'A document that can show the basis is on record: for consent a record that somebody consented, not a blank form. Unknown where one that may show it was not read.',
      zh: '存有可证明该合法性基础的文件；同意须有已作出同意的记录，空白同意书不在此列。可能的文件未能读取时为不明。',
    },
  },
  'consent.status': {
    type: 'text',
    values: ['given', 'unclear', 'withdrawn', 'erasure', 'objected', 'opted-out', 'refused', 'expired', 'pending'],
    says: {
      en: "The gravest thing that the item's own record says on the consent of the person it is about. Unknown where the record says nothing.",
      zh: '条目自身记录就相关个人的同意所载最不利的情况；记录未载明时为不明。',
    },
  },
  'consent.against': {
    type: 'list',
    says: {
      en: "What the item's own record says against using it: withdrawal, request for deletion, objection, opt-out, refusal, expiry, consent still awaited. Empty where the record says that consent was given. Unknown where it says nothing or is not understood. No declaration, grant or document changes it.",
      zh: '条目自身记录所载不得使用的情况：撤回同意、请求删除、反对、拒绝用于训练、拒绝或未取得同意、同意过期、尚待同意。记录载明已同意的为空；未载明或无法理解的为不明。任何声明、授权或文件均不改变该记录。',
    },
  },
  'consent.contradicted': {
    type: 'recorded',
    says: {
      en: "A statement about more than this item (a declaration, a card, the list) claims consent that the item's own record denies.",
      zh: '范围大于本条目的陈述（声明、数据卡、清单）主张已取得同意，而条目自身记录与之相反。',
    },
  },
  'consent.contradiction': {
    type: 'text',
    says: { en: 'What both sides of that contradiction say.', zh: '上述矛盾双方的内容。' },
  },
  'consent.renewed': {
    type: 'text',
    says: {
      en: 'The item records a consent that is later than a withdrawal, refusal or expiry of the same person: what it lifts, and the days of both.',
      zh: '条目记录了同一个人在撤回、拒绝或过期之后重新作出的同意：所解除的情况及双方日期。',
    },
  },
  'consent.elsewhere': {
    type: 'number',
    says: {
      en: 'How many items of a dataset do not speak against being used themselves, and hold the address, number or account of a person who does in another item (told by keyed hash).',
      zh: '数据集中自身未载明不得使用、但含有在其他条目中已撤回或拒绝的个人的联系方式、号码或账号的条目数（依密钥哈希比对）。',
    },
  },
  'consent.gone': {
    type: 'list',
    says: {
      en: "What became of words against using an item that an earlier scan recorded and that the item's record does not hold any more. Of a dataset.",
      zh: '先前扫描已记录、而现有记录不再载明的不得使用的情况的去向（就数据集而言）。',
    },
  },
  'ip.kinds': {
    type: 'list',
    says: {
      en: 'Marks of the rights of others found in the text, for likely or certain.',
      zh: '在文本中检出的他人权利标记（“很可能”或“确定”）。',
    },
  },
  'secret.kinds': {
    type: 'list',
    says: {
      en: 'Keys, tokens and passwords found, for likely or certain.',
      zh: '检出的密钥、令牌与口令（“很可能”或“确定”）。',
    },
  },
  'ip.copyright-notice': {
    type: 'boolean',
    says: {
      en: 'A copyright notice was found. Unknown where none was found: a work needs no notice to be protected.',
      zh: '检出版权声明。未检出时为不明：作品受保护不以声明为条件。',
    },
  },
  'reservation.ai-training': {
    type: 'text',
    values: ['allowed', 'disallowed'],
    says: { en: 'What the source says on training. Unknown where it says nothing.', zh: '来源对用于训练的表态；未表态时为不明。' },
  },
  'reservation.lifted': {
    type: 'boolean',
    says: {
      en: 'A permission in writing allows training in spite of a reservation: a license that allows training and is there as a file, or a grant in force that names `opt-out`.',
      zh: '有书面许可在权利保留的情况下仍允许训练：允许训练且有文件证明的许可，或列明 `opt-out` 的有效授权。',
    },
  },
  'scan.unread': {
    type: 'number',
    says: {
      en: 'Records and files that could not be read: damage, permission, pointers to data that is not here.',
      zh: '无法读取的记录和文件数：损坏、无权限，或仅有指向数据的指针。',
    },
  },
  'scan.not-scanned': {
    type: 'number',
    says: { en: 'Files that no format reads, or whose content was not looked at.', zh: '没有可用读取器或未检查内容的文件数。' },
  },
  'scan.detectors': { type: 'number', says: { en: 'How many detectors looked.', zh: '参与检测的检测器数。' } },
  'files.name-kinds': {
    type: 'list',
    says: {
      en: 'The kinds of personal information found in names of files, folders and members of archives.',
      zh: '在文件、文件夹和压缩包成员名称中检出的个人信息种类。',
    },
  },
  'files.declared': {
    type: 'number',
    says: {
      en: 'How many files or splits a descriptor gives a digest, a size or a count for.',
      zh: '描述文件为多少个文件或分片给出了摘要、大小或数量。',
    },
  },
  'files.differing': {
    type: 'number',
    says: {
      en: 'How many of them are there and are not what the descriptor says.',
      zh: '其中存在但与描述不符的文件数。',
    },
  },
  'files.different': { type: 'list', says: { en: 'Which files differ.', zh: '与描述不符的文件。' } },
  'files.absent': {
    type: 'number',
    says: {
      en: 'How many of them are not there. Nothing is concluded from that but their number.',
      zh: '其中不存在的文件数；除数量外不作任何推断。',
    },
  },
  'label.present': {
    type: 'boolean',
    says: {
      en: 'The data carries labels or annotations, or a card says that it was labeled. Unknown otherwise: labels may be kept elsewhere.',
      zh: '数据带有标签或标注，或数据卡说明其经过标注；否则为不明：标签可能存放于他处。',
    },
  },
  'label.rules': {
    type: 'boolean',
    says: {
      en: 'Labeling rules are on record: a declared file that is there, or rules in the card.',
      zh: '已记录标注规则：声明且存在的文件，或数据卡中的规则。',
    },
  },
  'label.spot-check': {
    type: 'boolean',
    says: { en: 'A record of the labeling spot check is there as a file.', zh: '存在标注抽样核验记录文件。' },
  },
  'label.training': {
    type: 'boolean',
    says: { en: 'A record of the training of labeling staff is there as a file.', zh: '存在标注人员培训记录文件。' },
  },
  'use.purpose': {
    type: 'text',
    values: ['commercial', 'research', 'internal'],
    says: { en: 'The use that licit.yaml declares.', zh: 'licit.yaml 声明的用途。' },
  },
  'use.offered': {
    type: 'list',
    says: { en: 'Where the service is offered to the public, as licit.yaml declares.', zh: 'licit.yaml 声明的向公众提供服务的地区。' },
  },
  'use.public-cn': {
    type: 'boolean',
    says: {
      en: 'The service is offered to the public in mainland China (Interim Measures art. 2). Unknown until licit.yaml says where it is offered.',
      zh: '向中华人民共和国境内公众提供服务（《暂行办法》第二条）。licit.yaml 未说明提供地区时为不明。',
    },
  },
  'use.stage': {
    type: 'text',
    values: ['pre-training', 'fine-tuning', 'alignment', 'evaluation'],
    says: { en: 'The stage of the model that the data is for, as licit.yaml declares.', zh: 'licit.yaml 声明的数据所用于的模型阶段。' },
  },
  'use.companion': {
    type: 'boolean',
    says: {
      en: 'The service is a companion that people confide in (human-like interaction). Unknown where licit.yaml does not say.',
      zh: '该服务为拟人化互动服务；licit.yaml 未说明的为不明。',
    },
  },
  'use.competes': {
    type: 'boolean',
    says: {
      en: 'The model competes with those that generated some of the data, or is another of their kind, as licit.yaml states. Unknown where it does not say.',
      zh: '按 licit.yaml 的说明，模型与生成部分数据的模型构成竞争，或属于其他同类模型；未说明时为不明。',
    },
  },
  'use.public-opinion': {
    type: 'boolean',
    says: {
      en: 'The service is stated to have public-opinion attributes or the capacity for social mobilization (Interim Measures Art. 17). Unknown where licit.yaml does not say (use.publicOpinion).',
      zh: '已陈述服务具有舆论属性或者社会动员能力（《暂行办法》第十七条）；licit.yaml 未说明时为不明（use.publicOpinion）。',
    },
  },
  'use.modifies': {
    type: 'boolean',
    says: {
      en: 'Training makes adapted material, by the assumption that licit.yaml states. Whether it does is disputed; unknown until a person says.',
      zh: '按 licit.yaml 所作的假定，训练构成演绎。此点存有争议，在有人表态之前为不明。',
    },
  },
  'project.provider': { type: 'recorded', says: { en: 'licit.yaml names the provider.', zh: 'licit.yaml 已写明提供者。' } },
  'project.contact': {
    type: 'recorded',
    says: { en: 'licit.yaml gives a contact of the provider.', zh: 'licit.yaml 已写明提供者的联系方式。' },
  },
  'project.complaint-channel': {
    type: 'recorded',
    says: {
      en: 'A channel for complaints and reports is on record, with an address, telephone number or mail address where people reach it.',
      zh: '已记录投诉、举报渠道，并载明网址、电话、邮箱或地址。',
    },
  },
  'project.complaint-times': {
    type: 'recorded',
    says: { en: 'The handling steps and reply times of that channel are on record.', zh: '已记录该渠道的处理流程和反馈时限。' },
  },
  'project.base-model': {
    type: 'text',
    says: {
      en: 'The base model as licit.yaml names it, or `none`. Unknown where it names none.',
      zh: 'licit.yaml 所载基础模型名称，或 `none`（未使用）；未载明时为不明。',
    },
  },
  'project.base-model-source': {
    type: 'boolean',
    says: {
      en: 'A license or a filing number of the base model is recorded, or training starts from no model. Unknown where no base model is recorded.',
      zh: '已记录基础模型的许可或备案号，或未使用基础模型；未记录基础模型时为不明。',
    },
  },
  'project.filing': {
    type: 'text',
    values: ['filed', 'registered', 'in-progress', 'not-filed', 'not-required'],
    says: {
      en: 'How far the filing has come, as licit.yaml states it; of several, the algorithm filing that Art. 17 asks for. Unknown where no state is recorded, or none that licit understands.',
      zh: 'licit.yaml 所载备案进展；有多项时以第十七条要求的算法备案为准；未记录或无法识别时为不明。',
    },
  },
  'project.filed': {
    type: 'boolean',
    says: {
      en: 'It is stated to be filed or registered, with number and date. Unknown while in progress, or where number or date is not recorded.',
      zh: '已陈述完成备案或登记，并载明编号和日期；办理中或缺编号、日期时为不明。',
    },
  },
  'project.assessment': {
    type: 'text',
    values: ['done', 'in-progress', 'not-done', 'not-required'],
    says: {
      en: 'How far the security assessment has come, as licit.yaml states it. Unknown where no state is recorded, or none that licit understands.',
      zh: 'licit.yaml 所载安全评估进展；未记录或无法识别时为不明。',
    },
  },
  'project.assessed': {
    type: 'boolean',
    says: {
      en: 'The security assessment is stated to be done, with its date. Unknown while in progress, or where the date is not recorded.',
      zh: '已陈述完成安全评估并载明日期；进行中或缺日期时为不明。',
    },
  },
  'project.request-log': {
    type: 'recorded',
    says: { en: 'How requests of individuals are taken in and dealt with is on record.', zh: '已记录个人请求的受理与处理情况。' },
  },
  'project.quality-measures': {
    type: 'recorded',
    says: { en: 'Measures that raise the quality of the data are on record.', zh: '已记录提高数据质量的措施。' },
  },
  'project.bias-statement': {
    type: 'recorded',
    says: { en: 'Measures against discrimination in the choice of data are on record.', zh: '已记录数据选择中防止歧视的措施。' },
  },
  'project.ip-strategy': {
    type: 'recorded',
    says: { en: 'How the rights of others and trade secrets are kept is on record.', zh: '已记录尊重知识产权、保守商业秘密的做法。' },
  },
  'project.reproducible': {
    type: 'boolean',
    says: {
      en: 'The totals of this run can be computed again from the ledger. Unknown where no ledger is kept.',
      zh: '本次运行的汇总数可由账本重新算出。未保存账本时为不明。',
    },
  },
  'grant.ids': {
    type: 'list',
    says: { en: 'The grants on record: permissions held beyond public licenses.', zh: '已记录的授权：公开许可以外持有的许可。' },
  },
  'grant.in-force': { type: 'list', says: { en: 'The grants that count on the day of judging.', zh: '判定之日有效的授权。' } },
  'grant.ends-soon': {
    type: 'list',
    says: { en: 'The grants in force whose last day is within 30 days.', zh: '最后有效日在 30 日以内的有效授权。' },
  },
  'grant.expired': {
    type: 'list',
    says: {
      en: 'The grants that ended or were revoked while items in their scope lack, by their license and by other grants, something they allowed.',
      zh: '已到期或已撤销的授权，而其范围内仍有条目在许可和其他授权之下缺少其所允许的权限。',
    },
  },
  'grant.evidence-missing': {
    type: 'list',
    says: {
      en: 'The grants, not ended, whose contract is not there as a file. They count for nothing.',
      zh: '尚未到期但合同文件缺失的授权；不起作用。',
    },
  },
  'grant.evidence-changed': {
    type: 'list',
    says: {
      en: 'The grants, not ended, whose contract is not the file whose SHA-256 was recorded. They count for nothing.',
      zh: '尚未到期但合同文件与所记录的 SHA-256 不符的授权；不起作用。',
    },
  },
  'grant.evidence-unfit': {
    type: 'list',
    says: {
      en: 'The grants, not ended, whose document is empty, is data that is scanned, does not open, or was read and is neither an agreement nor a permission. They count for nothing.',
      zh: '尚未到期，但所附文件为空、属于被扫描的数据、无法打开，或者读取后既不是合同也不是许可函的授权；不起作用。',
    },
  },
  'grant.unread': {
    type: 'list',
    says: {
      en: 'The grants in force whose contract was not read: a scan of paper, a photograph, a password. What they allow is not known.',
      zh: '有效但合同未能读取（扫描件、照片、有密码）的授权；其所允许的内容为不明。',
    },
  },
  'grant.everything': {
    type: 'list',
    says: { en: 'The grants that cover every item on record.', zh: '涵盖全部已记录条目的授权。' },
  },
  'grant.unused': {
    type: 'list',
    says: {
      en: 'The grants, not ended, that take in no item and no dataset on record.',
      zh: '尚未到期但不涵盖任何已记录条目或数据集的授权。',
    },
  },
  'grant.removed': {
    type: 'list',
    says: {
      en: 'The grants that were on record and are not in .licit/grants.yaml any more. A grant is ended (revoked), not deleted.',
      zh: '曾有记录、现已不在 .licit/grants.yaml 中的授权。授权只应终止（撤销），不应删除。',
    },
  },
  'evidence.named': {
    type: 'list',
    says: { en: 'The documents that declarations, grants and records name as evidence.', zh: '声明、授权和记录所列的证明文件。' },
  },
  'evidence.missing': {
    type: 'list',
    says: { en: 'Those of them that are not there, or empty.', zh: '其中不存在或者为空的文件。' },
  },
  'evidence.is-data': {
    type: 'list',
    says: {
      en: 'Those of them that are data being scanned or a copy of it, or a file of licit itself.',
      zh: '其中属于被扫描数据（或者其副本）或者 licit 自身的文件。',
    },
  },
  'evidence.not-opened': {
    type: 'list',
    says: {
      en: 'Those of them that do not open as what their content or name says they are.',
      zh: '其中无法按其内容或者名称所示类型打开的文件。',
    },
  },
  'evidence.shared': {
    type: 'list',
    says: {
      en: 'Those of them that are each named for three kinds of claims or more: rights, legal basis, each part of labeling, each record.',
      zh: '其中一份文件被列为三类以上事项（权利、合法性基础、标注各项、各项记录）的证明者。',
    },
  },
  'evidence.no-kind': {
    type: 'list',
    says: {
      en: 'Those of them that were read and, by their own words, cannot be the kind of document that shows what they are named for.',
      zh: '其中已读取、但从内容看不可能是所证明事项所需文件的文件。',
    },
  },
  'declaration.scopes': {
    type: 'list',
    says: { en: 'The scopes of the declarations in licit.yaml.', zh: 'licit.yaml 中各项声明的范围。' },
  },
  'declaration.unused': {
    type: 'list',
    says: { en: 'Those of them that cover no item and no dataset on record.', zh: '其中不涵盖任何已记录条目或者数据集的范围。' },
  },
  'declaration.everything': {
    type: 'list',
    says: { en: 'Those of them that cover every item on record.', zh: '其中涵盖全部已记录条目的范围。' },
  },
  'dataset.items': { type: 'number', says: { en: 'How many items of the dataset are listed.', zh: '数据集列出的条目数。' } },
  'dataset.shared': {
    type: 'number',
    says: {
      en: 'How many items more than one manifest of the dataset lists, by the same address, or without one by the same name.',
      zh: '数据集中被多个清单重复列出的条目数（按相同地址，无地址时按相同名称）。',
    },
  },
  'dataset.media': { type: 'list', says: { en: 'The types of the data as its card states them.', zh: '数据卡说明的数据类型。' } },
  'dataset.name': { type: 'text', says: { en: 'The name of the dataset.', zh: '数据集名称。' } },
};

/** What a fact's value may be called in a sentence, where the bare value is no word. */
export const valueWords: Record<string, Words> = {
  ...evidenceWords,
  'source-document': {
    en: 'where the data came from: no license text, record of collection, contract or authorization',
    zh: '数据来源（许可文本、采集记录、合同或者授权记录均无）',
  },
  'no-competing-model': { en: 'no competing models', zh: '不得用于竞争性模型' },
  ...separateWords,
  ...consentAgainstWords,
  'turned-into-consent': { en: 'the same item now says that consent was given', zh: '同一条目现载明已同意' },
  'no-longer-said': { en: 'the same item now says nothing on it', zh: '同一条目现不再载明' },
  'no-longer-listed': { en: 'the item is no longer listed', zh: '该条目已不在清单中' },
  'pi/stated': { en: 'its card says that there is some', zh: '数据卡说明含有' },
  'pi/stated-health': { en: 'health, as its card says', zh: '医疗健康信息（据数据卡）' },
  'pi/stated-biometric': { en: 'biometric data, as its card says', zh: '生物识别信息（据数据卡）' },
  'pi/stated-religion': { en: 'religious belief, as its card says', zh: '宗教信仰（据数据卡）' },
  'pi/stated-political-opinion': { en: 'political opinion, as its card says', zh: '政治观点（据数据卡）' },
  'pi/stated-trade-union': { en: 'trade-union membership, as its card says', zh: '工会成员身份（据数据卡）' },
  'pi/stated-sex-life': { en: 'sexual orientation, as its card says', zh: '性取向（据数据卡）' },
  'pi/stated-ethnic-origin': { en: 'racial or ethnic origin, as its card says', zh: '种族或民族（据数据卡）' },
  'pi/stated-genetic': { en: 'genetic data, as its card says', zh: '基因信息（据数据卡）' },
  'pi/stated-criminal-record': { en: 'criminal convictions, as its card says', zh: '违法犯罪信息（据数据卡）' },
  'pi/stated-finances': { en: 'income and assets, as its card says', zh: '收入与财产信息（据数据卡）' },
  'pi/stated-whereabouts': { en: 'whereabouts, as its card says', zh: '行踪轨迹（据数据卡）' },
  'pi/stated-minor': { en: 'children, as its card or a declaration says', zh: '未成年人信息（据数据卡或声明）' },
};
