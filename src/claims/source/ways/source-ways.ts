/** How sentences say where data came from, in the languages that licit reads. Each way ends where the name or address begins, or holds it in `x`. */

import { inWords } from '../in-words.js';
import { contentNouns } from '../source-names.js';
import { furtherWays } from './further-ways.js';
import { moreTongues } from './more-tongues.js';
import { type Way, way } from './way.js';

const taken =
  'collected|crawled|scraped|web-?scraped|harvested|downloaded|retrieved|exported|gathered|mined|sourced|fetched|pulled|captured|imported|screenshotted|crowdsourced';
const made =
  'extracted|obtained|taken|acquired|drawn|derived|compiled|curated|assembled|aggregated|adapted|selected|sampled|copied|borrowed|digiti[sz]ed|scanned|transcribed|translated|recorded|excerpted|queried|cropped|clipped|collated|quoted|reproduced|republished|subsampled|modified|reworked|repackaged';

/** What is also said of files that are made from other files of the same place. */
const worked = 'built|constructed|created|produced|generated|made|converted|parsed|filtered|prepared|merged|combined';

/** Italian `from` and `on`, with and without article. */
const fromItaly = "(?:da|dal|dalla|dallo|dai|dagli|dalle|dall['’]|su|sul|sulla|sui|sugli|sulle|sull['’])";

export const ways: readonly Way[] = [
  // A site of many hands is named by those who write it.
  way(
    'latin',
    'from',
    true,
    /\bdata\s(?:collected|compiled|gathered|maintained|curated)\sby\s(?:the\s)?(?:editors|users|contributors|members|community|volunteers)\s(?:of|at|on)\b/,
  ),
  way(
    'latin',
    'from',
    false,
    /\b(?:is|are)\s(?:an?\s|the\s)?(?:[\w:]{1,12}\s)?(?:mirror|export|dump|snapshot)\b(?<between>[^.;<]{0,110}?)\b(?:of|from)\b(?=\s(?:the\s)?(?:[^\s<>]{1,20}\s){0,4}(?:<|\p{Lu}))/u,
  ),
  way('latin', 'from', true, new RegExp(`\\b(?:${taken})\\b(?<between>[^.;<]{0,80}?)\\b(?:from|off)\\b`)),
  way('latin', 'from', false, new RegExp(`\\b(?:${made})\\b(?<between>[^.;<]{0,60}?)\\bfrom\\b`)),
  way(
    'latin',
    'from',
    false,
    new RegExp(`\\b(?:${taken}|${made})\\b(?<between>[^.;<]{0,30}?\\bfrom\\b[^.;<]{2,80}?)\\b(?:and|or)\\sfrom\\b`),
  ),
  way(
    'latin',
    'from',
    true,
    /\b(?:by|after|result\sof)\s(?:collecting|crawling|scraping|harvesting|downloading|extracting|gathering|retrieving|pulling|mining|sampling|compiling|merging|combining|joining)\b(?<between>[^.;<]{0,80}?)\bfrom\b/,
  ),
  way(
    'latin',
    'from',
    false,
    /\b(?:we|i)\s(?:\w{1,12}ly\s|also\s)?(?:take|took|get|got|obtain|collect|gather|pull|receive|received|scrape|download|draw|drew|source|derive)\b(?<between>[^.;<]{0,80}?)\bfrom\b/,
  ),
  way(
    'latin',
    'from',
    true,
    /\b(?:original|raw|underlying)\s(?<between>(?:data|images|photos|texts?|recordings?|videos?|audio|annotations)(?:\s(?:and|&)\s[\w-]{2,20}){0,2})\sfrom\b/,
  ),
  way(
    'latin',
    'from',
    true,
    /^(?:the\s)?(?:word\s?lists?|data|datasets?|images|photos|texts?|lists?|corpus|recordings|sentences)\s(?:are\s|is\s)?(?:taken\s|collected\s|downloaded\s)?from\s?[:：]\s?(?=<)/,
  ),
  way('latin', 'from', false, /\b(?:has|have)\s(?:more\sthan\s|over\s|about\s|around\s)?\d[\d,.]*\s(?<between>[^.;<]{2,110}?)\bfrom\b/),
  way('latin', 'from', false, /^[\d,.]{1,9}[kKM]?\s(?<between>(?:[\p{L}-]{2,20}\s){1,5})from\b/u),
  way('latin', 'from', false, /\b(?:(?:posted|shared|uploaded|written|published)\s(?:\w{1,12}ly\s)?on|posted\sto)\b/),
  way(
    'latin',
    'from',
    false,
    /\b(?:uses?|used|using|utili[sz]es?)\s(?<between>(?:\w+\s){0,4}?(?:data|datasets?|images|texts?|statistics|records)\s(?:\w+\s){0,3}?)from\b/,
  ),
  way(
    'latin',
    'made',
    false,
    /\b(?:contient|contiene|contém|enthält|содержит)\b(?<between>[^.;]{2,80}?)\b(?:de|d['’]|du|del|da|do|aus|von|из)\b/,
  ),
  way('latin', 'from', false, /\b(?<between>данные|тексты|изображения|записи)\s(?:взяты\s)?(?:с\sсайта|с\sпортала|из)\b/),
  way(
    'zh',
    'copy',
    false,
    /(?:是|为)对?(?<x>[^，。；！？是]{2,30}?)(?:数据集)?的(?:中文|英文|汉语)?(?:翻译|译本|翻译版|子集|扩展|清洗版|镜像)/,
  ),
  way('ja', 'from', true, /(?:^|[はを、。])(?<x>[^はを、。]{2,30}?)の?API(?:を|で|から)[^、。]{0,14}?(?:収集|取得|ダウンロード)/),
  way('ko', 'from', true, /(?<x>(?:[^\s.,。]{1,20}\s){0,3}[^\s.,。]{1,20}?)의\s[^\s.,。]{1,10}(?:를|을)\s(?:크롤링|수집|스크래핑|추출)/),
  way(
    'latin',
    'source',
    true,
    /\b(?:sources?|origin|provenance)\s(?:of\s(?:the|this|these|our|all)\s[\w\s-]{2,40}\s|for\s(?:the|this|these|our|all)\s[\w\s-]{2,40}\s)?(?:is|are|was|were)\b/,
  ),
  way('latin', 'source', true, /^(?:data\s|dataset\s)?sources?\s(?=\p{Lu}|<)/u),
  way('latin', 'source', true, /\b(?:la\s(?:source|provenance)|les\ssources)\s(?:des?\s[\w\s]{2,30}\s)?(?:est|sont)\b/),
  way(
    'latin',
    'source',
    true,
    /\b(?:las?\sfuentes?|as?\sfontes?|la\sfonte|le\sfonti)\s(?:(?:principal(?:es|i|is|e)?|original(?:es|i|e)?|originais|primári[ao]s?|primari[ao]s?)\s)?(?:d\w{1,3}\s[\w\s]{2,40}\s)?(?:es|son|é|são|è|sono)(?=\s)/,
  ),
  way('de', 'source', true, /\b(?:daten)?quellen?\s(?:der\sdaten\s|des\s\w{3,20}\s)?(?:ist|sind|war|waren)\b/),
  way(
    'latin',
    'source',
    true,
    /\b(?:источник(?:ом|и|ами)?)\s(?:данных\s|датасета\s|текстов\s)?(?:является|являются|служит|служил|служили|—|–|-)(?=\s)/,
  ),
  way('zh', 'source', true, /(?:来源|出处|数据源)(?:是|为)(?<x>[^，。；！？]{2,50})/),
  way('ja', 'source', true, /(?:データソース|情報源|出典|出所|提供元)は、?(?<x>[^、。]{2,40}?)(?:です|である|だ|$|。|、)/),
  way('ko', 'source', true, /(?:출처|데이터\s소스)는\s(?<x>[^.。,]{2,40}?)(?:입니다|이다|이며|다\.|$)/),
  way('latin', 'made', false, new RegExp(`\\b(?:${worked})\\b(?<between>[^.;<]{0,60}?)\\bfrom\\b`)),
  way(
    'latin',
    'from',
    false,
    new RegExp(
      `\\b(?:(?:is|are|was|were)\\s(?:\\w{1,14}ly\\s|all\\s|both\\s|also\\s|partly\\s|(?:${contentNouns})\\s)?|(?:comes?|came|coming|originat(?:es?|ed|ing)|stems?|stemming|stemmed)\\s(?:\\w{1,20}\\s){0,2}?)from\\b`,
    ),
  ),
  way('latin', 'from', true, new RegExp(`\\b(?:${taken})\\s(?:on|in|at)\\b`)),
  way(
    'latin',
    'from',
    false,
    /\b(?:contains?|containing|consists?\sof|consisting\sof|comprises?|comprising|composed\sof|comprised\sof|includes?|provides?|collects?|(?:dataset|combination|mixture|mix|corpus|collection|set|list|archive|database|compilation|sample)\s(?:of|with))\b(?<between>[^.;<]{2,110}?)\bfrom\b/,
  ),
  way(
    'latin',
    'from',
    true,
    new RegExp(
      `\\b(?:${taken}|obtained|acquired)\\b(?<between>[^.;<]{0,60}?)\\b(?:using|via|through|with|by)\\b(?=[^.;<]{2,50}\\bAPIs?\\b)`,
    ),
  ),
  way(
    'latin',
    'crawl',
    true,
    /\b(?:(?:we|i)\s(?:have\s|then\s|first\s)?(?:crawled|scraped|harvested|mined)|by\s(?:crawling|scraping|harvesting|mining)|(?:crawls?|scrapes?|dumps?|snapshots?)\sof)\b/,
  ),
  way(
    'latin',
    'by',
    false,
    /\b(?:provided|supplied|donated|contributed|published|issued|made\s(?:publicly\s|freely\s)?available|released|shared|furnished|distributed|courtesy)\s(?:to\sus\s|under\s[\w.\s-]{3,30}\s)?(?:\w{1,12}ly\s|online\s|annually\s)?(?:by|of)\b/,
  ),
  way(
    'latin',
    'by',
    false,
    /\b(?:captured|recorded|measured|acquired|observed|collected|gathered|compiled|created|curated|produced|owned|constructed|built|developed|prepared)\s(?:\w{1,12}ly\s)?by\b/,
  ),
  way(
    'latin',
    'copy',
    false,
    /\b(?:is|are)\s(?:an?\s|the\s|just\s)*(?:[\w-]{2,20}\s){0,4}?(?:subset|version|copy|mirror|translation|conversion|extension|derivative|re-?release|re-?upload|sample|excerpt|dump|snapshot|backup|portion|selection|extract)s?\s(?:and\s(?:the\s)?(?:[\w-]{2,20}\s){1,3})?(?:of|from)\b/,
  ),
  way(
    'latin',
    'at',
    false,
    /\b(?:(?:is|are|was|were|be)\s(?:\w{1,12}ly\s|also\s|now\s|all\s|originally\s){0,2}(?:available|hosted|accessible|archived|deposited|published|located|found|downloaded|accessed|obtained|retrieved|distributed)|available)\b[^.;<]{0,60}?(?=<)/,
  ),
  // `annotations of the X treebank`
  way(
    'latin',
    'copy',
    true,
    /\bannotations\s(?:of|for|over|on|on\stop\sof)\sthe\s(?<x>(?:\p{Lu}[^\s.;<>]{0,30}\s){1,5}?(?:(?:\([^()]{2,40}\)\s)?(?:corpus|treebank|data\s?set|collection))\b)/u,
  ),
  // `Context labels of X corpus`: the beginning of a line without a verb.
  way(
    'latin',
    'copy',
    true,
    /^(?:[\p{L}-]{1,20}\s){0,3}?(?:annotations|labels|transcripts|transcriptions|translations|alignments|tags)\s(?:of|for|over|on)\s(?:the\s)?(?<x>(?:\p{Lu}[^\s.;<>]{0,30}\s){1,5}?(?:corpus|treebank|data\s?set|collection)\s<[^>\s]{4,300}>)(?!\s(?:formats?|style|schema|tool))/u,
  ),
  // `documents judged in the Supreme Court of X`
  way(
    'latin',
    'from',
    false,
    /\b(?:judge?ments|decisions|opinions|rulings|verdicts|cases|documents|bills|debates|speeches|proceedings|minutes)\s(?:(?:judged|decided|delivered|issued|given|held|passed|heard)\s)?(?:in|by|of|at)\b(?=\s(?:the\s)?(?:\p{Lu}[\p{L}'’-]*\s){0,4}(?:Courts?|Parliament|Congress|Senate|Assembly|Tribunal|Bundestag|Knesset|Duma|House)\b)/u,
  ),
  // `according to data from X`
  way(
    'latin',
    'from',
    false,
    /\b(?:according\sto|based\son|(?:work|working|deal|dealing)\swith)\s(?<between>(?:the\s|public\s|official\s)?(?:data|figures|records|statistics|datasets?))\s(?:from|of|by)\b/,
  ),
  // `The Institute of X collected these recordings`
  way(
    'latin',
    'by',
    true,
    /^(?:the\s)?(?<x>\p{Lu}[^,.;:<]{3,60}?)\s(?:has\s|have\s)?(?:collected|recorded|gathered|compiled|crawled|digiti[sz]ed|assembled|curated|published)\s(?:the\s|this\s|these\s|all\s)?(?:[\w-]{1,16}\s){0,2}(?:data|datasets?|corpus|recordings|images|texts|records|measurements|observations)\b/u,
  ),
  // German
  way(
    'de',
    'from',
    true,
    /\b(?:heruntergeladen|gesammelt|extrahiert|entnommen|bezogen|übernommen|gecrawlt)\s(?:\w+\s){0,2}?(?:aus|von|vom|bei|beim)\b/,
  ),
  way('de', 'from', false, /\b(?:stamm(?:t|en|ten|te)|komm(?:t|en))\s(?:\w+\s){0,3}?(?:aus|von|vom|beim?)\b/),
  way(
    'de',
    'from',
    true,
    /\b(?:aus|von|vom|bei|beim)\s(?<x>[^.;]{2,80}?)\s(?:gesammelt|heruntergeladen|extrahiert|entnommen|erhoben|bezogen|übernommen|gecrawlt|gescrapt|gewonnen|abgerufen|zusammengestellt|exportiert|geladen)\b/,
  ),
  way('de', 'from', false, /\b(?:enthält|umfasst|besteht\saus)\b(?<between>[^.;]{2,80}?)\b(?:aus|von|vom)\b/),
  way('de', 'by', false, /\b(?:bereitgestellt|veröffentlicht|herausgegeben|gestellt|publiziert)\s(?:von|vom|durch)\b/),
  way(
    'de',
    'by',
    false,
    /\b(?:von|vom|durch)\s(?<x>[^.;]{2,60}?)\s(?:bereitgestellt|veröffentlicht|herausgegeben|zur\sVerfügung\sgestellt)\b/,
  ),
  // French
  way(
    'latin',
    'from',
    true,
    /\b(?:téléchargée?s?|collectée?s?|recueillie?s?|récupérée?s?|moissonnée?s?|aspirée?s?)\s(?:\w+\s){0,3}?(?:de\sla|de\sl['’]|de|du|des|d['’]|depuis|sur|auprès\sd[eu]s?|à\spartir\sd[eu]s?)/,
  ),
  way(
    'latin',
    'from',
    false,
    /\b(?:provien(?:t|nent)|vien(?:t|nent)|issue?s?|extraite?s?|tirée?s?|obtenue?s?|reprise?s?)\s(?:\w+\s){0,3}?(?:de\sla|de\sl['’]|de|du|des|d['’]|depuis|sur|auprès\sd[eu]s?|à\spartir\sd[eu]s?)/,
  ),
  way('latin', 'by', false, /\b(?:fournie?s?|publiée?s?|mise?s?\sà\sdisposition|produite?s?|diffusée?s?)\spar\b/),
  // Spanish and Portuguese
  way(
    'latin',
    'from',
    true,
    /\b(?:descargad[oa]s?|recopilad[oa]s?|recogid[oa]s?|recolectad[oa]s?|rastread[oa]s?|coletad[oa]s?|baixad[oa]s?|recolhid[oa]s?|raspad[oa]s?)\s(?:\w+\s){0,3}?(?:del?|desde|en|d[oa]s?|n[oa]s?|em|a\spartir\sd[eoa]s?)\b/,
  ),
  way(
    'latin',
    'from',
    false,
    /\b(?:provien(?:e|en)|procede[n]?|procedentes?|extraíd[oa]s?|obtenid[oa]s?|tomad[oa]s?|sacad[oa]s?|provêm|provém|provenientes?|obtid[oa]s?|retirad[oa]s?)\s(?:\w+\s){0,3}?(?:del?|desde|d[oa]s?|n[oa]s?|en|em|a\spartir\sd[eoa]s?)\b/,
  ),
  way(
    'latin',
    'by',
    false,
    /\b(?:proporcionad[oa]s?|publicad[oa]s?|facilitad[oa]s?|suministrad[oa]s?|fornecid[oa]s?|disponibilizad[oa]s?|cedid[oa]s?)\s(?:por|pel[oa]s?)\b/,
  ),
  // Russian
  way(
    'latin',
    'from',
    true,
    /\b(?:собран[аоы]?|скачан[аоы]?|загружен[аоы]?|выгружен[аоы]?|спарсен[аоы]?|взят[аоы]?|извлеч[её]н[аоы]?)\s(?:\w+\s){0,3}?(?:из|с|со|на|от|у)\b/,
  ),
  way('latin', 'from', false, /\b(?:получен[аоы]?|заимствован[аоы]?|составлен[аоы]?)\s(?:\w+\s){0,3}?(?:из|с|со|на|от|у)\b/),
  way('latin', 'by', false, /\b(?:предоставлен[аоы]?|опубликован[аоы]?)\b/),
  way('latin', 'from', false, /^here\s(?:is|are)\s(?<between>[^.;<]{2,80}?)\bfrom\b/),
  way('latin', 'made', false, /\b(?:has|have)\s(?<between>(?:an?|the|its|their)\s[^.;<]{2,60}?)\bfrom\b/),
  way(
    'latin',
    'from',
    true,
    /\bmakes?\s(?:all\s)?(?:the\s)?(?<between>(?:[\w-]{1,20}\s){0,3}data)\sfrom\b(?=[^;]{4,300}\b(?:available|accessible)\b)/,
  ),
  // `Subtitles 2012 from the Public Broadcaster, annotated by hand`: a line without a verb of its own.
  way(
    'latin',
    'from',
    true,
    /^(?<between>\p{Lu}[^.;:<,]{2,60}?)\sfrom\b(?=\s(?:the\s)?\p{Lu}[^.;:<]{2,60},\s(?:[\w-]{2,20}\s){0,3}(?:annotated|labell?ed|tagged|transcribed|translated|cleaned|digiti[sz]ed|tokeni[sz]ed)\b)/u,
  ),
  // `created by enhancing X dataset`
  way(
    'latin',
    'copy',
    false,
    /\bby\s(?:\w{3,14}ing\s(?:and|&)\s)?(?:extending|enhancing|enriching|expanding|translating|augmenting|re-?annotating|annotating|filtering|cleaning|converting|modifying|recasting|reformatting|re-?processing|adapting)\s(?:the\s|and\s)?(?<x>(?:<[^>\s]{4,300}>|[^\s.;<>]{1,40})(?:\s[^\s.;<>]{1,40}){0,5}?\s(?:data\s?set|corpus|treebank|collection|benchmark)(?:\s<[^>\s]{4,300}>)?)/,
  ),
  // What scripts in a repository work on lies beside them.
  way(
    'latin',
    'copy',
    false,
    /\b(?:scripts?|utilities|tools?|code|programs?)\s(?:for|to)\s(?:pre-?)?(?:process|convert|pars|prepar|extract|clean|reformat|read)(?:ing|e)?\s(?<x>(?:the\s)?(?:\p{Lu}[^\s.;<>]{0,30}\s){1,5}?(?:data\s?set|corpus|treebank|collection|benchmark)(?:\s<[^>\s]{4,300}>)?)/u,
  ),
  way(
    'latin',
    'source',
    true,
    /^(?:the\s)?original\s(?:works?|data|datasets?|lists?|versions?|files?|corpus|repository|project)\s(?:is\s|are\s|was\s|were\s)?(?:at|from|on|available\sat|:)\s(?=<)/,
  ),
  // `X is making public its records`: who publishes what is its own.
  way(
    'latin',
    'by',
    true,
    /(?:^|,\s)(?:the\s)?(?<x>\p{Lu}[^,.;<]{3,60}?)\s(?:is\s(?:making\spublic|releasing|publishing|opening|sharing)|has\s(?:made\spublic|released|published|opened)|releases|publishes)\s(?:all\s)?(?:of\s)?(?:its|their|the)\s(?:[\w-]{2,20}\s){0,3}(?:data|collections?|records|archives?|catalogu?e|datasets?|statistics)\b/u,
  ),
  ...moreTongues.from.map((says) => way('latin', 'from', true, new RegExp(says, 'u'))),
  // `annotated using the Armenian Wikipedia`: only a known name is no tool.
  way(
    'latin',
    'made',
    false,
    new RegExp(
      `\\b(?:${taken}|${made}|${worked}|annotated)\\s(?:and\\s\\w{3,16}\\s)?(?:using|with\\sthe\\shelp\\sof|on\\sthe\\sbasis\\sof|based\\son)\\b`,
    ),
  ),
  // `questions received by X`: what people sent there.
  way(
    'latin',
    'from',
    false,
    /\b(?<between>(?:questions|messages|requests|complaints|e-?mails|letters|reports|calls|petitions|applications|tickets)\s)(?:(?:that\s)?(?:were\s)?)?(?:received\sby|submitted\sto|filed\swith)\b/,
  ),
  // `X dataset, reannotated`
  way(
    'latin',
    'copy',
    true,
    /\b(?:is|are)\sthe\s(?<x>(?:\p{Lu}\S*\s){1,5}(?:data\s?set|corpus|treebank))\b(?=(?:\s?\([^()]{0,300}\)|[^.;()]){0,60}?\bre-?(?:annotated|labell?ed|tagged|translated|released)\b)/u,
  ),
  // `The analysis relies on enrollment figures from X`
  way(
    'latin',
    'from',
    false,
    /\b(?:rel(?:y|ies|ied)|dr[ae]ws?|drew)\s(?:heavily\s|mainly\s|primarily\s)?(?:up)?on\s(?<between>(?:[^\s.;<>]{2,20}\s){0,6}?(?:data|figures|records|statistics|information|reports|estimates|counts|lists?|datasets?|databases?)\s(?:[^\s.;<>]{2,20}\s){0,3}?)(?:from|of|by)\b/,
  ),
  // `builds on the X (Somebody, 2020) dataset`
  way(
    'latin',
    'copy',
    false,
    /\b(?:builds?|built|building)\s(?:up)?on(?:\stop\sof)?\s(?:the\s)?(?<x>(?:<[^>\s]{4,300}>|(?!Open|The)\p{Lu}[^\s.;<>()]{0,30})(?:\s(?:<[^>\s]{4,300}>|\p{Lu}[^\s.;<>()]{0,30}))*)(?=\s(?:\([^()]{2,200}\)\s)?(?:data\s?set|corpus|treebank|collection|benchmark|lexicon|word\s?list)\b)/u,
  ),
  // `Based on Tidal Survey data <…>`: a line without a verb of its own.
  way(
    'latin',
    'from',
    true,
    /^(?:based\s(?:up)?on|basert\spå|baser(?:et|ede)\spå|baserad[et]?\spå|basieren?d?\sauf|gebaseerd\sop|basé[es]*\ssur|basad[oa]s?\sen|basead[oa]s?\sem|basat[oaie]\ssu|na\spodstawie|na\szákladě|berdasarkan)\s(?=[^.;:<]{0,50}\b(?:dat[aoei]n?|datos|dados|data ?sets?|datasett?et|corpus|tables?|maps?|kart\w*|statistics|statistikk?|records|lists?)\s<)/,
  ),
  // What a site has published and these data convert.
  way(
    'ja',
    'from',
    true,
    /(?:^|[、。])(?<x>[^はを、。<>]{2,40}?(?:\s?[（(]?\s?<[^>\s]{4,300}>\s?[)）]?)?)\s?(?:に|で|において)(?:掲載|公開|公表|収録|提供)され(?:て(?:いる|いた)|た)[^。]{1,60}?を[^。]{0,20}?(?:変換|加工|利用|使用|整形|基に|もとに|元に|抽出|収集|集計)/,
  ),
  // Without capitals a name is not told from a verb.
  ...moreTongues.byCase.map((says) => way('latin', 'from', true, new RegExp(says, 'u'), 'gu')),
  ...moreTongues.by.map((says) => way('latin', 'by', false, new RegExp(says, 'u'))),
  // Italian
  way(
    'latin',
    'from',
    true,
    new RegExp(
      String.raw`\b(?:scaricat[aeio]|raccolt[aeio]|estratt[aeio]|ricavat[aeio]|prelevat[aeio])\s(?:\w+\s){0,3}?${fromItaly}(?=[\s<]|(?<=['’]))`,
    ),
  ),
  way(
    'latin',
    'from',
    false,
    new RegExp(
      String.raw`\b(?:proven(?:iente|ienti|gono)|proviene|ottenut[aeio]|tratt[aeio]|pres[aeio]|basat[aeio])\s(?:\w+\s){0,3}?${fromItaly}(?=[\s<]|(?<=['’]))`,
    ),
  ),
  way(
    'latin',
    'by',
    false,
    /\b(?:pubblicat[aeio]|fornit[aeio]|rilasciat[aeio]|mess[aeio]\sa\sdisposizione|diffus[aeio])\s(?:da|dal|dalla|dall['’]|dai|dagli)(?=[\s<]|(?<=['’]))/,
  ),
  // What a repository has in it of a place that it links.
  way(
    'zh',
    'from',
    false,
    /(?:含有?|包含|收[录錄]了?|整理了?|基[于於]|依[据據]|使用了?|采用了?|採用了?)(?<x>[^，。；！？<>]{2,20}\s?<[^>\s]{4,300}>)(?=[^，。；！？]{0,60}(?:数据|數據|语料|語料|文本|图片|圖片|资料|資料|词典|詞典|字典|[数數]据[库庫]))/,
  ),
  // Chinese
  way(
    'zh',
    'from',
    true,
    /(?:取自于?|采集自|爬取自|爬自|收集自|抓取自|下载自|摘自|摘录自|整理自|选自|抽取自|提取自|翻译自|译自|改编自|转载自|采自|搬运自|获取自|节选自|截取自)(?<x>[^，。；！？]{2,60})/,
  ),
  way('zh', 'from', false, /(?:来自于?|来源于|源自于?|源于|出自)(?<x>[^，。；！？]{2,60})/),
  way(
    'zh',
    'from',
    true,
    /从(?<x>[^，。；！？]{2,50}?)(?:批量|自动|人工|公开)?(?:爬取|采集|收集|抓取|下载|获取|提取|抽取|整理|搜集|筛选|选取|爬下|爬到|导出|得到|获得)(?:了|的|而来|得到|并|，|。|$|(?=\p{Script=Han}))/u,
  ),
  way('zh', 'crawl', true, /(?:爬取|抓取|采集)了?(?<x>[^，。；！？从]{2,24}?)(?:上?的|网站|平台|上)/),
  way('zh', 'by', false, /由(?<x>[^，。；！？]{2,40}?)(?:提供|发布|公开|公布|授权|收集整理)/),
  // Japanese
  way(
    'ja',
    'from',
    true,
    /(?:^|[はを、。]|もの[でに])(?<x>[^はを、。]{2,40}?)(?:から|より)[^、。]{0,16}?(?:収集|取得|ダウンロード|抽出|クロール|スクレイピング|引用|作成|入手|採取|転載|抜粋|構築|抜き出|取り出|集め|選)/,
  ),
  way('ja', 'by', false, /(?:^|[はを、。]|年に)(?<x>[^はを、。]{2,30}?)(?:が|によって|により|から|より)(?:提供|公開|公表|配布|発行)/),
  way(
    'ja',
    'from',
    true,
    /(?<x>[^はを、。<>\s]{2,30}\s?<[^>\s]{4,300}>)\s?(?:から|より|で)[^、。]{0,16}?(?:収集|取得|ダウンロード|抽出|クロール|スクレイピング|引用|入手|転載|抜粋|集め)/,
  ),
  way('ja', 'from', true, /(?:^|[はが、。])(?<x>[^はが、。]{2,30}?)を(?:クローリング|クロール|スクレイピング)/),
  // Korean
  way(
    'ko',
    'from',
    true,
    /(?<x>(?!(?:과|와|및)\s)(?:[^\s.,。():：<>]{1,20}\s){0,2}[^\s.,。():：<>]{2,20}\s?<[^>\s]{4,300}>)\s?(?:에서|로부터|으로부터)\s?(?:[^\s.。]{1,10}\s){0,2}?(?:수집|크롤링|다운로드|추출|가져|스크래핑|내려받|발췌|획득)/,
  ),
  way(
    'ko',
    'from',
    true,
    /(?<x>(?:[^\s.,。():：]{1,20}\s){0,3}[^\s.,。():：]{1,20}?)(?:에서|로부터|으로부터)\s?(?:[^\s.。]{1,10}\s){0,2}?(?:수집|크롤링|다운로드|추출|가져|스크래핑|내려받|발췌|획득|제공)/,
  ),
  way('ko', 'by', false, /(?<x>(?:[^\s.,。]{1,20}\s){0,3}[^\s.,。]{1,20}?)(?:이|가)\s(?:제공|공개|배포)/),
  ...furtherWays.map(({ tongue, role, strong, says, weak, own, exact }) => ({
    ...way(tongue, role, strong, says, exact ? 'gu' : 'giu'),
    ...(weak && { weak }),
    ...(own && { own }),
  })),
];

/** What a line, a cell or a list's word before a colon is called that gives the source. */
export const sourceLabel = inWords(
  /^(?:(?:(?:the\s)?(?:original|raw|primary|main|image|text|audio|full)\s)?(?:data|dataset|corpus|image|text|content)?\s?(?:sources?|origin|provenance)(?:\s(?:of\s(?:the\s)?(?:data|dataset|images|texts)|data|dataset|url|link|website|site|page))?|(?:original|source|raw)\s(?:data|dataset|corpus|images)(?:\s(?:source|url|link|website|page|from))?|(?:data\s|dataset\s|images?\s|text\s|originally\s)?(?:collected|downloaded|retrieved|obtained|taken|scraped|crawled|sourced|extracted|derived|adapted)\sfrom|(?:data|images|photos)\sfrom|data\s(?:courtesy\sof|credits?|providers?|provided\sby|publisher)|(?:数据集?|语料|资料|原始|图片|文本|信息|原文|内容|新闻|資料|數據|語料|圖資|圖片|文字|內容)*(?:来源|出处|数据源|来源地址|来源网站|来源链接|提供方|提供单位|來源|出處|資料源|來源網站|提供單位)|(?:数据|资料|資料|數據)(?:参考|參考)|原始数据集?(?:地址|链接)?|数据集?(?:地址|链接|下载地址)|(?:daten)?quellen?|(?:daten)?herkunft(?:\sder\sdaten)?|sources?\s(?:des|de)\sdonnées|provenance(?:\sdes\sdonnées)?|origine(?:\sdes\sdonnées)?|fuentes?(?:\sde\s(?:los\s)?datos)?|origen(?:\sde\slos\sdatos)?|procedencia|fontes?(?:\sd[eo]s?\sdados)?|origem(?:\sdos\sdados)?|источники?(?:\sданных)?|происхождение(?:\sданных)?|източни(?:к|ци)|джерел[оа]|извори?|źródł[oa](?:\sdanych)?|zdroje?(?:\sdat)?|források?|(?:veri\s|(?:[^\s\d]{2,20}\s)?[^\s\d]{2,20}[ıiuü]n\s(?:(?:ana|asıl|temel|orijinal|tüm)\s)?)?kayna(?:k|ğı|klar[ıi]?)|sumber(?:\sdata)?|nguồn(?:\sdữ\sliệu)?|แหล่ง(?:ที่มา|ข้อมูล)|bronn?en|(?:data)?bron|(?:data)?kilder?|(?:data)?käll(?:a|or)|lähteet|lähde|πηγ(?:ή|ές)|स्रोत|fonti?(?:\sdei\sdati)?|sursa|surse|izvori?|allika(?:d|s)|šaltini(?:ai|s)|avot[si]|(?:データ(?:の)?|画像の)?(?:出典|出所|ソース|提供元|情報源|引用元|取得元|収集元|元データ)|データ元|(?:(?:데이터|자료|원본|이미지)\s?){0,2}(?:출처|제공처|제공기관|원천|수집처))$/,
);
/** The same of who owns or publishes the data. */
export const ownerLabel = inWords(
  /^(?:(?:data\s?(?:set)?\s)?(?:publishers?|owners?|rights\s?holders?|providers?|creators?)|curated\sby|(?:dataset|data)\s(?:authors?|maintainers?)|发布(?:机构|单位|方)|数据提供(?:方|单位)|版权所有(?:者|方)?|herausgeber(?:in)?|éditeur|producteur|editor(?:a|ial)|提供機関|公開元|제공기관|발행처|издатель|правообладатель)$/,
);
/** Words in the place of a source that name none. */
export const ownWords =
  /^(?:own|self|in-?house|internal|various|multiple|several|diverse|different|public|open|crowd|manual|author|see\b|above|below|here|this|https?:\/\/localhost|elabora|propi|eigen|verschieden|intern|autor|travail|élabor|divers|varias|várias|собствен|внутрен|разн|автор|генерир|generat|src\b|\.{0,2}\/)/iu;

/** Addresses of data that have been given one to be cited by. */
export const dataDoi =
  /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?|\b)(10\.(?:5281\/zenodo\.\d{3,9}|7910\/dvn\/\w{4,8}|17632\/[\w.]{5,20}|5061\/dryad\.\w{3,12}|6084\/m9\.figshare\.\d{4,10}(?:\.v\d+)?|34740\/kaggle\/\w{2,12}\/\d{1,10}|57967\/hf\/\d{3,6}|24432\/\w{4,8}|15468\/\w{3,10}|3886\/icpsr\w{3,12}|1594\/pangaea\.\d{4,8}|18738\/\w{4,12}|21227\/[\w-]{5,30}|11588\/data\/\w{4,10}|13026\/[\w-]{3,12}|15129\/[\w-]{10,40}|5255\/ukda-[\w-]{3,14}|11583\/[\w.]{4,14}))/iu;
