import type { Json } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import type { BesideWords, Card, Item, Read, Saying } from '../model/item.js';
import { firstLines, itemLines } from '../reading/item-lines.js';
import { jsonElements } from '../reading/json/elements.js';
import { objectOf, outline } from '../reading/json/outline.js';
import { rewriteJson, rewriteJsonLines } from '../reading/json/rewrite-json.js';
import { wrong } from '../text/reasons/reason.js';
import { type Fields, objectIn } from './annotation/export-fields.js';
import { LastItem } from './descriptor/last-item.js';
import { isTrajectory, kindOf, type SessionKind, type Turn, trajectory } from './session/session-kinds.js';

const agentSession: Format = {
  id: 'agent-session',
  title: 'Sessions of agents and chat exports',
  reads: 'items',
  answersTo:
    'Sessions of coding agents (Claude Code, Codex) and traces (LangSmith, OpenTelemetry GenAI) as JSON lines, exports of ChatGPT and Claude as JSON, trajectories of SWE-agent (`.traj`): each line, step, message or conversation is an item as it stands, with who speaks and which model. Tool, models, repository and days are said of the whole file: no turn needs a source of its own.',
  notRead: 'Whose code it is that tools print, beyond the notices in it; files and pictures that a message names.',
  recognize,
  read: (file) => {
    const session = new Session(file.path, kindIn(file.head));
    const reads = isDocument(file.head)
      ? jsonElements(file, (record) => session.item(record), isTrajectory(outline(file.head)?.values) ? session : undefined)
      : itemLines(file, undefined, ({ text }, tell) => {
          const record = objectIn(text);
          if (record !== undefined) return session.item(record);
          tell(wrong('session/no-object'));
          return undefined;
        });
    return withCard(reads, session);
  },
  // What stands in the output of a tool is no column of the session.
  roles: {
    id: ['uuid', 'id'],
    url: [],
    page: [],
    source: [],
    owner: [],
    generator: ['model'],
    collected: ['timestamp', 'create_time', 'created_at', 'start_time'],
  },
  rewrite: (file, editor) => (isDocument(file.head) ? rewriteJson(file, editor) : rewriteJsonLines(file, editor)),
};

export default agentSession;

function recognize(head: Head): number {
  return kindIn(head) === undefined ? 0 : 96;
}

function isList({ text }: Head): boolean {
  return /^\s*\[/.test(text ?? '');
}

/** Whether a file is one JSON document, not one a line. */
function isDocument(head: Head): boolean {
  return isList(head) || isTrajectory(outline(head)?.values);
}

function kindIn(head: Head): SessionKind | undefined {
  if (isTrajectory(outline(head)?.values)) return trajectory;
  if (isList(head)) return kindOf(outline(head)?.pieces.slice(0, 5).map(objectOf) ?? []);
  const records = (firstLines(head, MAX_LOOKED_AT_LINES) ?? []).map(objectIn);
  // A line that is damaged is for the reader to tell.
  return kindOf(records.filter((record, i) => record !== undefined || i === 0));
}

/** Lines that are looked at. */
const MAX_LOOKED_AT_LINES = 8;
/** So many models of a file are named. */
const MAX_MODELS = 40;

/** What the records of one file say together. */
class Session {
  private readonly turnOf: ((record: Fields) => Turn) | undefined;
  private readonly sessions = new Set<string>();
  private readonly models = new Set<string>();
  private readonly repositories = new Set<string>();
  readonly besides: BesideWords[] = [];
  private first: string | undefined;
  private last: string | undefined;

  constructor(
    private readonly path: string,
    private readonly kind: SessionKind | undefined,
  ) {
    this.turnOf = kind?.reader();
  }

  item(record: Fields): Pick<Item, 'fields' | 'key'> {
    const { session, speaker, model, time, repository } = this.turnOf?.(record) ?? {};
    if (session !== undefined && this.sessions.size < 2) this.sessions.add(session);
    if (model !== undefined) for (const one of model.split(', ')) if (this.models.size < MAX_MODELS) this.models.add(one);
    if (repository !== undefined && this.repositories.size < MAX_MODELS) this.repositories.add(repository);
    const day = /^\d{4}-\d\d-\d\d/.exec(time ?? '')?.[0];
    if (day !== undefined && (this.first === undefined || day < this.first)) this.first = day;
    if (day !== undefined && (this.last === undefined || day > this.last)) this.last = day;
    const said = {
      ...(session !== undefined && { session }),
      ...(speaker !== undefined && { speaker }),
      ...(model !== undefined && { model }),
    };
    return { fields: { ...said, ...record } };
  }

  isList(member: string): boolean {
    return /^(?:trajectory|history|messages)$/.test(member);
  }

  /** What a trajectory says beside its steps: how it ended, how the agent was set up. It goes with the last item. */
  aside(member: string, value: Json): void {
    const { model } = this.turnOf?.({ [member]: value }) ?? {};
    if (model !== undefined) this.models.add(model);
    this.besides.push({
      text: typeof value === 'string' ? value : JSON.stringify(value),
      at: { path: this.path, field: member },
      credit: false,
    });
  }

  card(): Card | undefined {
    if (this.kind === undefined) return undefined;
    const { path } = this;
    const saying = (about: Saying['about'], raw: string, field: string): Saying => ({ about, raw, at: { path, field }, by: 'metadata' });
    const [name] = this.sessions;
    return {
      kind: 'card',
      at: { path },
      ...(this.sessions.size === 1 && { name: `${this.kind.source} ${name}` }),
      says: [
        saying('source', this.kind.source, 'session'),
        ...[...this.repositories].map((one) => saying('source', addressOf(one), 'repository')),
        ...[...this.models].map((one) => saying('generated-by', one, 'model')),
        ...(this.first === undefined
          ? []
          : [saying('collected', this.first === this.last ? this.first : `${this.first}/${this.last}`, 'timestamp')]),
      ],
    };
  }
}

/** `git@github.com:example/boats.git` as an address, without what would let one in. */
function addressOf(repository: string): string {
  const [, host, path] = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)[:/](.+)$/.exec(repository) ?? [];
  const address = host === undefined ? repository : `https://${host}/${path}`;
  return address.replace(/^(https?:\/\/)[^/@]*@/, '$1').replace(/\.git$/, '');
}

async function* withCard(reads: AsyncIterable<readonly Read[]>, session: Session): AsyncGenerator<readonly Read[], void, undefined> {
  const last = new LastItem();
  for await (const batch of reads) yield last.after(batch);
  yield last.end(session.besides.length > 0 ? { words: session.besides, cut: false } : undefined);
  const card = session.card();
  if (card !== undefined) yield [card];
}
