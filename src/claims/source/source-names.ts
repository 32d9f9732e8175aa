/** Words by which what follows `from` or `source:` in a sentence is told to name somebody. Looked at by `named-source.ts`. */

import { set } from './source-words.js';

/** Words with a capital letter that name no source: months, days, formats, what everybody has. */
export const capitalWords: ReadonlySet<string> =
  set(`odbc jdbc mysql postgres postgresql sqlite3 redis mongodb hdfs s3 ftp http https svn git yaml shp geojson topojson parquet rss iso bibtex markdown latex january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday i we our it its he she they this that these those there here each every all any some both many most other others
  another such see note please internet web www api apis url urls html csv json jsonl pdf pdfs xml txt tsv xlsx excel zip png jpg jpeg
  ai ml nlp llm llms ocr asr tts nmt dna rna mri ct covid covid-19 sars-cov-2 gpu cpu sql sqlite python java javascript r c c++ github-hosted
  section table figure fig appendix chapter equation algorithm step part volume version chat qa english-language human humans
  january-march readme license todo mturk amt who's what where when how why yes no true false open source sources data dataset datasets
  europe asia africa america european asian african american western eastern northern southern latin greek roman
  you your yourself licensor licensee contributor corresponding dr mr mrs prof médias presse internautes utilisateurs janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro
  novembro dezembro januar februar märz juni juli oktober dezember wikipedia-style интернета интернет сети`);

/** Tools, services of work, and libraries: through them data is made, it does not come from them. */
export const toolNames =
  /\b(?:mechanical ?turk|mturk|amt|prolific|crowdflower|figure ?eight|appen|toloka|upwork|scale ai|qualtrics|survey ?monkey|google forms?|label studio|prodigy|labelimg|labelme|cvat|selenium|scrapy|beautiful ?soup|puppeteer|playwright|requests|pandas|numpy|scipy|scikit-?learn|sklearn|pytorch|tensorflow|keras|torchvision|transformers|spacy|nltk|stanza|corenlp|opencv|ffmpeg|yt-?dlp|youtube-?dl|google translate|deepl|bing translator|tesseract|whisper|word2vec|glove|fasttext|bert|roberta|albert|xlnet|electra|t5|bart|elmo|resnet|vgg|inception|densenet|yolo|efficientnet|faster r-?cnn|mask r-?cnn|clip|vit|matlab|excel|python|jupyter|docker|conda|anaconda|npm|pypi|pip|maven|homebrew|colab|kinect|realsense|gopro|iphone|android|canon|nikon|sony|raspberry|arduino|ubuntu|linux|windows|hugging ?face (?:hub|datasets|transformers)|google drive|dropbox|onedrive|onebox|baidu (?:net)?disk)\b|百度网盘|百度云|网盘|阿里云盘/i;

/** Nouns of content that follow the name of a place where it is written or shown. */
export const contentNouns =
  'tweets?|posts?|comments?|submissions?|threads?|messages?|chats?|reviews?|ratings?|articles?|pages?|entries|abstracts?|papers?|preprints?|photos?|images?|pictures?|photographs?|videos?|clips?|tracks?|songs?|lyrics|transcripts?|subtitles?|captions?|questions?|answers?|books?|novels?|stories|recipes?|listings?|products?|headlines?|news|newswire|dumps?|snapshots?|crawls?|archives?|data|records?|scenes?|tiles?|repositories|issues|commits|source files|filings?|judg(?:e)?ments?|decisions?|documents?|profiles?|users?|biographies|infoboxes|sentences?|texts?|podcasts?|talks?|lectures?|speeches|debates?|imagery|games?|playlists?|maps?';

/** Words that go on with a name after it has begun. */
export const nameConnectors: ReadonlySet<string> = set(
  `of the for and & de la le les l du des d del los las el da do das dos e y et und der die das den dem des von vom für zu zur and/or &amp; at on + et al i и al. a`,
);

/** Nouns that belong to a name when they follow it. */
export const nameNouns = new RegExp(
  `^(?:${contentNouns}|datasets?|corpus|corpora|websites?|web|sites?|apis?|databases?|portals?|platforms?|library|project|collection|benchmark|challenge|competition|forum|encyclopedia|treebank|repository|repo|pages?|satellites?|mission|survey|census|study|yearbook)$`,
  'i',
);

/** Adjectives in small letters that go on with a name: `Assemblée nationale`, `Santé publique France`. */
export const nameAdjectives =
  /^(?:nationale?s?|nationaux|publique?s?|générale?s?|régionale?s?|centrale?s?|royale|française?s?|européenne|nacional(?:es)?|públic[oa]s?|estatal|estadual|municipal|nazionale|pubblic[oa]|regionale|statale)$/i;

/** German nouns begin with capitals: those that name nobody. */
export const germanNouns =
  /^(?:internet|netz|web|text|buch|zeitung|zeitschrift|presse|interview|aufnahme|bild|video|datei|archiv|datensatz|korpus|quelle|website|webseite|seite|forum|umfrage|studie|experiment|labor|alltag|projekt|team|hand|sensor|kamera|system|original|beginn|jahr|gutenberg-?artige)$|(?:en|ern|ungen|eln|s)$/i;
/** Ends of German names of institutions. */
export const germanEnds =
  /(?:amt|amts|institut|instituts|bibliothek|universität|hochschule|ministerium|ministeriums|zeitung|verlag|verlags|archiv|bundestag|bundestags|landtag|anstalt|dienst|dienstes|portal|portals|bank|verband|verbands|gesellschaft|agentur|zentrum|zentrums|museum|museums|akademie|behörde|kammer|stiftung|wikipedia|gericht|gerichts|gerichtshof)$/i;

/** Ends of Japanese names of institutions and works, and names in kana that are known. */
export const japaneseNames =
  /(?:庁|省|局|社|院|新聞|大学|研究所|研究室|文庫|図書館|博物館|協会|機構|銀行|学会|財団|委員会|センター|コーパス|データセット|辞典|辞書|百科事典|放送|出版|書店|裁判所|議会|国会|府|県|都|市)(?:の?(?:web|ウェブ|ホームページ|公式|サイト).{0,12})?$|ウィキペディア|ツイッター|ヤフー|アマゾン|グーグル|ユーチューブ|インスタグラム|フリッカー|フェイスブック|楽天|食べログ|クックパッド|ニコニコ|はてな|ブックオフ|カクヨム|小説家になろう|ピクシブ|メルカリ|价格|価格\.com|アメブロ|レディット|青空文庫/i;

/** The same in Korean. */
export const koreanNames =
  /(?:청|공사|대학교|대학|연구원|연구소|도서관|박물관|신문|일보|방송|은행|센터|협회|포털|위원회|시청|재단|학회|공단|진흥원|통계원|국립국어원|법원|국회|부처|기상청|질병관리청|말뭉치|데이터셋|사전|허브)(?:\s?(?:홈페이지|웹사이트|사이트|누리집|앱))?$|네이버|카카오|트위터|위키백과|위키피디아|나무위키|유튜브|인스타그램|페이스북|구글|아마존|레딧|디시인사이드|쿠팡|플리커|깃허브|캐글|왓챠|다음|네이트|티스토리|오유|루리웹|한겨레|국립|(?:정보|통계|데이터|공시)(?:시스템|서비스|포털|광장|센터|망)/;

/** What names nobody, at the beginning of a Chinese name of a source. */
export const hanGeneric =
  /^(?:各(?:大|个|种|类|地)?|多(?:个|种|家)?|不同|一些|某|部分|大量|公开|开源|互联网|网络|网上|线上|真实|实际|现有|已有|上述|以上|以下|该|本|此|其|我们|自己|用户|专家|志愿者|人工|标注|生活|日常|相关|主流|常见|其他|若干|数(?:个|百|千)|这|那|原始|内部|作者)/;
