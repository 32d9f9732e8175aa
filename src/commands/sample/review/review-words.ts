/** The words of the page. */

import type { Lang, Words } from '../../../model/basics.js';
import { say } from '../../../text/messages/say.js';
import type { SampleItem } from '../sample-items.js';

/** Why an item cannot be shown. */
export const goneWords = {
  'manifest-missing': {
    en: 'The manifest of this item is not there any more: it cannot be shown.',
    zh: '该条目所在清单已不存在，无法显示。',
  },
  'salt-erased': {
    en: 'The salt of its manifest was erased: no item of it can be told from another.',
    zh: '该清单的盐值已删除，无法辨认其中的条目。',
  },
  changed: {
    en: 'The manifest was changed since the draw: this item is not in it as it was drawn.',
    zh: '清单在抽样后已更改，其中没有抽样时的该条目。',
  },
} satisfies Record<NonNullable<SampleItem['gone']>, Words>;

/** A class of risks with how many there are. */
export function riskClassHeading(id: string, name: string, risks: number, lang: Lang): string {
  return say('sample/risks', lang, { id, name, risks });
}

/** Words of the page by name; `{0}` and so on are filled in. */
export const pageWords = {
  checker: { en: 'Checker', zh: '检查人' },
  decidesBetween: { en: 'Deciding between checkers', zh: '裁定人' },
  progress: { en: 'Progress', zh: '进度' },
  loading: { en: 'Loading …', zh: '正在加载……' },
  actions: { en: 'Judgment', zh: '判定操作' },
  ok: { en: 'OK', zh: '合格' },
  bad: { en: 'Bad', zh: '不合格' },
  unsure: { en: 'Unsure', zh: '存疑' },
  skip: { en: 'Skip', zh: '跳过' },
  back: { en: 'Back', zh: '上一条' },
  next: { en: 'Next', zh: '下一条' },
  undo: { en: 'Undo', zh: '撤销' },
  note: { en: 'Note', zh: '备注' },
  noteLabel: { en: 'Note on this item (Esc: back to the item)', zh: '对本条的备注（按 Esc 返回）' },
  reveal: { en: 'Reveal', zh: '显示原值' },
  list: { en: 'Judged items', zh: '已判定条目' },
  keys: { en: 'Keys', zh: '快捷键' },
  useKeys: {
    en: 'Single keys judge (switch off if they get in the way of a screen reader or voice control)',
    zh: '启用单键操作（若与读屏软件或语音控制冲突，请关闭）',
  },
  shortage: {
    en: 'Bad items: a digit for the class and a letter for the risk, as in 1f; or words of it. Enter gives no reason.',
    zh: '不合格：输入类别数字和风险字母，如 1f，或输入关键词；直接按回车则不填原因。',
  },
  close: { en: 'Close', zh: '关闭' },
  cancel: { en: 'Cancel', zh: '取消' },
  number: { en: 'Item', zh: '序号' },
  place: { en: 'Place', zh: '位置' },
  judgment: { en: 'Judgment', zh: '判定' },
  reason: { en: 'Reason', zh: '原因' },
  time: { en: 'Time', zh: '时间' },
  reasonTitle: { en: 'Why is this item bad?', zh: '不合格原因' },
  reasonHint: {
    en: 'Digit and letter (1f), or words; Enter takes the marked line.',
    zh: '输入数字加字母（如 1f）或关键词，按回车选定所标行。',
  },
  reasonSearch: { en: 'Search the 31 risks, or write a reason of your own', zh: '检索 31 种安全风险，或自行填写原因' },
  noReason: { en: 'No reason stated', zh: '不填原因' },
  ownReason: { en: 'Own reason: {0}', zh: '自填原因：{0}' },
  position: { en: 'Item {0} of {1}', zh: '第 {0} 条，共 {1} 条' },
  done: { en: '{0} of {1} judged', zh: '已判定 {0} / {1} 条' },
  left: { en: 'about {0} left', zh: '预计还需 {0}' },
  underMinute: { en: 'a minute', zh: '1 分钟' },
  minutes: { en: '{0} min', zh: '{0} 分钟' },
  hours: { en: '{0} h {1} min', zh: '{0} 小时 {1} 分钟' },
  saving: { en: 'Saving …', zh: '正在保存……' },
  savedAll: { en: 'Saved', zh: '已保存' },
  unsaved: {
    en: 'Not saved: {0}. They are kept in this browser and sent when the server is back.',
    zh: '有 {0} 项判定尚未保存，现存于本浏览器，服务恢复后自动发送。',
  },
  gone: {
    en: 'The server does not answer. Start it again with the same command; nothing that was judged is lost.',
    zh: '服务未响应。请用同一命令重新启动；已作出的判定不会丢失。',
  },
  refused: { en: 'A judgment was refused: {0}', zh: '有一项判定被拒绝：{0}' },
  nothingToUndo: { en: 'Nothing to undo', zh: '没有可撤销的判定' },
  undone: { en: 'The judgment of item {0} was taken back', zh: '已撤销第 {0} 条的判定' },
  masked: { en: 'A personal value, masked', zh: '个人信息，已遮蔽' },
  revealed: { en: 'Personal values are shown. That you asked for them is on record.', zh: '现显示个人信息原值；查看行为已记录。' },
  showAll: { en: 'Show all {0} characters (X)', zh: '显示全部 {0} 个字符（X）' },
  fields: { en: 'All other fields ({0})', zh: '其他字段（{0} 个）' },
  said: { en: 'What the checkers said', zh: '各检查人的判定' },
  remote: { en: 'This file is elsewhere; it was not fetched.', zh: '该文件位于项目之外的网络地址，未予获取。' },
  missing: { en: 'Not present: {0}. There is no such file in the project.', zh: '文件不存在：{0}。项目中没有该文件。' },
  tooLarge: { en: 'This file is too large to be shown here.', zh: '该文件过大，无法在此显示。' },
  enclosed: {
    en: 'Not shown: {0}. It is inside a file of a format that this page does not look into.',
    zh: '未显示：{0}。该内容存于本页无法读取的文件格式之中。',
  },
  boxes: { en: 'Boxes: {0} (D shows and hides them)', zh: '标注框 {0} 个（按 D 显示或隐藏）' },
  boxesAlone: { en: 'Boxes, not drawn because no image is shown: {0} ({1})', zh: '标注框 {0} 个，因未显示图像而未绘制（{1}）' },
  brokenBoxes: {
    en: 'Boxes without a size or without four numbers, not drawn: {0} ({1})',
    zh: '{0} 个标注框没有大小或坐标无效，未予绘制（{1}）',
  },
  outsideBoxes: { en: 'Boxes that reach beyond the image: {0} ({1})', zh: '{0} 个标注框超出图像范围（{1}）' },
  otherSize: {
    en: 'The annotations are for an image of {0}, and this one has {1}: another shape.',
    zh: '标注针对的图像尺寸为 {0}，本图像为 {1}，长宽比例不同。',
  },
  boxesHidden: { en: 'Boxes are hidden', zh: '已隐藏标注框' },
  boxesShown: { en: 'Boxes are shown', zh: '已显示标注框' },
  notShown: { en: 'This file is not an image that can be shown.', zh: '该文件不是可显示的图像。' },
  notPlayed: { en: 'This file is not a recording that can be played.', zh: '该文件不是可播放的音频。' },
  goTo: { en: 'Go to item {0}', zh: '转到第 {0} 条' },
  listAbout: { en: '{0} of {1} items judged', zh: '共 {1} 条，已判定 {0} 条' },
  allDone: { en: 'All {0} items are judged', zh: '全部 {0} 条均已判定' },
  whatNext: {
    en: 'This page can be closed. When every checker is done: licit sample decide {0}',
    zh: '可以关闭本页。全部检查人完成后：licit sample decide {0}',
  },
  whatNextAdjudicated: {
    en: 'This page can be closed. Next: licit sample decide {0}',
    zh: '可以关闭本页。下一步：licit sample decide {0}',
  },
  whatNextOffline: {
    en: 'Download the judgments and send the file back. There: licit sample import {0} FILE',
    zh: '请下载判定结果并交回，由收件人执行：licit sample import {0} 文件',
  },
  download: { en: 'Download judgments (CSV)', zh: '下载判定结果（CSV）' },
  keptHere: { en: 'Kept in this browser', zh: '已存于本浏览器' },
  notKept: {
    en: 'This browser keeps nothing: download the judgments before you close the page.',
    zh: '本浏览器不保存数据，关闭页面前请先下载判定结果。',
  },
  notEnclosed: { en: 'This file is too large to be part of this page.', zh: '该文件过大，未随本页导出。' },
  toSkipped: {
    en: 'Go to the first skipped item ({0}); what is skipped counts as not checked',
    zh: '转到首个跳过的条目（共 {0} 条；跳过的条目视为未检查）',
  },
  'key-x': { en: 'Show all of a long text', zh: '显示长文本全文' },
  'key-d': { en: 'Show or hide the boxes on an image', zh: '显示或隐藏图像上的标注框' },
  'key-p': { en: 'Play or pause', zh: '播放或暂停' },
} satisfies Record<string, Words>;
