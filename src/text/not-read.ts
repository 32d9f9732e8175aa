/** Why a file was not read: one closed set of reasons, each with how it weighs and its words. */
import type { Lang, Words } from '../model/basics.js';
import type { NotReadDetail, NotReadKind, NotReadReason, NotReadView } from '../model/views.js';

interface Reason extends Words {
  kind: NotReadKind;
}

const unreadable = (en: string, zh: string): Reason => ({ kind: 'unreadable', en, zh });
const notScanned = (en: string, zh: string): Reason => ({ kind: 'not-scanned', en, zh });
const passedOver = (en: string, zh: string): Reason => ({ kind: 'passed-over', en, zh });

/** `{what}` stands for the detail, `{n}` for how many files, `{files}` for `file` or `files`. */
export const notReadWords = {
  permission: unreadable('no permission to read it', '没有读取权限'),
  'folder-permission': unreadable('a folder without permission to read it', '没有读取该文件夹的权限'),
  gone: unreadable('it disappeared during the scan', '扫描过程中文件消失'),
  'disk-error': unreadable('the disk could not read it ({what})', '磁盘读取失败（{what}）'),
  'name-encoding': unreadable('its name is not valid UTF-8: rename it', '文件名不是有效的 UTF-8，请重命名'),
  'dangling-link': unreadable('a symbolic link to a file that is not there', '符号链接指向的文件不存在'),
  pipe: unreadable('a named pipe, not a file', '命名管道，不是文件'),
  socket: unreadable('a socket, not a file', '套接字，不是文件'),
  device: unreadable('a device, not a file', '设备文件'),
  'git-lfs': unreadable('a Git LFS pointer, not the data: run git lfs pull', 'Git LFS 指针而非数据，请运行 git lfs pull'),
  'git-annex': unreadable(
    'a git-annex pointer, not the data: run git annex get, then git annex unlock',
    'git-annex 指针而非数据，请运行 git annex get 和 git annex unlock',
  ),
  dvc: unreadable('tracked by DVC and not here: run dvc pull', '由 DVC 管理且不在本地，请运行 dvc pull'),
  'cut-off': unreadable('not downloaded to its end: run {what}', '未下载完整，请运行 {what}'),
  compression: unreadable('compressed data that cannot be decompressed', '压缩数据无法解压'),
  'not-what-it-says': unreadable('named as {what}, but its content is not', '名称为 {what}，内容却不是'),
  archive: unreadable('an archive that is damaged or cut off', '压缩包损坏或不完整'),
  'archive-end': unreadable('an archive whose end is damaged; what came before was read', '压缩包末尾损坏，之前的内容已读取'),
  'archive-member': unreadable('damaged inside its archive', '在压缩包内已损坏'),
  'archive-climbs': unreadable('{n} {members} whose name leads out of the archive', '{n} 个成员的名称指向压缩包之外'),
  'archive-method': unreadable('compressed in a way that is not supported', '压缩方式不受支持'),
  encrypted: unreadable('encrypted, in an archive with a password', '压缩包已加密'),
  'archive-entries': unreadable(
    'an archive of more than {what} files: the others were not looked at',
    '压缩包内文件超过 {what} 个，其余未检查',
  ),
  'archive-overlap': unreadable(
    'shares its bytes with other members of the archive, as only a decompression bomb does',
    '与压缩包内其他成员共用数据，属于解压炸弹',
  ),
  'archive-large': unreadable('unpacks to more than {what}: unpack it and scan the folder', '解压后超过 {what}，请解压后扫描文件夹'),
  'archive-late': unreadable('not unpacked: unpacking took longer than {what}', '未解压：解压时间超过 {what}'),
  'shard-missing': unreadable(
    'the shard of its task is missing: run the task, then join again',
    '所属任务的分片缺失：请运行该任务后重新合并',
  ),
  'shard-damaged': unreadable(
    'the shard of its task is damaged or cut off: run the task again, then join again',
    '所属任务的分片损坏或不完整：请重新运行该任务后再合并',
  ),

  empty: notScanned('empty', '空文件'),
  link: notScanned('a symbolic link; name it to have it read', '符号链接；如需读取请直接指定'),
  hidden: notScanned('hidden: the name begins with a dot; name it to have it read', '隐藏文件（名称以点开头）；如需读取请直接指定'),
  listed: notScanned('items of {what}; the content was not looked into', '{what} 所列条目；未检查内容'),
  'listed-one': notScanned('an item of {what}; the content was not looked into', '{what} 所列条目；未检查内容'),
  'archive-empty': notScanned('an empty archive', '空压缩包'),
  'archive-nested': notScanned('an archive inside an archive: unpack it', '压缩包内的压缩包，请先解压'),
  'archive-others': notScanned('{n} more members that no format reads', '另有 {n} 个成员没有可用的读取器'),
  'archive-tar': notScanned(
    'a tar archive of other things than samples: unpack it and scan the folder',
    'tar 归档，内容不是样本；请解压后扫描文件夹',
  ),
  'archive-zip': notScanned('a zip archive: unpack it and scan the folder', 'zip 压缩包，请解压后扫描文件夹'),
  'archive-7z': notScanned(
    'a 7-Zip archive: run npm install 7z-wasm, or unpack it and scan the folder',
    '7-Zip 压缩包，请运行 npm install 7z-wasm，或解压后扫描文件夹',
  ),
  'archive-rar': notScanned('a RAR archive: unpack it and scan the folder', 'RAR 压缩包，请解压后扫描文件夹'),
  workbook: notScanned('an Excel workbook: save its sheets as CSV and scan those', 'Excel 工作簿，请将各表另存为 CSV 后扫描'),
  'parquet-inside': notScanned('a Parquet file inside another compression', '再次压缩的 Parquet 文件'),
  'sqlite-log': notScanned(
    'changes that are not in the SQLite database yet: open it once with sqlite3 and run PRAGMA wal_checkpoint(TRUNCATE)',
    '尚未写入 SQLite 数据库的更改，请用 sqlite3 打开并执行 PRAGMA wal_checkpoint(TRUNCATE)',
  ),
  'removed-by-log': notScanned(
    'no longer part of its table by {what}: delete it (VACUUM, expire_snapshots), or name it to have it read',
    '按 {what} 已不属于该表，请删除（VACUUM、expire_snapshots）；如需读取请直接指定',
  ),
  'table-deletes': notScanned(
    'a list of rows that its table ({what}) no longer has, not data; name it to have it read',
    '表（{what}）中已删除行的列表，不属于数据；如需读取请直接指定',
  ),
  mds: notScanned(
    'a shard of MosaicML Streaming (MDS): read it with the streaming library and write its samples as Parquet',
    'MosaicML Streaming (MDS) 分片，请用 streaming 库读取并另存为 Parquet',
  ),
  lmdb: notScanned(
    'an LMDB database of {what} entries: write them as Parquet or JSON Lines with the program that made it',
    'LMDB 数据库（{what} 个条目），请用生成它的程序另存为 Parquet 或 JSON Lines',
  ),
  tfrecord: notScanned(
    'TFRecord: write its examples as Parquet or JSON Lines with tf.data',
    'TFRecord，请用 tf.data 另存为 Parquet 或 JSON Lines',
  ),
  recordio: notScanned(
    'MXNet RecordIO: write its records as files or Parquet with mxnet.recordio',
    'MXNet RecordIO，请用 mxnet.recordio 另存为文件或 Parquet',
  ),
  orc: notScanned(
    'an ORC table: write it as Parquet (pyarrow.orc.read_table, then pyarrow.parquet.write_table)',
    'ORC 表，请另存为 Parquet（pyarrow.orc.read_table 与 pyarrow.parquet.write_table）',
  ),
  lance: notScanned(
    'data of a Lance data set: write it as Parquet (lance.dataset(…).to_table())',
    'Lance 数据集文件，请另存为 Parquet（lance.dataset(…).to_table()）',
  ),
  pickle: notScanned(
    'a Python pickle, which can run programs when it is opened and never is: write its data as Parquet or JSON Lines',
    'Python pickle 文件，打开时可执行任意代码，因此不予打开；请将数据另存为 Parquet 或 JSON Lines',
  ),
  ledger: notScanned(
    'a ledger of licit, or a file with its mark: not read, and nothing shows what else it holds; keep ledgers apart from data',
    'licit 台账，或者带有台账标记的文件：未读取，无法证明其中没有数据；请勿将台账与数据一同存放',
  ),
  image: notScanned('an image, not a manifest', '图像，不是清单'),
  audio: notScanned('audio, not a manifest', '音频，不是清单'),
  media: notScanned('audio, video or an image, not a manifest', '音频、视频或图像，不是清单'),
  schema: notScanned('a JSON Schema, which describes no data', 'JSON Schema，不描述数据'),
  software: notScanned('a description of software, not of data', '软件说明，不是数据说明'),
  json: notScanned('a JSON document that no format reads yet', '尚无读取器的 JSON 文档'),
  xml: notScanned('XML of <{what}> elements that no format reads yet', '尚无读取器的 XML 文档（由 <{what}> 元素组成）'),
  text: notScanned('text that no format reads', '没有读取器的文本'),
  binary: notScanned('binary content that no format reads', '没有读取器的二进制内容'),
  'no-reader': notScanned('no reader for {what}', '没有 {what} 的读取器'),
  fixture: notScanned('test data of the program; name the folder to have it read', '程序的测试数据；如需读取请直接指定该文件夹'),
  datasheet: notScanned(
    'a document on the data whose text could not be read: save it as README.md or LICENSE beside the data',
    '数据说明文件，无法读取其文字；请另存为 README.md 或 LICENSE 并置于数据旁',
  ),
  illustration: notScanned('a picture that {what} shows to its readers', '{what} 中展示的插图'),

  'rows-inside': notScanned(
    'it holds personal values like rows of data: keep them in a file of data',
    '含有成批的个人信息值，如同数据行，请另存为数据文件',
  ),
  'other-name': notScanned('its content reads as {what}, its name says something else', '内容可按 {what} 读取，名称却表明是其他文件'),
  untold: notScanned('nothing was read from it', '未从中读取任何内容'),
  'not-fetched': notScanned('not in the cache: run {what}', '不在缓存中，请运行 {what}'),

  ignored: passedOver('ignored by {what}', '由 {what} 忽略'),
  evidence: passedOver('a document named as evidence, not data', '列为证明材料的文件，不属于数据'),
  'evidence-folder': passedOver('holds only documents named as evidence', '仅含列为证明材料的文件'),
  'outside-list': passedOver('a list from outside ({what}): what it names is excluded', '外部名单（{what}）：所列条目予以排除'),
  'own-output': passedOver(
    'written by licit itself ({what}): byte by byte what the ledger has on record, not data',
    '由 licit 自身生成（{what}），与台账所记逐字节一致，不属于数据',
  ),
  joined: passedOver('read with {what}, as one list', '与 {what} 合并为一个清单读取'),
  'table-list': passedOver('a list of the files of its table ({what}), not data', '表（{what}）的文件清单，不属于数据'),
  attributes: passedOver('scores of places in the documents of {what}, not items', '{what} 中文档各位置的评分，不是条目'),
  'made-copy': passedOver(
    'made by the {what} library from the dataset; name the folder in its cache to have it read',
    '由 {what} 库依数据集生成；如需读取请直接指定其缓存文件夹',
  ),
  'version-control': passedOver('version control', '版本控制'),
  packages: notScanned('a folder of installed packages; name it to have it read', '软件包安装目录；如需读取请直接指定'),
  licit: passedOver('licit itself', 'licit 自身文件'),
  program: passedOver('program, settings or documentation, not data', '程序、配置或说明文档，不属于数据'),
  system: passedOver('left by an operating system', '操作系统生成的文件'),
} satisfies Record<NotReadReason, Reason>;

/** A file that was not read, with the words for its reason. */
export function notRead(
  path: string,
  reason: NotReadReason,
  detail: NotReadDetail & { bytes?: number; kind?: NotReadKind } = {},
): NotReadView {
  const { what, files, bytes, kind } = detail;
  return {
    path,
    reason,
    kind: kind === 'changed' || kind === 'changed-elsewhere' ? kind : notReadWords[reason].kind,
    why: whyWords(reason, { what, files }).en,
    ...(what !== undefined && { what }),
    ...(files !== undefined && { files }),
    ...(bytes !== undefined && { bytes }),
  };
}

/** The words for why a file was not read, in both languages. */
function whyWords(reason: NotReadReason, { what = '', files }: NotReadDetail): Words {
  const { en, zh } = notReadWords[reason];
  const fill = (words: string): string =>
    words
      .replace('{n}', String(files ?? 1))
      .replace('{members}', files === undefined || files === 1 ? 'member' : 'members')
      .replace('{what}', () => what);
  const own = /\{n\}/.test(en) || files === undefined || files === 1;
  return own
    ? { en: fill(en), zh: fill(zh) }
    : {
        en: `${files.toLocaleString('en')} ${reason === 'listed' ? '' : 'files: '}${fill(en)}`,
        zh: `${files.toLocaleString('en')} 个文件：${fill(zh)}`,
      };
}

/** How the ledger keeps a reason: JSON in `not_read.why`. */
export function storedReason({ reason, kind, what, files }: NotReadView): string {
  return JSON.stringify({ reason, kind, ...(what !== undefined && { what }), ...(files !== undefined && { files }) });
}

/** Reads a reason as the ledger keeps it. Ledgers of an earlier time hold English words, all of them for files that were not scanned. */
export function reasonFrom(path: string, stored: string, bytes: number | null): NotReadView {
  const size = bytes === null ? {} : { bytes };
  const parsed = parsedReason(stored);
  if (parsed === undefined) return { path, reason: 'no-reader', kind: 'not-scanned', why: stored, ...size };
  return notRead(path, parsed.reason, { ...parsed, ...size });
}

function parsedReason(stored: string): { reason: NotReadReason; kind: NotReadKind; what?: string; files?: number } | undefined {
  if (!stored.startsWith('{')) return undefined;
  try {
    const { reason, ...rest } = JSON.parse(stored) as { reason: string; kind: NotReadKind; what?: string; files?: number };
    return Object.hasOwn(notReadWords, reason) ? { reason: reason as NotReadReason, ...rest } : undefined;
  } catch {
    return undefined;
  }
}

/** The words of a view in one language; those of an earlier time are English. */
export function reasonIn(view: NotReadView, lang: Lang): string {
  if (lang === 'en') return view.why;
  const words = whyWords(view.reason, view);
  return words.en === view.why ? words.zh : view.why;
}

/** How many files of these kinds there are. */
export function filesOf(views: readonly NotReadView[], ...kinds: NotReadKind[]): number {
  return views.reduce((sum, view) => sum + (kinds.includes(view.kind) ? (view.files ?? 1) : 0), 0);
}

/** What an error of the disk means for a file. */
export function diskReason(cause: unknown): { reason: NotReadReason; what?: string } {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === 'EACCES' || code === 'EPERM') return { reason: 'permission' };
  if (code === 'ENOENT') return { reason: 'gone' };
  return { reason: 'disk-error', what: code ?? 'unknown' };
}

/** How many files each ignore file leaves out. */
export function ignoredBy(views: readonly NotReadView[]): { by: string; files: number }[] {
  const counts = new Map<string, number>();
  for (const { reason, what, files = 1 } of views) if (reason === 'ignored') counts.set(what ?? '', (counts.get(what ?? '') ?? 0) + files);
  return [...counts].map(([by, files]) => ({ by, files }));
}
