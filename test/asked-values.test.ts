import { expect, test } from 'vitest';
import { proposals } from '../src/claims/documents/proposals.js';
import { askedValues } from '../src/commands/answer/asked-values.js';

const text = `CONTENT LICENSE

Licensor: Example Daily Press Ltd
Licensee: Acme AI Ltd.
Subject: the articles of the data set news.
Permitted: training of models, and commercial use of them.
In force from 2026-01-01 until 2029-12-31.
`;
const known = { about: { dataset: 'news' }, provider: { name: 'Acme AI Ltd' } };

/** Answers questions by the key that they ask for; what it is not told it leaves with Enter. */
async function asked(answers: Record<string, string>, given = {}): Promise<{ values: unknown; questions: string[] }> {
  const questions: string[] = [];
  let last = '';
  const ask = async (question: string): Promise<string> => {
    questions.push(question);
    const name = question.startsWith(' ') ? `${last} words` : question.split(' ')[0]!;
    if (!question.startsWith(' ')) last = name;
    return answers[name] ?? '';
  };
  return { values: await askedValues('contract', given, proposals('contract', text, known), { ask, lang: 'en' }), questions };
}

test('on a terminal parties and days are proposed from the text, quoted, and what decides is typed', async () => {
  const { values, questions } = await asked({
    permission: 'train, commercial',
    'permission words': 'training of models, and commercial use of them',
    prohibition: 'none',
  });
  expect(values).toEqual({
    assigner: { value: 'Example Daily Press Ltd' },
    assignee: { value: 'Acme AI Ltd' },
    target: { value: 'news' },
    permission: { value: ['train', 'commercial'], words: 'training of models, and commercial use of them' },
    prohibition: { value: 'none' },
    from: { value: '2026-01-01' },
    until: { value: '2029-12-31' },
  });
  expect(questions[0]).toContain('“Licensor: Example Daily Press Ltd”');
  expect(questions.find((question) => question.startsWith('permission'))).not.toContain('[');
});

test('Enter takes nothing where nothing is proposed, a hyphen leaves a proposal open, and what flags gave is not asked', async () => {
  const { values, questions } = await asked({ assigner: '-', until: 'open' }, { assignee: { value: 'Acme AI' } });
  expect(values).toEqual({
    assignee: { value: 'Acme AI' },
    target: { value: 'news' },
    from: { value: '2026-01-01' },
    until: { value: 'open' },
  });
  expect(questions.some((question) => question.startsWith('assignee'))).toBe(false);
});
