const forData =
  /(?:^|[-_. ])(?:data(?:sets?)?|contents?|media|images?|texts?|audio)(?:$|[-_. ])|(?:data(?:set)?)licen[cs]e|数据|内容|图片/i;
const forElse = /(?:^|[-_. ])(?:code|software|models?|weights?|docs?|annotations?)(?:$|[-_. ])|代码|模型|文档|标注/i;

/** What a license text is for by the name of its file: `DATA_LICENSE` is for data, `LICENSE-CODE` for something else; undefined where the name leaves it open. */
export function namedFor(path: string): 'data' | 'else' | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:txt|md|rst)$/i, '');
  return forData.test(name) ? 'data' : forElse.test(name) ? 'else' : undefined;
}
