/** How the tools write the sessions that they record: by what each is known, who speaks, with which model, where. */
import { isObject, type Json } from '../../model/basics.js';
import { parseJson } from '../../reading/json/parse-json.js';
import { type Fields, list, objects } from '../annotation/export-fields.js';

/** What one record of a session says of itself. */
export interface Turn {
  /** The session it is part of. */
  session?: string | undefined;
  /** `user`, `assistant`, `tool`, `system`. */
  speaker?: string | undefined;
  model?: string | undefined;
  time?: string | undefined;
  /** The repository that was worked in. */
  repository?: string | undefined;
}

export interface SessionKind {
  /** What recorded it, as a source is named. */
  source: string;
  /** Whether it is a record of this kind: `sure` for one that no other tool writes, `may` for one that goes with such. */
  is(record: Fields): 'sure' | 'may' | undefined;
  /** Reads the records of one session in order: what an earlier one says may hold for the later. */
  reader(): (record: Fields) => Turn;
}

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const inside = (value: Json | undefined, ...names: string[]): Json | undefined =>
  names.reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), value);

const claudeCode: SessionKind = {
  source: 'Claude Code session',
  is: (record) => {
    if (typeof record.type !== 'string') return undefined;
    if (typeof record.sessionId === 'string' && (isObject(record.message) || 'parentUuid' in record)) return 'sure';
    return /^(?:summary|file-history-snapshot|queue-operation|system|progress|attachment)$/.test(record.type) ? 'may' : undefined;
  },
  reader: () => (record) => {
    const message = isObject(record.message) ? record.message : {};
    const parts = objects(message.content);
    const isTool = parts.length > 0 && parts.every(({ type }) => type === 'tool_result');
    const model = text(message.model);
    return {
      session: text(record.sessionId),
      speaker: isTool ? 'tool' : (text(message.role) ?? text(record.type)),
      model: model === '<synthetic>' ? undefined : model,
      time: text(record.timestamp),
    };
  },
};

/** https://github.com/openai/codex: one line an event, each with what it is of as `payload`; the oldest versions without. */
const codex: SessionKind = {
  source: 'Codex session',
  is: ({ type, payload, timestamp, role, content }) => {
    if (typeof type !== 'string') return undefined;
    if (isObject(payload) && typeof timestamp === 'string')
      return /^(?:session_meta|response_item|turn_context)$/.test(type)
        ? 'sure'
        : /^(?:event_msg|compacted)$/.test(type)
          ? 'may'
          : undefined;
    return typeof role === 'string' && objects(content).some((part) => /^(?:input|output)_text$/.test(text(part.type) ?? ''))
      ? 'sure'
      : undefined;
  },
  reader: () => {
    let session: string | undefined;
    let model: string | undefined;
    let repository: string | undefined;
    return (record) => {
      const payload = isObject(record.payload) ? record.payload : record;
      if (record.type === 'session_meta' || isObject(payload.git)) {
        session = text(payload.id) ?? session;
        repository = text(inside(payload.git, 'repository_url')) ?? repository;
      }
      if (record.type === 'turn_context') model = text(payload.model) ?? model;
      const kind = text(payload.type) ?? '';
      const isTool = /_output$/.test(kind);
      const made = payload.role === 'assistant' || (/^(?:reasoning|agent_\w+|\w*_call)$/.test(kind) && !isTool);
      return {
        session,
        speaker: isTool ? 'tool' : made ? 'assistant' : (text(payload.role) ?? (kind === 'user_message' ? 'user' : undefined)),
        model: made ? model : undefined,
        time: text(record.timestamp),
        repository,
      };
    };
  },
};

/** conversations.json of an export of ChatGPT: the messages of a conversation as a tree. */
const chatGpt: SessionKind = {
  source: 'ChatGPT export',
  is: ({ mapping, current_node, create_time }) =>
    isObject(mapping) &&
    (current_node !== undefined || create_time !== undefined) &&
    Object.values(mapping)
      .slice(0, 20)
      .some((node) => isObject(node) && 'message' in node)
      ? 'sure'
      : undefined,
  reader: () => (record) => {
    const messages = isObject(record.mapping) ? Object.values(record.mapping).map((node) => inside(node, 'message')) : [];
    return {
      session: text(record.conversation_id) ?? text(record.id),
      speaker: distinct(messages.map((message) => inside(message, 'author', 'role'))),
      model: distinct([record.default_model_slug, ...messages.map((message) => inside(message, 'metadata', 'model_slug'))]),
      time: typeof record.create_time === 'number' ? isoOf(record.create_time * 1000) : text(record.create_time),
    };
  },
};

const claudeExport: SessionKind = {
  source: 'Claude export',
  is: ({ chat_messages, uuid }) => (Array.isArray(chat_messages) && typeof uuid === 'string' ? 'sure' : undefined),
  reader: () => (record) => ({
    session: text(record.uuid),
    speaker: distinct(objects(record.chat_messages).map(({ sender }) => sender)),
    model: text(record.model) ?? 'claude',
    time: text(record.created_at),
  }),
};

const langSmith: SessionKind = {
  source: 'LangSmith trace',
  is: ({ run_type, inputs, trace_id, dotted_order, session_id, id }) =>
    typeof run_type === 'string' && isObject(inputs) && [trace_id, dotted_order, session_id, id].some((one) => typeof one === 'string')
      ? 'sure'
      : undefined,
  reader: () => (record) => {
    const metadata = inside(record.extra, 'metadata');
    const called = inside(record.extra, 'invocation_params');
    return {
      session: text(record.trace_id) ?? text(record.session_id),
      speaker: record.run_type === 'llm' ? 'assistant' : text(record.run_type),
      model: text(inside(metadata, 'ls_model_name')) ?? text(inside(called, 'model')) ?? text(inside(called, 'model_name')),
      time: text(record.start_time),
    };
  },
};

/** Spans by the semantic conventions for generative AI (https://opentelemetry.io/docs/specs/semconv/gen-ai/): flat, or as OTLP/JSON. */
const openTelemetry: SessionKind = {
  source: 'OpenTelemetry GenAI trace',
  is: (record) =>
    Array.isArray(record.resourceSpans) ||
    spansOf(record).some((span) => attributesOf(span).some(([name]) => /^(?:gen_ai|llm|openinference)\./.test(name)))
      ? 'sure'
      : undefined,
  reader: () => (record) => {
    const spans = spansOf(record);
    const all = spans.flatMap(attributesOf);
    const named = (pattern: RegExp): Json[] => all.flatMap(([name, value]) => (pattern.test(name) ? [value] : []));
    const span = spans[0] ?? {};
    const began = span.startTimeUnixNano ?? span.start_time ?? span.startTime;
    const nanoseconds = Number(began);
    return {
      session: distinct(
        [...named(/^(?:gen_ai\.conversation\.id|session\.id)$/), span.traceId ?? span.trace_id ?? inside(span.context, 'trace_id')].slice(
          0,
          1,
        ),
      ),
      speaker: distinct(named(/\.role$/)),
      model: distinct(named(/^(?:gen_ai\.(?:request|response)\.model|llm\.(?:request\.model|model_name))$/)),
      time: Number.isFinite(nanoseconds) ? isoOf(nanoseconds / 1e6) : text(began),
    };
  },
};

/** https://swe-agent.com/latest/usage/trajectories/: one JSON document a session, with its steps and the messages of the model. */
export const trajectory: SessionKind = {
  source: 'SWE-agent trajectory',
  is: () => undefined,
  reader: () => (record) => {
    const set = typeof record.replay_config === 'string' ? parseJson(record.replay_config) : { value: record.replay_config ?? null };
    const config = 'value' in set ? set.value : null;
    return {
      speaker: text(record.role) ?? (typeof record.observation === 'string' ? 'assistant' : undefined),
      model: text(inside(config, 'agent', 'model', 'name')) ?? text(inside(record.info, 'config', 'model', 'model_name')),
    };
  },
};

/** Whether the members of a document are those of a trajectory. */
export function isTrajectory(members: Fields | undefined): boolean {
  if (members === undefined) return false;
  if (/^mini-swe-agent/.test(text(members.trajectory_format) ?? '')) return true;
  const [step] = objects(members.trajectory);
  return step !== undefined && typeof step.action === 'string' && typeof step.observation === 'string';
}

/** Every kind, the more particular ones first. */
export const sessionKinds: readonly SessionKind[] = [claudeCode, codex, chatGpt, claudeExport, langSmith, openTelemetry];

/** The kind of all of some records; undefined where one is of no kind, or none is of one for sure. */
export function kindOf(records: readonly (Fields | undefined)[]): SessionKind | undefined {
  return sessionKinds.find((kind) => {
    const how = records.map((record) => record && kind.is(record));
    return how.includes('sure') && !how.includes(undefined);
  });
}

function spansOf(record: Fields): Fields[] {
  if (!Array.isArray(record.resourceSpans)) return [record];
  return objects(record.resourceSpans).flatMap(({ scopeSpans }) => objects(scopeSpans).flatMap(({ spans }) => objects(spans)));
}

function attributesOf({ attributes }: Fields): [string, Json][] {
  if (isObject(attributes)) return Object.entries(attributes);
  return objects(attributes).flatMap(({ key, value }): [string, Json][] =>
    typeof key === 'string' ? [[key, inside(value, 'stringValue') ?? value ?? null]] : [],
  );
}

function isoOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** The different words among some values, in order, as one text. */
function distinct(values: readonly (Json | undefined)[]): string | undefined {
  const words = new Set(list(values.filter((value): value is string => typeof value === 'string' && value !== '')) as string[]);
  return words.size === 0 ? undefined : [...words].slice(0, 8).join(', ');
}
