import { define } from '../definition.js';
import type { PlanArguments } from './run-plan.js';

export default define<PlanArguments>({
  about: {
    en: 'cut a scan into tasks for many processes or machines',
    zh: '将一次扫描拆分为多个任务，供多个进程或多台机器执行',
  },
  examples: ['licit plan data/ -o plan/', 'licit plan data/ -o plan/ --tasks 64', 'licit plan data/ -o plan/ --tasks 64 --slurm corpus.db'],
  takes: [
    {
      name: 'paths',
      shown: 'path',
      many: true,
      required: true,
      about: {
        en: 'folders, files and patterns in quotes, as licit scan takes them',
        zh: '文件夹、文件和加引号的通配符，与 licit scan 相同',
      },
    },
  ],
  flags: {
    output: { value: 'folder', required: true, about: { en: 'folder for the plan; new or empty', zh: '存放计划的文件夹；须为新的或空的' } },
    tasks: { value: 'n', whole: true, about: { en: 'number of tasks, of about equal bytes', zh: '任务数；各任务的字节数大致相等' } },
    bytes: {
      value: 'n',
      whole: true,
      about: {
        en: 'bytes of a task where --tasks is not given; default: 268435456',
        zh: '未指定 --tasks 时每个任务的字节数；默认 268435456',
      },
    },
    media: {
      about: {
        en: 'read the metadata of all media files that lists name, as licit scan --media',
        zh: '读取清单所列全部媒体文件的元数据，与 licit scan --media 相同',
      },
    },
    slurm: {
      value: 'ledger',
      about: {
        en: 'also write slurm.sh into the plan: it submits the missing tasks as an array, then their join to this ledger',
        zh: '同时在计划中写入 slurm.sh：以数组作业提交尚缺的任务，再提交合并到该台账的作业',
      },
    },
    keyFile: {
      value: 'file',
      env: 'LICIT_KEY_FILE',
      about: {
        en: "key for hashes of personal values; default: the project's .licit/key",
        zh: '个人信息哈希所用的密钥文件；默认为项目的 .licit/key',
      },
    },
  },
  shared: ['output', 'config'],
  run: async (options) => (await import('./run-plan.js')).runPlan(options),
});
