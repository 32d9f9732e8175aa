/** The flags that mean the same on every command that has them, also before the command: `licit --lang zh scan data/`. */
import { langs } from '../model/basics.js';
import type { CommandDefinition, Flag, SharedFlag } from './definition.js';

const chosen = {
  format: {
    short: 'f',
    value: 'format',
    many: true,
    env: 'LICIT_FORMAT',
    about: { en: 'output format', zh: '输出格式' },
  },
  output: {
    short: 'o',
    value: 'file',
    about: { en: 'write to this file; - is standard output', zh: '写入该文件；- 表示标准输出' },
  },
  ledger: {
    value: 'file',
    env: 'LICIT_LEDGER',
    about: { en: "ledger file; default: the project's .licit/ledger.db", zh: '台账文件；默认为项目的 .licit/ledger.db' },
  },
  config: {
    value: 'file',
    env: 'LICIT_CONFIG',
    about: { en: "configuration file; default: the project's licit.yaml", zh: '配置文件；默认为项目的 licit.yaml' },
  },
  dryRun: { about: { en: 'show what would change; change nothing', zh: '只显示将发生的更改，不实际更改' } },
  yes: {
    short: 'y',
    about: { en: 'do not ask; required in CI and without a terminal', zh: '不询问，直接执行；在 CI 中或没有终端时必须给出' },
  },
} satisfies Record<SharedFlag, Flag>;

const everywhere = {
  lang: {
    value: 'lang',
    choices: langs,
    default: 'en',
    env: 'LICIT_LANG',
    about: { en: 'language of messages and pages', zh: '提示与页面的语言' },
  },
  color: { negated: true, about: { en: 'no colors', zh: '不使用颜色' } },
  quiet: {
    short: 'q',
    about: { en: 'no progress and no notes on standard error; warnings are still shown', zh: '标准错误上不显示进度和说明；警告照常显示' },
  },
} satisfies Record<string, Flag>;

/** How findings are shown, and which end a command with 1: of commands that end with a whole project's. */
export const findingFlags = {
  format: {
    about: {
      en: 'output format, repeatable as format=file; default: pretty on a terminal, concise in a pipe',
      zh: '输出格式，可重复，写作 格式=文件；终端默认为 pretty，管道默认为 concise',
    },
  },
  failOn: {
    value: 'severity',
    choices: ['error', 'warn', 'info', 'none'],
    about: { en: 'exit with 1 for findings of this severity or above', zh: '以退出码 1 结束的最低级别' },
  },
  strict: { about: { en: 'also fail on rules that are unproven', zh: '证明材料不足的也视为失败' } },
} as const satisfies Record<string, Flag>;

const byEnding = {
  en: 'output format; default: by file extension',
  zh: '输出格式；省略时依输出文件的扩展名',
};

/** Every shared flag. */
export const sharedFlags: Readonly<Record<string, Flag>> = { ...chosen, ...everywhere };

/** Every flag of a command by name: its own, then the shared ones, with what the command says differently of them. */
export function flagsOf(command: CommandDefinition): Record<string, Flag> {
  const own = { ...(command.flags as Record<string, Flag> | undefined) };
  const shared: Record<string, Flag> = {};
  for (const name of [...(command.shared ?? []), ...Object.keys(everywhere)]) {
    shared[name] = { ...sharedFlags[name]!, ...own[name] };
    delete own[name];
  }
  if (shared.format && shared.output && !writesFolder(command)) {
    shared.format = { ...shared.format, value: 'format[=file]' };
    if (command.flags?.format?.about === undefined) shared.format.about = byEnding;
  }
  return { ...own, ...shared };
}

/** Whether `--output` is a folder: what the command says on standard output does not go there. */
export function writesFolder({ flags }: CommandDefinition): boolean {
  return flags?.output?.value === 'folder';
}

/** The spelling of a flag: `--as-of`, `--no-color`. */
export function spelled(name: string, flag: Flag): string {
  return `--${flag.negated ? 'no-' : ''}${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
