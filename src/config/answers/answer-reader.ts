/** Reads what people say of items: one answer a file in `.licit/answers`, of whatever kind. */
import { join } from 'node:path';
import { extractKeys } from '../../claims/documents/extract-kinds.js';
import { licenseClaim } from '../../license/statements/read-license.js';
import type { Config } from '../../model/settings.js';
import type { ConsentRegister, Declaration, Extract, Grant, OutsideList, Reading, Scope } from '../../model/statement.js';
import type { BaselineEntry, Waiver } from '../../model/waiver.js';
import { type Dismissal, MIN_LOOKED } from '../../model/waiver.js';
import { declarationOf } from '../declaration-reader.js';
import { isHost } from '../grants-file.js';
import { schemas } from '../libraries.js';
import { type LookAt, YamlFile } from '../yaml-file.js';
import type { WrittenAnswer } from './answers-schema.js';
import { isApprover, isNamed, longestTerm } from './who-may.js';

/** An answer as it was read, by its kind. */
export type Answer =
  | { answer: 'evidence'; said: Extract }
  | { answer: 'register'; said: ConsentRegister }
  | { answer: 'declaration'; said: Declaration }
  | { answer: 'grant'; said: Grant }
  | { answer: 'waiver'; said: Waiver }
  | { answer: 'baseline'; said: BaselineEntry }
  | { answer: 'dismissal'; said: Dismissal }
  | { answer: 'reading'; said: Reading }
  | { answer: 'list'; said: OutsideList };

/** Who may decide. */
export type Deciding = Pick<Config, 'attesting' | 'waiving'>;

/** Where a text stands, and what of its project it is held against. */
export interface AnswerFile {
  text: string;
  /** Relative to the project folder. */
  path: string;
  root: string;
  id: string;
  deciding: Deciding;
  look?: LookAt;
}

/** Reads the text of an answer. Whatever is wrong in it is said with line and column, as one error. */
export function readAnswer({ text, path, root, id, deciding, look }: AnswerFile): Answer {
  const file = new YamlFile(text, join(root, path), root, { folder: root, ...(look && { look }) });
  const written = file.read<WrittenAnswer>(schemas.answer(), 'answer.schema.json');
  if ('path' in written.about && !isPlainGlob(written.about.path))
    file.complain(['about', 'path'], 'Write a glob without negation: web/**.');
  const answer = new AnswerReader(file, id, deciding).read(written);
  file.stopIfWrong();
  return answer;
}

/** Whether a glob is written without a negation, or there is none. */
export function isPlainGlob(path: string | undefined): boolean {
  return path === undefined || !path.startsWith('!');
}

type WrittenAs<Kind extends WrittenAnswer['answer']> = WrittenAnswer & { answer: Kind };

class AnswerReader {
  readonly #file: YamlFile;
  readonly #id: string;
  readonly #deciding: Deciding;

  constructor(file: YamlFile, id: string, deciding: Deciding) {
    this.#file = file;
    this.#id = id;
    this.#deciding = deciding;
  }

  get #head(): { id: string; at: Extract['at'] } {
    return { id: this.#id, at: { path: this.#file.shown, line: 1 } };
  }

  read(written: WrittenAnswer): Answer {
    switch (written.answer) {
      case 'evidence':
        return { answer: 'evidence', said: this.#extract(written) };
      case 'register': {
        const { answer, ...said } = written;
        return { answer, said: { ...said, ...this.#head, attests: this.#attests(said.by) } };
      }
      case 'declaration': {
        const { answer, about, on: _, restsOn, ...says } = written;
        const declared = declarationOf(this.#file, { ...says, ...this.#about(about) }, []);
        if (restsOn !== undefined) declared.restsOn = { path: restsOn.path, ...(restsOn.line !== undefined && { line: restsOn.line }) };
        return { answer, said: { ...declared, at: this.#head.at } };
      }
      case 'grant':
        return { answer: 'grant', said: this.#grant(written) };
      case 'waiver':
        return { answer: 'waiver', said: this.#waiver(written) };
      case 'baseline': {
        const { answer, about, ...said } = written;
        return { answer, said: { ...said, fingerprint: about.finding, at: this.#head.at } };
      }
      case 'dismissal':
        return { answer: 'dismissal', said: this.#dismissal(written) };
      case 'reading': {
        const { answer, ...said } = written;
        return { answer, said: { ...said, ...this.#head } };
      }
      case 'list': {
        const { answer, about, ...said } = written;
        if (said.collected > said.on) this.#file.complain(['collected'], `It is collected after it was recorded (${said.on}).`);
        return { answer, said: { ...said, about: this.#about(about), ...this.#head, attests: this.#attests(said.by) } };
      }
    }
  }

  #attests(by: string): boolean {
    return isNamed(by, this.#deciding.attesting ?? []);
  }

  /** The selectors, with the host in small letters. */
  #about<About extends { host?: string }>(about: About): About {
    const host = about.host?.toLowerCase();
    if (host !== undefined && !isHost(host))
      this.#file.complain(['about', 'host'], 'Write the name of a host, as archive.example; its subdomains are in it.');
    return { ...about, ...(host !== undefined && { host }) };
  }

  #document({ path, sha256, bytes }: { path: string; sha256: string; bytes: number }): Extract['evidence'] {
    return { ...this.#file.evidence(path, ['document', 'path']), recorded: { sha256, bytes } };
  }

  #extract({ answer: _, about, document, ...said }: WrittenAs<'evidence'>): Extract {
    const keys = extractKeys(said.kind) ?? {};
    for (const name of Object.keys(said.says))
      if (!Object.hasOwn(keys, name))
        this.#file.complain(['says', name], `A ${said.kind} has no such value. It has ${Object.keys(keys).join(', ')}.`);
    return { ...said, ...this.#head, attests: this.#attests(said.by), about: this.#about(about), evidence: this.#document(document) };
  }

  #grant({ answer: _, about, document, because, ...said }: WrittenAs<'grant'>): Grant {
    const { license: named, ...scope }: Scope = this.#about(about);
    const license = named === undefined ? undefined : licenseClaim(named, this.#file.place(['about', 'license']));
    if (license !== undefined && license.state !== 'known')
      this.#file.complain(['about', 'license'], 'Not a license that licit knows. Write an SPDX expression.');
    if (said.since !== undefined && said.since > said.until)
      this.#file.complain(['until'], `It ends before it begins (since ${said.since}).`);
    return {
      ...said,
      ...this.#head,
      scope: { ...scope, ...(license?.state === 'known' && { license: license.value }) },
      allow: [...new Set(said.allow)],
      evidence: this.#document(document),
      ...(because !== undefined && { note: because }),
    };
  }

  #dismissal({ answer: _, ...said }: WrittenAs<'dismissal'>): Dismissal {
    const { at, found } = said.looked;
    const least = Math.min(found, MIN_LOOKED);
    if (new Set(at).size < least)
      this.#file.complain(['looked', 'at'], `Of ${found} items with such a find at least ${least} have to be looked at.`);
    return { ...said, ...this.#head };
  }

  #waiver({ answer: _, about, document, because, by, ...said }: WrittenAs<'waiver'>): Waiver {
    if (about.finding !== undefined && Object.keys(about).length > 1)
      this.#file.complain(['about', 'finding'], 'A fingerprint names a whole finding: leave out the other parts, or the fingerprint.');
    const { waiving } = this.#deciding;
    return {
      ...said,
      ...this.#head,
      scope: this.#about(about),
      reason: because,
      approver: by,
      approved: isApprover(by, waiving),
      longest: longestTerm(waiving),
      evidence: this.#document(document),
    };
  }
}
