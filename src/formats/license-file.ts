import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Read } from '../model/item.js';
import { decodeText } from '../reading/bytes.js';
import { proseSayings } from '../reading/prose/prose-blocks.js';
import { isTopicName } from '../reading/topic-names.js';

/**
 * Names that the text of a license goes by, alone or with what it is for (`DATA_LICENSE`, `LICENSE-DATA`, `数据许可`). A license text can say anything, so
 * here the name decides, and the content that it is a text.
 */
const NAMES =
  /^(?:(?:data(?:sets?)?|code|models?|weights?|contents?|media|images?|audio|texts?|annotations?|docs?|software|数据集?|代码|模型|内容|文档|标注|图片)[-_. ]?)?(?:licen[cs]es?|copying|copyright|unlicense|许可证?|许可协议|使用许可|授权协议|使用协议|使用条款|版权声明|授权声明|terms[-_ ]?(?:of[-_ ]?(?:use|service)|and[-_ ]?conditions)|(?:usage|use)[-_ ]?terms|eula|lizenz(?:en|text)?|nutzungs(?:bedingungen|rechte)|licencia|licenza|licença|利用規約|ライセンス|라이선스|이용약관)(?:[-_.][\p{L}\p{N}_.-]*)?$/iu;
const ENDINGS = /\.(?:json|ya?ml|csv|tsv|js|ts|py|html?)$/i;
/** A file of terms for the file beside it: `rows.csv.license`. */
const BESIDE = /[^.]\.[\p{L}\p{N}]{1,8}\.licen[cs]e$/iu;
/** Longer texts are read up to here; the longest license of the SPDX list has a fifth of it. */
const MAX_CHARACTERS = 400_000;

const licenseFile: Format = {
  id: 'license-file',
  title: 'License text',
  reads: 'dataset',
  answersTo:
    'Files named LICENSE, COPYING, TERMS_OF_USE and the like, in several languages, that hold text; every license found in the text is a claim on the dataset beside it.',
  notRead: 'Images of licenses.',
  recognize({ path, text, bytes }: Head): number {
    const name = path.slice(path.lastIndexOf('/') + 1);
    // What holds no word says nothing, whatever it is called.
    return text !== undefined &&
      bytes.length > 0 &&
      text.trim() !== '' &&
      (BESIDE.test(name) || (NAMES.test(name) && !ENDINGS.test(name) && !isTopicName(name.replace(/\.[a-z]{2,5}$/i, ''))))
      ? 70
      : 0;
  },
  async *read(file: ManifestFile): AsyncGenerator<readonly Read[]> {
    let text = '';
    for await (const piece of decodeText(file.bytes(), file.head.encoding ?? 'utf-8')) {
      text += piece;
      if (text.length >= MAX_CHARACTERS) break;
    }
    const at = { path: file.path, line: 1 };
    yield [
      {
        kind: 'card',
        at,
        says: [
          { about: 'license', raw: text.slice(0, MAX_CHARACTERS), at, by: 'file' },
          ...proseSayings(text.slice(0, MAX_CHARACTERS), file.path),
        ],
      },
    ];
  },
};

export default licenseFile;
