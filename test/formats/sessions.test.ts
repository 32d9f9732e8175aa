import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import session from '../../src/formats/agent-session.js';
import type { Card } from '../../src/model/item.js';
import { items, manifest, problems, readAll } from './making.js';

const all = await formats();
const lines = (...records: object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

async function read(content: string, path: string) {
  const file = await manifest(content, path);
  const [best] = all.map((format) => ({ id: format.id, sure: format.recognize(file.head) })).sort((a, b) => b.sure - a.sure);
  const reads = await readAll(session, file);
  const card = reads.find((one): one is Card => one.kind === 'card');
  return {
    best: best!.id,
    items: items(reads),
    problems: problems(reads),
    says: card?.says.map(({ about, raw }) => `${about}: ${raw}`),
    name: card?.name,
  };
}

const codex = lines(
  {
    timestamp: '2026-01-02T03:04:05Z',
    type: 'session_meta',
    payload: { id: 's1', cwd: '/home/example/boats', git: { branch: 'main', repository_url: 'git@git.example.org:works/boats.git' } },
  },
  { timestamp: '2026-01-02T03:04:05Z', type: 'turn_context', payload: { model: 'gpt-5-codex', cwd: '/home/example/boats' } },
  {
    timestamp: '2026-01-02T03:04:06Z',
    type: 'response_item',
    payload: { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'List boats' }] },
  },
  {
    timestamp: '2026-01-02T03:04:07Z',
    type: 'response_item',
    payload: { type: 'function_call', name: 'shell', arguments: '{"command":["ls"]}', call_id: 'c1' },
  },
  {
    timestamp: '2026-01-02T03:04:07Z',
    type: 'response_item',
    payload: { type: 'function_call_output', call_id: 'c1', output: 'boats.ts' },
  },
  {
    timestamp: '2026-01-02T03:04:09Z',
    type: 'response_item',
    payload: { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'One.' }] },
  },
);

test('a session of Codex: who speaks, the model of what it wrote, the repository without an account', async () => {
  const { best, items: turns, says, name } = await read(codex, 'rollout.jsonl');
  expect(best).toBe('agent-session');
  expect(turns.map(({ fields }) => [fields.session, fields.speaker, fields.model])).toEqual([
    ['s1', undefined, undefined],
    ['s1', undefined, undefined],
    ['s1', 'user', undefined],
    ['s1', 'assistant', 'gpt-5-codex'],
    ['s1', 'tool', undefined],
    ['s1', 'assistant', 'gpt-5-codex'],
  ]);
  expect(turns[4]!.fields.payload).toMatchObject({ output: 'boats.ts' });
  expect(says).toEqual([
    'source: Codex session',
    'source: https://git.example.org/works/boats',
    'generated-by: gpt-5-codex',
    'collected: 2026-01-02',
  ]);
  expect(name).toBe('Codex session s1');
});

const chat = (id: string) => ({
  title: 'Boats',
  create_time: 1767323045.5,
  current_node: 'b',
  conversation_id: id,
  mapping: {
    a: {
      id: 'a',
      message: { author: { role: 'user' }, content: { content_type: 'text', parts: ['Where are boats?'] }, metadata: {} },
      parent: null,
    },
    b: {
      id: 'b',
      message: {
        author: { role: 'assistant' },
        content: { content_type: 'text', parts: ['On lakes.'] },
        metadata: { model_slug: 'gpt-4o' },
      },
      parent: 'a',
    },
  },
});

test.each<[string, string, string, string[], string[]]>([
  [
    'an export of ChatGPT',
    'conversations.json',
    JSON.stringify([chat('c1'), chat('c2')], null, 1),
    ['source: ChatGPT export', 'generated-by: gpt-4o', 'collected: 2026-01-02'],
    ['user, assistant', 'user, assistant'],
  ],
  [
    'an export of Claude',
    'conversations.json',
    JSON.stringify([
      {
        uuid: 'u1',
        name: 'Boats',
        created_at: '2026-01-02T00:00:00Z',
        chat_messages: [
          { sender: 'human', text: 'Where?' },
          { sender: 'assistant', text: 'On lakes.' },
        ],
      },
    ]),
    ['source: Claude export', 'generated-by: claude', 'collected: 2026-01-02'],
    ['human, assistant'],
  ],
  [
    'traces of LangSmith',
    'runs.jsonl',
    lines(
      {
        id: 'r1',
        name: 'chat',
        run_type: 'llm',
        trace_id: 't1',
        start_time: '2026-01-02T00:00:00',
        inputs: { messages: [{ role: 'user', content: 'Where?' }] },
        outputs: {},
        extra: { metadata: { ls_model_name: 'claude-3-5-sonnet' } },
      },
      {
        id: 'r2',
        name: 'search',
        run_type: 'tool',
        trace_id: 't1',
        start_time: '2026-01-03T00:00:00',
        inputs: { input: 'boats' },
        outputs: { output: 'x' },
      },
    ),
    ['source: LangSmith trace', 'generated-by: claude-3-5-sonnet', 'collected: 2026-01-02/2026-01-03'],
    ['assistant', 'tool'],
  ],
  [
    'flat traces of OpenTelemetry',
    'spans.jsonl',
    lines({
      name: 'chat',
      trace_id: 't1',
      start_time: '2026-01-02T00:00:00Z',
      attributes: {
        'gen_ai.system': 'openai',
        'gen_ai.request.model': 'gpt-4o',
        'gen_ai.prompt.0.role': 'user',
        'gen_ai.prompt.0.content': 'Where?',
      },
    }),
    ['source: OpenTelemetry GenAI trace', 'generated-by: gpt-4o', 'collected: 2026-01-02'],
    ['user'],
  ],
  [
    'traces of OpenTelemetry as OTLP',
    'otlp.jsonl',
    lines({
      resourceSpans: [
        {
          scopeSpans: [
            {
              spans: [
                {
                  traceId: 't1',
                  startTimeUnixNano: '1767323045000000000',
                  attributes: [{ key: 'gen_ai.response.model', value: { stringValue: 'gpt-4o' } }],
                },
              ],
            },
          ],
        },
      ],
    }),
    ['source: OpenTelemetry GenAI trace', 'generated-by: gpt-4o', 'collected: 2026-01-02'],
    [undefined as unknown as string],
  ],
])('%s', async (_, path, content, says, speakers) => {
  const got = await read(content, path);
  expect(got.best).toBe('agent-session');
  expect(got.says).toEqual(says);
  expect(got.items.map(({ fields }) => fields.speaker)).toEqual(speakers);
});

test.each([
  [
    'messages for training',
    'train.jsonl',
    lines({ messages: [{ role: 'user', content: 'a' }] }, { messages: [{ role: 'user', content: 'b' }] }),
  ],
  [
    'a list of events',
    'events.jsonl',
    lines({ type: 'click', timestamp: '2026-01-01', payload: { id: 1 } }, { type: 'view', timestamp: '2026-01-01', payload: { id: 2 } }),
  ],
  ['summaries alone', 'a.jsonl', lines({ type: 'summary', summary: 'x' }, { type: 'summary', summary: 'y' })],
  ['a list of places', 'places.json', JSON.stringify([{ mapping: { a: 'b' }, create_time: 1 }])],
])('%s: no session', async (_, path, content) => {
  expect((await read(content, path)).best).not.toBe('agent-session');
});
