import { asNamed } from '../answers/who-may.js';
import { git } from './git.js';

/** Who Git says is working: a setting that anybody can make, so no proof of who it is. */
export interface GitIdentity {
  name?: string;
  email?: string;
}

/** The Git user of a folder; undefined where there is none. */
export function gitIdentity(root: string): GitIdentity | undefined {
  // Each setting is a line with its name and one with its value, ended by NUL; what is set again later counts.
  const settings = git(root, ['config', '-z', '--get-regexp', '^user\\.(name|email)$'])?.toString('utf8').split('\0') ?? [];
  const setting = (key: string): string | undefined =>
    settings
      .findLast((one) => one.startsWith(`${key}\n`))
      ?.slice(key.length + 1)
      .trim() || undefined;
  const [name, email] = [setting('user.name'), setting('user.email')];
  return name === undefined && email === undefined ? undefined : { ...(name && { name }), ...(email && { email }) };
}

/** Whether a name is that of the Git user: the mail address, or the name. */
export function isGitUser(called: string, { name, email }: GitIdentity): boolean {
  return [name, email].some((one) => one !== undefined && asNamed(one) === asNamed(called));
}
