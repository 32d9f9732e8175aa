/** How Chinese counts, lists and puts in brackets. */
export const chinese = {
  locale: 'zh-CN',
  brackets: ['（', '）'],
  marks: { colon: '：', comma: '，', semicolon: '；', listComma: '、', stop: '。' },
  nouns: {
    item: ['条'],
    file: ['个文件'],
    pointer: ['个指针'],
    manifest: ['份清单'],
    dataset: ['个数据集'],
    source: ['个来源'],
    record: ['条记录'],
    error: ['项错误'],
    warn: ['项警告'],
    info: ['项提示'],
    unproven: ['项待补充证明材料'],
    finding: ['项问题'],
    cause: ['种原因'],
    field: ['个字段'],
    duty: ['项义务'],
    grant: ['项'],
    rule: ['条规则'],
    'other-file': ['个其他文件'],
    'new-problem': ['项新问题'],
    answer: ['项'],
    entry: ['个条目'],
    event: ['条记录'],
    run: ['次运行'],
    version: ['个清单版本'],
    head: ['个链头'],
    draw: ['次抽样'],
    decision: ['项结论'],
    group: ['组'],
    cluster: ['簇'],
    unlisted: ['项未列出'],
  },
} as const;

/** Messages in Chinese. */
export const zh = {
  'list/more': '另有 {count#} 项',
} as const;
