import { describe, expect, test } from 'vitest';
import { claimsOfPath } from '../../src/claims/source/source-path.js';
import { remoteAddress, remotesIn } from '../../src/commands/answer/open/source-hints.js';

describe('the address that a checkout was cloned from', () => {
  test.each([
    ['https://git.example.org/lists/forum.git', 'https://git.example.org/lists/forum'],
    ['https://someone:secret@git.example.org/lists/forum.git/', 'https://git.example.org/lists/forum'],
    ['https://token@git.example.org:8443/lists/forum', 'https://git.example.org/lists/forum'],
    ['git@git.example.org:lists/forum.git', 'https://git.example.org/lists/forum'],
    ['ssh://git@git.example.org:2222/lists/forum.git', 'https://git.example.org/lists/forum'],
    ['git://git.example.org/lists/forum', 'https://git.example.org/lists/forum'],
    ['https://Git.Example.org/lists/forum?token=secret', 'https://git.example.org/lists/forum'],
  ])('%s is %s', (url, address) => {
    expect(remoteAddress(url)).toBe(address);
  });

  test.each(['/srv/git/forum.git', '../forum', 'file:///srv/forum.git', 'C:/forum', 'https://git.example.org/', 'forum'])(
    '%s is of this machine, or none',
    (url) => {
      expect(remoteAddress(url)).toBeUndefined();
    },
  );

  test('is that of origin where there are several', () => {
    const config =
      '[remote "fork"]\n\turl = https://git.example.org/me/forum\n[remote "origin"]\n\turl = git@git.example.org:lists/forum.git\n[branch "main"]\n\turl = https://else.example.org/a/b\n';
    expect(remotesIn(config, '.git/config')).toEqual([
      {
        value: 'https://git.example.org/lists/forum',
        raw: 'https://git.example.org/lists/forum',
        at: { path: '.git/config', line: 4, field: 'remote.origin.url' },
      },
    ]);
  });
});

describe('the folders that tools keep data sets in', () => {
  test.each([
    [
      '/home/me/.cache/huggingface/hub/datasets--owner--some-set/snapshots/0123abc/data/train.parquet',
      'https://huggingface.co/datasets/owner/some-set',
      '0123abc',
    ],
    ['/cache/hub/datasets--squares/snapshots/0123abc/train.parquet', 'https://huggingface.co/datasets/squares', '0123abc'],
    [
      '/home/me/.cache/huggingface/datasets/owner___some_set/default/0.0.0/x.arrow',
      'https://huggingface.co/datasets/owner/some_set',
      undefined,
    ],
    ['/home/me/.cache/modelscope/hub/datasets/owner/some-set/train.jsonl', 'https://modelscope.cn/datasets/owner/some-set', undefined],
    [
      'C:\\Users\\me\\.cache\\kagglehub\\datasets\\owner\\some-set\\versions\\3\\a.csv',
      'https://www.kaggle.com/datasets/owner/some-set',
      '3',
    ],
  ])('%s name the data set', (path, url, revision) => {
    const said = claimsOfPath(path, 'a/list.csv').map(({ about, claim }) => [about, claim.state === 'known' && claim.value]);
    expect(said).toMatchObject([['source', { url }], ...(revision === undefined ? [] : [['version', revision]])]);
  });

  test.each([
    '/srv/datasets/owner/some-set/train.jsonl',
    '/srv/models--owner--some-model/snapshots/0123abc/vocab.json',
    '/srv/datasets--owner--some-set/refs/main',
    '/home/me/.cache/modelscope/hub/datasets/downloads/owner/x.zip',
    '/home/me/.cache/huggingface/datasets/downloads/0123abc/a.csv',
  ])('%s name none', (path) => {
    expect(claimsOfPath(path, 'list.csv')).toEqual([]);
  });

  test('are not kept with the folders above them', () => {
    const [source] = claimsOfPath('/home/someone/hub/datasets--owner--set/snapshots/0123abc/a.csv', 'a.csv');
    expect(JSON.stringify(source)).not.toContain('someone');
  });
});
