import type { Words } from '../../model/basics.js';

/** What a card or a person says of personal information, by the kinds that facts list for it; of sensitive ones the name of their category. */
export const statedKindWords: Readonly<Record<string, Words>> = {
  'pi/stated': { en: 'its card says that there is some', zh: '数据集说明载明含有' },
  'pi/in-register': { en: 'persons of a register of consent', zh: '同意登记表所涉个人' },
  'pi/stated-health': { en: 'health, as its card says', zh: '医疗健康信息（据数据集说明）' },
  'pi/stated-biometric': { en: 'biometric data, as its card says', zh: '生物识别信息（据数据集说明）' },
  'pi/stated-religion': { en: 'religious belief, as its card says', zh: '宗教信仰（据数据集说明）' },
  'pi/stated-political-opinion': { en: 'political opinion, as its card says', zh: '政治观点（据数据集说明）' },
  'pi/stated-trade-union': { en: 'trade-union membership, as its card says', zh: '工会成员身份（据数据集说明）' },
  'pi/stated-sex-life': { en: 'sexual orientation, as its card says', zh: '性取向（据数据集说明）' },
  'pi/stated-ethnic-origin': { en: 'racial or ethnic origin, as its card says', zh: '种族或民族（据数据集说明）' },
  'pi/stated-genetic': { en: 'genetic data, as its card says', zh: '基因信息（据数据集说明）' },
  'pi/stated-criminal-record': { en: 'criminal convictions, as its card says', zh: '违法犯罪信息（据数据集说明）' },
  'pi/stated-finances': { en: 'income and assets, as its card says', zh: '收入与财产信息（据数据集说明）' },
  'pi/stated-whereabouts': { en: 'whereabouts, as its card says', zh: '行踪轨迹（据数据集说明）' },
  'pi/stated-minor': { en: 'children, as its card or a declaration says', zh: '未成年人信息（据数据集说明或声明）' },
};
