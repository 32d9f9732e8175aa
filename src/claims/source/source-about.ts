/** What a sentence or a heading that names a source is about: these data, or something else. */

import { inWords } from './in-words.js';
import { sourceLabel } from './ways/source-ways.js';

/** Headings under which sources of other things are named. */
const otherHeading = inWords(
  /\b(?:install\w*|set-?up|usage|how to (?:use|run|install|train)|getting started|quick ?-?start|requirements?|dependenc\w+|training|fine-?tun\w+|evaluat\w*|results?|baselines?|leaderboards?|comparisons?|related|similar|alternatives|see also|further reading|references?|bibliography|contact|contribut\w+|licen[cs]\w*|changelog|models?|code|demos?|tools?|software|todo|roadmap|faq|support|funding|sponsors?|publications?|papers?|who uses|used by|projects? using|examples? of use|considerations|limitations)\b|安装|使用(?!协议)|训练|评测|评估|实验|结果|对比|比较|相关(?:工作|项目|论文|资料|链接)|参考|联系|贡献|许可|模型|代码|工具|环境|依赖|引用|论文|installation|verwendung|nutzung|ergebnisse|verwandte|literatur(?!e)|kontakt|utilisation|résultats|références|travaux|contact|instalación|uso\b|resultados|referencias|contacto|instalação|referências|установка|использование|результаты|ссылки|литература|контакты|インストール|使い方|使用方法|評価|参考|関連|連絡|ライセンス|モデル|설치|사용|평가|결과|참고|관련|문의|라이선스|모델/,
);
/** Headings over what is beside these data: other datasets, other works. */
const othersHeading = inWords(
  /\b(?:related|similar|alternatives|see also|further reading|comparisons?|other (?:data ?sets?|corpora|resources|projects))\b|相关(?:工作|项目|数据集?)|其他(?:数据集?|项目)|関連|他の(?:データセット|コーパス)|관련|다른\s데이터|verwandte|ähnliche|travaux connexes|autres (?:corpus|jeux)|otros (?:corpus|datos)|trabajos relacionados|outros (?:corpora|dados)|trabalhos relacionados|похожие|связанные/,
);

/** Whether what stands under a heading is said of other datasets than these. */
export function isOfOthers(heading: string): boolean {
  return othersHeading().test(heading);
}

/** Headings of thanks: what is said there of the data counts where it says so in so many words. */
const thanksHeading = inWords(
  /\b(?:thank\w*|acknowledge?ments?|credits?)\b|致谢|感谢|鸣谢|remerciements|danksagung|agradecimientos?|agradecimentos?|благодарност|謝辞|감사/,
);
/** Headings of a list of sources. */
const sourceHeading = inWords(
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s)?(?:the\s|about the\s|list of\s|our\s)?(?:(?:original|raw|primary|main|underlying|upstream|source|sources of|sources for|provenance of|origins? of)\s)?(?:the\s)?(?:data|dataset|text|image|content|corpus)?\s?(?:sources?|source data|provenance|origins?|original data|raw data|data providers?|where (?:the|this|our|does the|did the|do the) data (?:comes?|came|is|are) from|data collection|source of (?:the )?data|sources of (?:the )?data|attribution of data)(?:\s(?:and|&)\s[\w\s]{3,30})?(?:\s\[optional\])?\??:?$|^[\d.、一二三四五六七八九十\s]{0,6}(?:数据|语料|资料|原始|图片|文本|信息)*(?:来源|出处|数据源|获取来源|采集来源)(?:说明|介绍|列表)?$|^(?:daten)?quellen?$|^(?:daten)?herkunft(?:\sder daten)?$|^(?:sources?(?:\s(?:des|de) données)?|provenance(?:\sdes données)?|origine(?:\sdes données)?)$|^(?:fuentes?(?:\sde (?:los )?datos)?|origen(?:\sde los datos)?|procedencia(?:\sde los datos)?)$|^(?:fontes?(?:\sd[eo]s? dados)?|origem(?:\sdos dados)?|proveniência)$|^источники?(?:\sданных)?$|^происхождение(?:\sданных)?$|^(?:データ(?:の)?)?(?:出典|出所|ソース|提供元|情報源|引用元|取得元)(?:データ)?$|^(?:데이터|자료)?\s?(?:출처|원천|제공처)$/,
);
const dataHeading = inWords(/\b(?:data|datasets?|corpus|corpora|datos|données|daten|dados)\b|数据|语料|данн|データ|コーパス|데이터|말뭉치/);
const citation = inWords(/\b(?:citations?|citing|cite|zitier\w*|citar|citação|doi)\b|引用|引文|цитир|인용/);

export type HeadingKind = 'source' | 'other' | 'thanks' | 'data' | 'citation' | 'plain';

/** `Sources utilisées`, `Verwendete Quellen`: that they were used is said of sources alone. */
const USED =
  /(?:^|\s)(?:used|utilisée?s?|verwendete[nr]?|genutzte[nr]?|utilizad[oa]s?|usad[oa]s?|utilizzat[aei]|usat[aei]|gebruikte|använda|anvendte|brukte|wykorzystane|użyte|použité|kullanılan|используемые|использованные|използвани|використані|yang digunakan|được sử dụng|की सूची|ของข้อมูล)(?=\s|$)|[:：?？]$/giu;

/** What a heading says of the words below it. */
export function headingKind(heading: string): HeadingKind {
  const words = heading
    .replace(/[^\p{L}\p{N}\s?:.[\]&-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (sourceHeading().test(words) || sourceLabel().test(words.replace(USED, '').trim())) return 'source';
  if (thanksHeading().test(words)) return 'thanks';
  if (citation().test(words)) return 'citation';
  // `Datasets and models for Tagalog`: the data is named first.
  if (/^(?:[^\s]+\s){0,6}?(?:data ?sets?|corpora|corpus)(?:\s(?:and|&)|,)\s(?!code|scripts?|tools?|software)/i.test(words)) return 'data';
  if (
    otherHeading().test(words.replace(/\btraining (?=data|corpus|corpora|sets?\b)/gi, '')) &&
    !/\b(?:data ?sets?|data) (?:sources?|collection|creation|provenance)\b/i.test(words)
  )
    return 'other';
  return dataHeading().test(words) ? 'data' : 'plain';
}

/** Sentences of thanks, comparison, evaluation, training, advice: a source named there is not one of these data. */
const otherMatter = inWords(
  /^(?:place|put|run|use|set|copy|move|store|save|add|open|see|check|edit|replace|make|load|create|download|unzip|install|clone|execute|call|pass|specify|choose|select|note|ensure|try)\s|\b(?:thanks?|thank(?:ed|ful)|grateful|acknowledge[sd]?|appreciate)\b|\b(?:pre-?trained?|pre-?training|trained|fine-?tuned|finetuned|evaluated|evaluates?|outperform\w*|compar(?:e|ed|es|ing|ison|able)\b|baselines?|inspired by|similar(?:ly)? to|unlike|related work|in contrast|as opposed|state-of-the-art|benchmarked|in the (?:style|spirit|format) of|following the|results? (?:on|of|for|obtained)|accuracy|adapted the|example of|could be|proceedings|in parentheses|in brackets|will (?:require|need)|than (?:the|those|that|other|existing)|(?:data ?set|data|model) card\b|readme\b)|\b(?:if|when|whenever|unless) (?:you|one|users?)\b|\byou (?:may|can|could|should|must|need|have|want|are)\b|\b(?:users?|one) (?:may|can|could|should|must)\b|\b(?:please|should|must|may not|shall|in the future|future work|plan(?:s|ned|ning)? to|will be (?:added|collected|released))\b|\b(?:pip|conda|git clone|import|docker|sudo)\b|感谢|致谢|鸣谢|感謝|谢谢|相比|对比|类似于|不同于|预训练|训练(?:了)?(?:的)?模型|微调|评测|评估|参考了?[^，。]{0,12}(?:论文|代码|项目|实现)|借鉴|灵感|受[^，。]{0,20}启发|请(?:从|在|到|先|自行)|如需|如果|需要(?:从|先|自行)|可以从|可从|\b(?:danken|dank an|vielen dank|trainiert|vortrainiert|verglichen|vergleich|evaluiert|ähnlich|inspiriert|im gegensatz|bitte)\b|\b(?:remerci\w+|merci|entraîné\w*|comparé\w*|évalué\w*|similaire|inspiré\w*|contrairement|veuillez)\b|\b(?:gracias|agradec\w+|entrenad[oa]s?|comparad[oa]s?|evaluad[oa]s?|similar(?:es)?|inspirad[oa]s?|a diferencia|obrigad[oa]s?|treinad[oa]s?|comparando|avaliad[oa]s?)\b|\b(?:getraind|vergeleken|vergelijk\w*|bedank\w*|dank aan|vergelijkbaar|geïnspireerd|tränad\w*|tack till|jämför\w*|liknande|inspirera[dt]\w*|trent|trænet|takk til|tak til|sammenlign\w*|lignende|wytrenowan\w*|dziękuj\w*|podziękowan\w*|porówn\w*|podobn\w*|inspirowan\w*|proszę|trénovan\w*|děkuj\w*|poděkov\w*|porovn\w*|inspirovan\w*|antrenat\w*|mulțum\w*|compar\w*|dilatih|terima kasih|berterima kasih|dibandingkan|mirip|serupa|silakan|harap|terinspirasi|huấn luyện|cảm ơn|so sánh|tương tự|vui lòng|eğitil\w*|teşekkür\w*|karşılaştır\w*|benzer\w*|esinlen\w*|lütfen|köszön\w*|tanítot\w*|összehasonl\w*|hasonló\w*|kiitos|kiitämme|koulutet\w*|vertail\w*|hvala|zahvalj\w*|uspore[dđ]\w*|upore[dđ]\w*|treniran\w*|sličn\w*)\b|навчен|дяку|подяк|порівн|схож|подібн|натхнен|тренован|شكر|تدريب|درّ?بت|مقارنة|مشابه|يرجى|سپاس|آموزش\sداده|مقایسه|لطفا|धन्यवाद|आभार|प्रशिक्षित|तुलना|कृपया|ขอบคุณ|ฝึก|เปรียบเทียบ|คล้าย|กรุณา|благодар|спасибо|обучен[аоы]?(?![а-яё])|предобучен|сравн|оценивал|похож|вдохновл|в отличие|пожалуйста|事前学習|学習(?:させた|された|した)(?:モデル|もの)|評価|比較|感謝|参考に|に似た|とは異なり|ください|사전\s?학습|학습(?:된|시킨)\s?모델|평가|비교|감사|유사|영감|참고하|세요|할 수 있습니다|하십시오/,
);

/** What a sentence is about that does not speak of data: its subject. */
const otherSubject = inWords(
  /\b(?:models?|networks?|checkpoints?|weights|codes?|codebase|scripts?|implementations?|programs?|software|library|libraries|package|packages|toolkit|tools?|tokeni[sz]ers?|embeddings?|vectors?|word vectors|vocabulary|architecture|algorithms?|methods?|approach|baselines?|scores?|metrics?|results?|figure|diagram|equations?|formula\w*|icons?|logos?|fonts?|theme|template|layout|licen[sc]es?|definitions?|descriptions?|documentation|guidelines?|instructions? for|term|name|word|title|idea|concept|format|schema|tasks?|paper|annotat(?:ors?|ions?)|labels?|translation|authors? (?:is|are|were|comes?)|parsers?|contributors?|participants?|workers?|employees?|students?|teachers?|speakers?|patients?|subjects|volunteers?|players?|developers?|members?|people|teams?|researchers?|customers?|translators?|writers?|experts?|pipelines?|process|procedures?|predictions?|colou?rs?|outputs?|resources|infrastructure|compute|servers?|gpus?|funds?|grants?|storage|services?|access|permissions?|approval|consent|app|application|website is|server|plugin|extension|dependency|dependencies|binaries|installer|wheel|features?|hyperparameters?|prompts?|readme|tutorials?|notebooks?|support|funding|hosting|contributions?)\b|模型|代码|脚本|权重|算法|框架|库|工具|图标|字体|论文|指标|方法|词向量|格式|界面|灵感|\b(?:modelle?|skripte?|programm\w*|gewichte|abbildung|begriff|lizenz|modèles?|poids|scripts?|licence|bibliothèque|logiciels?|paquete|pacote|pacchetto|modelos?|código|pesos|licencia|licença|biblioteca)\b|\b(?:kod|koodin?|koden?|kody|kodu|skrypt\w*|betik\w*|kód\w*|koda|skript\w*|szkript\w*|lisens\w*|licenc\w*|licentie|lisans\w*|modell\w*|modelin|mô hình|mã nguồn|giấy phép)\b|النموذج|نموذج|الكود|الشيفرة|الترخيص|مدل|कोड|मॉडल|โมเดล|โค้ด|модел|скрипт|код(?![а-яё]{2})|лиценз|библиотек|モデル|コード|スクリプト|ライセンス|重み|ライブラリ|모델|코드|스크립트|라이선스|가중치|라이브러리/,
);
/** What data is called. */
const dataWords = inWords(
  /\b(?:data|data ?sets?|datasets?|corpus|corpora|collections?|images?|photos?|pictures?|photographs?|videos?|clips?|recordings?|audio|texts?|sentences?|documents?|articles?|tweets?|posts?|comments?|reviews?|records?|entries|samples?|instances?|observations?|measurements?|tables?|files?|csvs?|spreadsheets?|questions?|answers?|dialogues?|dialogs?|conversations?|messages?|abstracts?|books?|stories|novels?|poems?|songs?|lyrics|recipes?|listings?|transcripts?|transcriptions?|subtitles?|captions?|statistics|numbers|counts|figures|prices?|values?|rows|cases|information|contents?|material|pages?|passages?|paragraphs?|headlines?|names|words|utterances?|speech|speeches|scans?|scenes?|patches|frames|sequences?|structures?|geometries|boundaries|shapefiles?|maps|coordinates|series|logs?|transactions?|profiles?|benchmarks?|databases?|treebanks?|lexicons?|lexica|dictionar(?:y|ies)|word ?lists?|glossar(?:y|ies)|thesaur(?:us|i)|gazetteers?|(?:elections?|match|game|race|exam|survey|laboratory) results|patents?|problems?|queries|pairs?|raw|temperatures?|rainfall|indicators?|this (?:copy|list|repository|repo|benchmark|archive|set|file|folder|directory)|the (?:list|benchmark|archive|set))\b|数据|语料|文本|图片|图像|照片|评论|新闻|文章|微博|对话|问答|样本|题目|试题|语音|视频|记录|帖子|文档|诗|歌词|句子|内容|本(?:库|项目|仓库)|\b(?:daten|datensatz|datensätze|korpus|bilder|texte|sätze|artikel|dokumente|rezepte|tabellen|aufnahmen|reden|messwerte|zahlen|kommentare|données|jeu de données|bases? de données|listes?|corpus|images|textes|phrases|articles|documents|tableaux|enregistrements|commentaires|datos|conjunto de datos|bases? de datos|listas?|listados?|diccionario|textos|imágenes|frases|dati|elench?[oi]|liste|testi|immagini|frasi|articoli|registrazioni|recensioni|documenti|oraciones|artículos|documentos|tablas|grabaciones|comentarios|noticias|dados|conjunto de dados|bases? de dados|imagens|sentenças|artigos|tabelas|gravações|notícias)\b|данн|датасет|корпус|тексты|изображени|предложени|статьи|таблиц|записи|отзывы|комментари|набор|новости|データ|コーパス|画像|文章|テキスト|記事|音声|レビュー|会話|質問|文書|統計|词典|词表|字典|字表|辞書|사전|словар[ья]|словник\w*|\b(?:wörterbuch|wortlisten?|dictionnaires?|lexiques?|diccionarios?|dizionari\w*|kamus|słownik\w*|slovník\w*|sözlü[kğ]\w*|kelime\w*|sözcük\w*|liste\w*|từ điển|gegevens|zinnen|teksten|afbeeldingen|artikelen|berichten|(?:meningar|texter|bilder|artiklar|tekster|setninger|sætninger|artikler|billeder)\w*|dataene|datasettet|datasættet|dane|danych|zbi[oó]r\w*|teksty|zdania|obrazy|artykuły|nagrania|texty|věty|vety|články|snímky|obrázky|datele|textele|articolele|imagini\w*|propozițiile|korpus\w*|teks|kalimat|artikel|gambar|ulasan|ayat|dữ liệu|văn bản|câu|bài báo|bài viết|hình ảnh|veri\w*|metin\w*|cümle\w*|makale\w*|haber\w*|yorum\w*|görsel\w*|görüntü\w*|adat\w*|szöveg\w*|mondat\w*|cikk\w*|kép\w*|aineisto\w*|tekstit|lauseet|kuvat|artikkelit|podaci\w*|tekstovi|rečenice|slike|članci|podatki\w*|besedila|stavki)\b|дані|даних|даними|тексти|речення|зображення|текстове|текстовете|данните|изречения|подаци|текстови|реченице|البيانات|بيانات|النصوص|نصوص|الجمل|المقالات|الصور|التغريدات|المدونة|داده|متن|جمله|جملات|مقاله|تصاویر|نظرات|डेटा|आंकड़े|वाक्य|लेख|समाचार|चित्र|ข้อมูล|ข้อความ|ประโยค|บทความ|ภาพ|데이터|말뭉치|코퍼스|이미지|문장|텍스트|기사|음성|리뷰|댓글|대화|질문|문서|자료|통계/,
);

const negatedBefore = inWords(
  /\bused to (?:be )?$|\b(?:not|never|no longer|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|\w+n['’]t|without|neither|nor|rather than|instead of|except|excluding|removed|removes|discarded|filtered out|nothing|none|no)\b[^.;,]{0,50}$|(?:不是?|并非|没有|并未|未|非|而不)[^，。；]{0,8}$|\b(?:nicht|keine?[mnrs]?|ohne|statt)\b[^.;]{0,60}$|\b(?:ne\b|n['’](?=[a-zà-ÿ])|pas\b|sans\b|aucune?\b)[^.;]{0,40}$|\b(?:niet|geen|inte|ikke|ej|nie|není|nejsou|nejsou|nisu|nije|niso|nu|tidak|bukan|tanpa|không|nem|ei|eivät|không phải)\b[^.;]{0,60}$|(?:ليس|لم|لا|دون|بدون)\s[^.؛]{0,40}$|ไม่[^.]{0,30}$|नहीं[^.।]{0,40}$|\b(?:no|nunca|sin|não|nem|sem)\s[^.;]{0,40}$|(?:^|\s)(?:не|нет|без)\s[^.;]{0,40}$/,
);
const negatedAfter = inWords(
  /^[^.;]{0,60}\bpas\s|^[^。]{0,25}(?:では(?:ありません|ない)|していません|していない|されていません|ません|ではなく|아니|아닙|않|없)|^[^.;]{0,60}\b(?:nicht|niet|değil)\b|^\S{0,12}(?:ma(?:dı|mış)|me(?:di|miş)|nem|نشده|نیست)|^[^.;।]{0,30}(?:नहीं|نشده|نیست|değildir)/,
);

/** Words of doubt, or that only a part came from there. */
export const partOnly = inWords(
  /\b(?:some|several) of the\b|\b(?:a |one |large |small )?(?:part|portion|fraction|half|quarter|third|subset) of (?:the|these|this|our)\b|\b(?:partly|partially|possibly|perhaps|probably|presumably|might|may have|could have|seems?|unknown)\b|\b(?:validation|test|dev|development|evaluation|training|held-?out) (?:set|split|data|portion|images|files)\b|\b\d{1,2}(?:\.\d+)?\s?%|(?:^|[，。；])\s?部分|一部分|部分(?:数据|语料|来自|取自)|其中|测试集|验证集|训练集|可能|teilweise|einige der|en partie|parte de|частично|一部|일부/,
);

export function isOtherMatter(sentence: string): boolean {
  return otherMatter().test(
    sentence
      .replace(OUTCOME, '')
      .replace(
        /\btrained (?:annotators?|experts?|linguists?|volunteers?|professionals?)|\b(?:elections?|match|game|race|exam|survey|laboratory) results\b/gi,
        '',
      ),
  );
}

/** Whether words around a way to say where data came from deny it. */
export function isDenied(before: string, after: string): boolean {
  return negatedBefore().test(before.slice(-90)) || negatedAfter().test(after.slice(0, 90));
}

/** What the words before a way to say where something came from speak of. `open`: something that is not known to be data. */
export function subjectOf(before: string, names: readonly string[]): 'data' | 'else' | 'mixed' | 'open' | 'unsaid' {
  const words = before
    .replace(OUTCOME, '')
    .replace(/<[^>]{0,600}>/g, ' ')
    .replace(/^[\s|:：-]+|[\s|]+$/g, '');
  const whole = subjectWords(words, names);
  if (whole !== 'else' && whole !== 'mixed') return whole;
  // `To test models, the questions are taken`: the last clause has a subject of its own.
  const clause = /[,，]\s?(?=\S)([^,，]{2,120})$/u.exec(words)?.[1];
  return clause !== undefined && subjectWords(clause, names) === 'data' && OWN_SUBJECT.test(clause) ? 'data' : whole;
}

/** `the result of merging …` */
const OUTCOME = /\bthe (?:result|outcome|product) of (?=(?:\w+ly )?\w+ing\b)/gi;
const OWN_SUBJECT =
  /^(?:the|this|these|all|our|its|each|every|most)\s|^[\p{L}\d]*\s?(?:中的?|的|本|该|这些|所有|全部|上述)?\p{Script=Han}/iu;

function subjectWords(words: string, names: readonly string[]): 'data' | 'else' | 'mixed' | 'open' | 'unsaid' {
  if (isOwnName(words, names)) return 'data';
  const data = dataWords().exec(words.replace(compounds, ' pipeline'));
  const other = otherSubject().exec(words.replace(compounds, ' pipeline'));
  if (other && data) return data.index < other.index && namesAnother(words, names) === undefined ? 'data' : 'mixed';
  if (other) return 'else';
  if (namesAnother(words, names) !== undefined) return 'mixed';
  if (data) return 'data';
  const plain = words.replace(
    /\b(?:this|these|it|they|all|we|i|our team|the authors|is|are|was|were|has|have|had|been|being|all of (?:it|them|which)|which|originally|mainly|mostly|primarily|manually|automatically|carefully|also|first|then|initially|and|kindly|the|a|an|as|between|in|on|during|of|for|directly|jan\p{L}*|feb\p{L}*|march|april|may|june|july|august|sep\p{L}*|oct\p{L}*|nov\p{L}*|dec\p{L}*|together|over|time|several|each|day|week|month|year|wir|nous|on|hemos|мы|我们|我|均|都|全部|主要|由)\b|[我们均都全部主要由，、：]/giu,
    ' ',
  );
  if (!/[\p{L}]{2}/u.test(plain)) return 'unsaid';
  // Several of anything that is not a person or a program: rates, spectra, débats.
  return plural.test(plain.trimEnd()) ? 'data' : 'open';
}

/** Whether words are what the data itself is called, by its title or before the colon of it: `TideQA` of `TideQA: Questions about the Sea`. */
function isOwnName(words: string, names: readonly string[]): boolean {
  const bare = squash(words.replace(/\b(?:is|are|was|were|has been)\b/gi, ''));
  return bare.length >= 4 && names.some((name) => squash(name) === bare || squash(name.split(/[:：]\s|\s[-–—]\s/)[0]!) === bare);
}

/** What is made for data and is none. */
const compounds =
  /(?:^|\s)(?:data ?set|data|database|corpus|image|text|file|benchmark)s?\s(?:\w{3,14}\s)?(?:pipelines?|process(?:ing)?|procedures?|loaders?|loading|formats?|models?|structures?|schemas?|drivers?|clients?|servers?|connections?|connectors?|wrappers?|engines?|code|scripts?|tools?|augmentation|annotations?|annotators?)(?!\w)/gi;

const plural = /(?<![\p{L}'’])\p{L}{3,}(?:[^s\P{L}]s|eaux|prix|tra|nomena)(?:\s(?:sont|ont|son|fueron|foram|are|were)){0,2}$/iu;

/** A dataset or work of another name that is the subject: `ImageNet was`, `the WMT14 corpus`. */
export function namesAnother(words: string, names: readonly string[]): string | undefined {
  const own = names.map(squash).filter((name) => name.length >= 3);
  for (const [name] of words.matchAll(
    /(?<![\p{L}\p{N}/])(?:\p{Lu}[\p{L}\p{N}]*\p{Ll}\p{Lu}[\p{L}\p{N}-]*|\p{Lu}{2,}[\p{L}\p{N}]*-\p{L}{2,}|\p{Lu}{2,}\p{Ll}+\p{L}*\d*|\p{Lu}{3,}-?\d{1,4}(?!\d)|\p{Lu}\p{Ll}+\d+)(?![\p{L}\p{N}])/gu,
  )) {
    const bare = squash(name);
    if (
      /^(?:covid|sars|json|csv|usgs|github|gitlab|youtube|linkedin|openstreetmap|stackoverflow|tiktok|wechat|utc|iso\d|q\d|v\d|http)/.test(
        bare,
      )
    )
      continue;
    if (!own.some((known) => known.includes(bare) || bare.includes(known))) return name;
  }
  const named = /(?<![\p{L}\p{N}])(?:The|the)\s(\p{Lu}[\p{L}\p{N}-]{2,30})\s(?:dataset|corpus|benchmark|treebank)\b/u.exec(words)?.[1];
  if (
    named !== undefined &&
    /^(?:PTB|Penn|Brown|Reuters|Enron|Switchboard|Europarl|Pile)$/.test(named) &&
    !own.some((known) => known.includes(squash(named)))
  )
    return named;
  return undefined;
}

const squash = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
