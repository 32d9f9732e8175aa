/** Check digits of national numbers, by the library that knows the algorithms of ninety countries. */
import { createRequire } from 'node:module';
import type { Detector } from '../../model/detection.js';

const require = createRequire(import.meta.url);

/** Whether a number passes the check of one of stdnum's files; it takes a third of a second as a whole. Nothing passes where it is not installed. */
export function checkDigits(module: string): (value: string) => boolean {
  if (lacking('', '')() !== undefined) return () => false;
  const { validate } = require(`stdnum/lib/cjs/${module}.js`) as { validate: (value: string) => { isValid: boolean } };
  return (value) => validate(value).isValid;
}

/** What a detector cannot find where the library is not installed. */
export function lacking(en: string, zh: string): NonNullable<Detector['lacks']> {
  return () => {
    installed ??= isInstalled();
    return installed ? undefined : { what: { en, zh }, why: WHY };
  };
}

const WHY = {
  en: 'their check digits cannot be computed here; npm install stdnum adds them',
  zh: '此处无法计算其校验位；运行 npm install stdnum 可补充此项检查',
};

let installed: boolean | undefined;

function isInstalled(): boolean {
  try {
    require.resolve('stdnum/package.json');
    return true;
  } catch {
    return false;
  }
}
