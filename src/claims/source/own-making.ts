/** Reads in running text that whoever gives these data made them, or took them from records of their own. It is offered for a person to confirm. */

import { inWords, type Searched, searched } from './in-words.js';
import { doubts, type Finding } from './labeled-source.js';
import { type HeadingKind, isDenied, isOtherMatter, subjectOf } from './source-about.js';

const content =
  '(?:data|datasets?|images|photos|photographs|pictures|videos|recordings|texts?|sentences|records|entries|questions|problems|prompts|answers|comments|reviews|stories|documents|dialogues|conversations|utterances|examples|samples|measurements|observations|drawings|maps|tables|corpus|lists?|responses|poems|sounds|scans)';
const holdings =
  '(?:data\\s?bases?|catalogu?es?|records|systems?|archives?|registr(?:y|ies)|registers?|files|logs|inventory|collections?|library|data\\s?warehouse|holdings|books|accounts|reports|statistics|sensors|stations?|instruments|surveys?|polls?|measurements|observations|fieldwork)';

/** What whoever writes says of itself: made by it, or out of what it keeps. `what`: its records. */
const manners: readonly Searched[] = [
  searched(
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:we|i|our team|the authors)\\s(?:(?:\\w+ly|have|had|then|also|first|all|ourselves)\\s){0,3}(?:collected|gathered|created|wrote|written|recorded|photographed|filmed|compiled|surveyed|interviewed|measured|drew|drawn|scanned|took|taken|typed|composed|crowd-?sourced)\\s(?:(?:this|these|the|our|all|new|own|an?|about|over|\\d[\\d,.]*)\\s){0,4}(?:[\\p{L}-]{2,20}\\s){0,2}?${content}\\b`,
      'u',
    ),
  ),
  searched(/\b(?:we|i)\s(?:\w+ly\s|have\s)?(?:surveyed|interviewed|polled)\s(?:\d[\d,.]*|hundreds|dozens|over|about|all)\s/),
  // `I wrote these riddles myself`
  searched(
    /\b(?:we|i)\s(?:\w+ly\s|have\s|had\s)?(?:wrote|written|typed|photographed|filmed|scanned|drew|drawn|composed|sketched|transcribed|invented)\s(?:(?:all|of|these|the|our|my|new|own|about|over|\d[\d,.]*)\s){1,4}(?:[\p{L}-]{2,20}\s){0,2}?\p{L}{3,20}s\b/u,
  ),
  searched(
    /\b(?:written|composed|created|collected|gathered|recorded|produced|generated|compiled|curated|made|authored|drawn|photographed|taken|transcribed)\s(?:\w+ly\s|and\s\w+\s){0,2}by\s(?:(?:our|my)\s(?:own\s)?(?:\w+\s){0,2}(?:team|staff|group|annotators|employees|students|experts|writers|linguists|colleagues|lab|laboratory|members|volunteers|users|editors|friends)|us|ourselves|me|myself|the\s(?:authors?|maintainers?)(?:\sthemselves)?)\b/,
  ),
  searched(
    new RegExp(
      `\\b(?:from|of|cataloge?u?ed in|kept in|held in|stored in|(?:works?|objects?|artworks?|items|pieces|specimens) in)\\s(?<what>(?:(?:our|my)\\s(?:own\\s)?|(?:an|the|its|their)\\s(?=internal|in-house|own))(?:(?:internal|in-house|public|own|field|web|content|management|production|clinical|laboratory|administrative)\\s){0,3}${holdings})\\b`,
      'u',
    ),
  ),
  searched(
    /\b(?:written|drawn|spoken|recorded|typed|produced|created|contributed|made|photographed|uttered|sung|read|filmed|generated|submitted)\s(?:(?:\w+ly|online|aloud|freely)\s){0,2}(?:(?:via|through|on|over|in|at)\s[^.;,]{2,60}?\s)?by\s(?<what>(?:(?:more\sthan|over|about|around|some)\s)?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundreds\sof|dozens\sof|thousands\sof)\s(?:(?:different|distinct|individual|native|adult|unique|anonymous|male|female|independent)\s){0,2}(?:people|persons|speakers|individuals|participants|subjects|writers|users|players|students|volunteers|authors|children|adults|actors|singers|contributors|workers))\b/,
  ),
  searched(/(?:我们|本团队|作者)(?:自行|自己|亲自|人工|手工|共|一共)?(?:采集|收集|录制|拍摄|编写|撰写|搜集|记录|测量|制作|整理)了?/),
  searched(/(?<what>自建|自行采集|自主采集|自行收集|自行拍摄|自行录制|自己收集|自己整理|自采|(?:本公司|我司|内部)(?:数据库|系统|平台))/),
  searched(/(?<what>自作|独自に(?:収集|作成|撮影|録音|構築)|社内の?(?:データベース|システム|データ)|自分で(?:収集|作成|撮影|録音|集め))/),
  searched(
    /(?<what>자체(?:적으로)?\s(?:수집|제작|구축|작성|촬영|녹음)|직접\s(?:수집|제작|녹음|촬영|작성|구축)|사내\s(?:데이터베이스|시스템|데이터))/,
  ),
  searched(
    /\b(?:selbst|von\suns|eigenhändig|eigens)\s(?:erhoben|gesammelt|erstellt|aufgenommen|fotografiert|geschrieben|gemessen|zusammengestellt|transkribiert)\b|\baus\s(?<what>unserer?\s(?:internen\s|eigenen\s)?(?:datenbank|archiv|bestand|katalog|sammlung))\b/,
  ),
  searched(
    /\bnous\savons\s(?:nous-mêmes\s)?(?:collecté|recueilli|enregistré|photographié|rédigé|constitué|créé|mesuré|compilé)\b|\b(?:par\snos\ssoins|par\snous-mêmes)\b|\b(?:de|dans)\s(?<what>notre\s(?:propre\s)?(?:base(?:\sde\sdonnées)?(?:\sinterne)?|catalogue|archive|système))\b/,
  ),
  searched(
    /\b(?:hemos|he)\s(?:recopilado|recogido|creado|grabado|fotografiado|escrito|elaborado|medido|reunido)\b|\belaboración\spropia\b|\bpor\snosotros(?:\smismos)?\b|\bde\s(?<what>nuestra\s(?:propia\s)?(?:base\sde\sdatos(?:\sinterna)?|colección))\b/,
  ),
  searched(
    /\b(?:coletamos|criamos|gravamos|fotografamos|escrevemos|reunimos|medimos|compilamos)\s(?:o|a|os|as|estes|estas|\d)|\belaboração\sprópria\b|\b(?:por\snós(?:\smesmos)?)\b|\bd[ae]\s(?<what>nossa\s(?:própria\s)?(?:base\sde\sdados(?:\sinterna)?|coleção))\b/,
  ),
  searched(
    /\babbiamo\s(?:raccolto|creato|registrato|fotografato|scritto|misurato|compilato)\b|\belaborazione\spropria\b|\bda\snoi\s(?:raccolt|creat|registrat)[aeio]\b/,
  ),
  searched(
    /\bмы\s(?:сами\s|вручную\s)?(?:собрали|записали|создали|составили|сняли|написали|измерили)\b|\b(?:собран|записан|создан|составлен|снят)[аоы]?\s(?:нами|самостоятельно|автор(?:ом|ами))\b/,
  ),
  searched(
    /\b(?:zelf\s(?:verzameld|gemaakt|opgenomen|geschreven|gefotografeerd)|door\sons\s(?:verzameld|gemaakt|opgenomen))\b|\b(?:zebraliśmy|nagraliśmy|stworzyliśmy|opracowanie\swłasne)\b/,
  ),
];

/** Whoever took data from elsewhere did not make them, and says from where in the same sentence. */
const elsewhere = inWords(
  /\bfrom\s(?!our\b|my\b|scratch\b|(?:(?:the|an|its|their)\s)?(?:internal|in-house|own)\b|(?:\w+\s){0,3}(?:speakers|people|participants|volunteers|students)\b)|从(?!头|零)|來自|来自|から|에서|\b(?:aus|vom)\s(?!unser)|\b(?:depuis|desde|à\spartir|a\spartir)\b|\bиз\s|\bс\sсайт/,
);
/** What is made that is no data, and work on data that is there already. */
const otherWork = inWords(
  /\b(?:code|parsers?|tests?|programs?|website|functions?|papers?|posts?|rules|scripts?|tools?|models?|software|library|package|app\b|website\sis|licen[sc]e|paper|labels?|labell?ed|annotat\w+|tagged|rated|verified|translat\w+|baselines?|metrics?|splits?)\b|代码|模型|脚本|标注|工具|コード|モデル|アノテーション|ラベル|코드|모델|주석|라벨|код(?![а-яё]{2})|модел|скрипт|\b(?:modell\w*|skript\w*|programm\w*|modèles?|código|codice|modello|programma)\b/,
);

/** That whoever gives the data made it; nothing where a sentence is of labels, of programs, or names another place. */
export function ownMakingIn(text: string, heading: HeadingKind, names: readonly string[]): Finding[] {
  if (heading === 'other' || heading === 'citation' || heading === 'thanks') return [];
  let isElse: boolean | undefined;
  for (const { says, may } of manners) {
    const match = may.test(text) ? says().exec(text) : null;
    if (match === null) continue;
    // Asked for late: it costs more than looking for the words, which few sentences have.
    isElse ??= isOtherMatter(text) || elsewhere().test(text);
    if (isElse) return [];
    const before = text.slice(0, match.index);
    if (isDenied(before, '') || otherWork().test(`${before} ${match[0]}`)) continue;
    const subject = subjectOf(before, names);
    if (subject === 'else' || subject === 'mixed') continue;
    const { what } = match.groups ?? {};
    // Its own records are those of whoever says so: of the data alone.
    if (what !== undefined && /^(?:our|my|the|its|an|their)\b/i.test(what) && subject !== 'data') continue;
    return [
      {
        about: 'source',
        value: { name: what?.replace(/^(?:our|my|the|its|an|their)\s(?:own\s)?/i, '') ?? 'the authors' },
        doubt: doubts.subject,
      },
    ];
  }
  return [];
}
