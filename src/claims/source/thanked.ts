/** Who is thanked for giving the data: offered as its source. Thanks for anything else say nothing of it. */

import { type Searched, searched } from './in-words.js';
import { asJson, doubts, type Finding } from './labeled-source.js';
import { namedInEast, namedNext, type Tongue } from './named-source.js';

interface Thanks extends Searched {
  tongue: Tongue;
}

const thanks = (tongue: Tongue, says: RegExp): Thanks => ({ tongue, ...searched(says) });

const data =
  '(?:raw\\s|original\\s|source\\s)?(?:data|datasets?|corpus|images|photos|photographs|recordings|texts|audio|records|statistics|lists?|maps|transcripts|articles|translations|documents|measurements)';

const ways: readonly Thanks[] = [
  thanks(
    'latin',
    new RegExp(
      `\\b(?:thanks?(?:\\sgoes?)?(?:\\sto)?|thank|grateful\\sto|gratitude\\sto|indebted\\sto|acknowledges?|appreciate)\\s(?<x>[^.;:]{2,90}?)\\s(?:for|who)\\s(?:(?:kindly|generously|freely|their|all|the|having)\\s){0,3}(?:(?:provid|shar|supply|suppl|donat|releas|contribut|publish|giv|open|allow|let|grant|mak|collect|compil|gather)\\w*\\s(?:us\\s)?(?:(?:the|their|his|her|its|this|these|all|access\\sto|to|use|up|of|us)\\s){0,4})?${data}\\b(?!\\s(?:processing|cleaning|pipeline|hosting|storage|annotation|loader|model|format))`,
    ),
  ),
  thanks(
    'latin',
    /\b(?:merci|remerci\w+)\s(?:à\s)?(?<x>[^.;:]{2,80}?)\s(?:pour|d['’]avoir)\s(?:[\w'’]+\s){0,5}?(?:données|textes|images|corpus|enregistrements)\b/,
  ),
  thanks(
    'latin',
    /\b(?:gracias|agradec\w+|obrigad[oa]s?)\s(?:a|al|à|ao|aos)\s(?<x>[^.;:]{2,80}?)\s(?:por|pel[oa]s?)\s(?:\S+\s){0,4}?(?:datos|dados|textos|imágenes|imagens|corpus|grabaciones)\b/,
  ),
  thanks(
    'latin',
    /\b(?:grazie|ringrazi\w+)\s(?:a|al|alla|il|la|l['’])\s?(?<x>[^.;:]{2,80}?)\sper\s(?:\S+\s){0,4}?(?:dati|testi|immagini)\b/,
  ),
  thanks(
    'de',
    /\b(?:dank(?:en|e)?|dankeschön)\s(?:an\s)?(?:de[mrn]\s|die\s|das\s)?(?<x>[^.;:]{2,80}?)\sfür\s(?:\S+\s){0,5}?(?:daten|texte|bilder|aufnahmen|korpus)\b/,
  ),
  thanks('latin', /\bблагодар\p{L}*\s(?<x>[^.;:]{2,80}?)\sза\s(?:\S+\s){0,4}?(?:данные|тексты|изображения|корпус)/u),
  thanks(
    'zh',
    /(?:感谢|感謝|致谢|鸣谢)(?<x>[^，。；！？]{2,40}?)(?:提供|分享|开放|开源|公开|授权|捐赠|共享)(?:的|了)?[^，。；！？]{0,12}(?:数据|數據|语料|語料|图片|文本|资料|語音|语音)/,
  ),
  thanks(
    'ja',
    /(?:データ|コーパス|画像|音声|資料|テキスト)[^。]{0,6}を?(?:ご?提供|公開|共有)(?:して(?:くださった|いただいた|くれた)|いただいた|下さった)(?<x>[^。、に]{2,30}?)(?:に|へ)[^。]{0,14}(?:感謝|お礼)/,
  ),
  thanks(
    'ko',
    /(?:데이터|자료|말뭉치|이미지)(?:셋)?(?:를|을)\s(?:제공|공개|공유)(?:해\s?주신|한)\s(?<x>[^.。]{2,30}?)(?:에|께|에게)\s(?:[^\s.]{1,8}\s){0,2}감사/,
  ),
];

/** Who is thanked for the data. */
export function thankedIn(text: string): Finding[] {
  for (const { says, may, tongue } of ways) {
    const x = may.test(text) ? says().exec(text)?.groups?.x : undefined;
    if (x === undefined) continue;
    const named = tongue === 'zh' || tongue === 'ja' || tongue === 'ko' ? namedInEast(x, tongue, false) : namedNext(x, tongue);
    if (named !== undefined && !/^[[@]/.test(named.name ?? '')) return [{ about: 'source', value: asJson(named), doubt: doubts.subject }];
  }
  return [];
}
