import { asNamed } from '../accepted-files.js';
import { git } from './git.js';

/** Who Git says is working: a setting that anybody can make, so no proof of who it is. */
export interface GitIdentity {
  name?: string;
  email?: string;
}

/** The Git user of a folder; undefined where there is none. */
export function gitIdentity(root: string): GitIdentity | undefined {
  const setting = (name: string): string | undefined => git(root, ['config', '--get', name])?.toString('utf8').trim() || undefined;
  const [name, email] = [setting('user.name'), setting('user.email')];
  return name === undefined && email === undefined ? undefined : { ...(name && { name }), ...(email && { email }) };
}

/** Whether a name is that of the Git user: the mail address, or the name. */
export function isGitUser(called: string, { name, email }: GitIdentity): boolean {
  return [name, email].some((one) => one !== undefined && asNamed(one) === asNamed(called));
}
