/** Files that tell licit what to do. */
import { basename } from 'node:path/posix';

/** Files by which licit is told what to do: each is reported where it changes, and none counts before it is in the base. */
const POLICY_FILE =
  /^(?:licit\.ya?ml|rules\.lock|\.licitignore|\.licit\/(?:grants\.yaml|heads(?:\.\w+)?|ledger\.db\.heads|\.gitignore|(?:answers|waivers|baseline|samples)\/.+\.ya?ml))$/;

/** Of them those by which nothing is judged. */
const RECORD = /^(?:rules\.lock|\.licit\/(?:heads(?:\.\w+)?|ledger\.db\.heads))$/;

export const isPolicyFile = (path: string): boolean => POLICY_FILE.test(path);

/** Whether a file tells licit what to do, or may: a change of it is judged, though it holds no data. */
export const isPolicy = (path: string): boolean => POLICY_FILE.test(path) || basename(path) === '.licitignore';

/** Whether data is judged by a file: another state of it may come to another answer. */
export const isJudgedBy = (path: string): boolean => isPolicy(path) && !RECORD.test(path);
