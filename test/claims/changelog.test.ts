/** What a list of changes says of terms that are over. */
import { expect, test } from 'vitest';
import { PERMISSIVE_CARD, permitted, rows } from '../carriers/carriers.js';

const answerOf = async (changes: string): Promise<string[]> =>
  Object.values(await permitted({ 'README.md': PERMISSIVE_CARD, 'a.jsonl': rows(1), 'CHANGELOG.md': changes }));

test('an entry on a limit is history where a newer one gives the data to everybody', async () => {
  expect(await answerOf('## 2.0\n- Now under CC BY 4.0.\n\n## 1.0\n- First release, CC BY-NC 4.0.\n')).toEqual(['yes']);
  expect(
    await answerOf(
      '## 2023-01-04\n\n### Changed\n- The non-commercial clause was dropped.\n\n## 2021-05-01\n- For non-commercial use only.\n',
    ),
  ).toEqual(['yes']);
  expect(await answerOf('## 1.0\n- CC BY-NC 4.0.\n\n## 1.1\n- Now under CC BY 4.0.\n')).toEqual(['yes']);
});

test('an entry on a limit counts where nothing newer says otherwise', async () => {
  for (const changes of [
    '## 2.0\n- More rows.\n\n## 1.0\n- For non-commercial use only.\n',
    '## 2.0\n- For non-commercial use only.\n\n## 1.0\n- First release under CC BY 4.0.\n',
    '## 3.0 (planned)\n- CC BY 4.0.\n\n## 2.0\n- For non-commercial use only.\n',
    '## Unreleased\n- CC BY 4.0.\n\n## 2.0\n- For non-commercial use only.\n',
    '## 10.0\n- For non-commercial use only.\n\n## 9.0\n- CC BY 4.0.\n',
  ])
    expect([changes, await answerOf(changes)]).not.toEqual([changes, ['yes']]);
});
