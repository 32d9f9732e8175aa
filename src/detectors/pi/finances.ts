import { category } from '../sensitive/category.js';

/** What a person earns, owns and owes (PIPL art. 28: financial accounts). */
export default category(
  {
    id: 'pi/finances',
    type: 'FINANCES',
    title: { en: 'Income and assets of a person', zh: '个人收入与财产信息' },
    category: 'pd:Financial',
    hits: ['My annual salary is $85,000.', '本人月薪18000元', 'His net worth was 2.5 million', '他的存款余额为35000元'],
    misses: ['Salary: $85,000 - $95,000 a year', '月薪8000起，包吃住', 'net income of the company was 5 million', '国民收入增长3%'],
  },
  {
    keywords: 'salary income net_worth credit_score t_balance 月薪 年薪 收入 工资 存款 负债 欠款'.split(' '),
    fields:
      /\b(?:salary|(?:annual|monthly|yearly|personal|household|gross|net|applicant|coapplicant|family) (?:income|salary|wages?|pay)|income(?: level| bracket| range)?|account balance|bank balance|credit (?:score|limit|rating|history)|net worth|loan (?:amount|status|balance)|debts?|wages?|payroll|tax return)\b(?! (?:min|max|range|from|to|currency|estimate)\b)|工资|薪资|薪酬|月薪|年薪|(?:月|年|个人|家庭)?收入|存款|(?:账户)?余额|负债|信用(?:评分|分|额度|报告)|征信|贷款(?:金额|余额)/,
    weak: /\bcapital (?:gain|loss)\b|交易记录|消费记录/,
    ofPersons: /\b(?:balance|assets?|transactions?|savings|spending)\b|交易金额|资产/,
    said: [
      /\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]{1,10} ){0,2}(?:salary|income|net worth|credit score|account balance)\s(?:is|was|of)\s(?:about |around |only )?(?<what>[$€£¥]?\d[\d,.]{0,14}(?:k| ?million)?)/g,
      /(?:月薪|年薪|月收入|年收入|工资|存款(?:余额)?|负债|欠款)(?:约?为|是|约|有|达)?\s?(?<what>\d[\d,.]{0,12}\s?[万千]?元)(?!起|[-~至到]|以上|左右)/g,
    ],
  },
);
