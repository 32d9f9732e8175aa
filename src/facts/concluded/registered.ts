/** What a register of consent says of the person of an item, and what legal basis that is. */
import type { Basis, RegisteredConsent } from '../../model/claim.js';
import type { RegisterOnRecord, RegisterStatement, Statement } from '../../model/statement.js';
import { reason } from '../../text/reasons/reason.js';
import { registerDocument, registerReasons } from '../../text/words/register-words.js';
import type { OwnConsent } from './consent-against.js';
import { documentOrigin, onFileOrigin, placed, type Voice } from './voices.js';

/** Whether a register has a consent of the person, signed or not. */
export function isGiven({ says }: Pick<RegisteredConsent, 'says'>): boolean {
  return says === 'given' || says === 'unsigned';
}

/** The register that speaks of the person, as it is on record. */
export function registerOf(own: OwnConsent | undefined, statements: readonly Statement[]): RegisterStatement | undefined {
  const id = own?.registered?.register;
  return id === undefined ? undefined : statements.filter((one) => one.kind === 'register').find(({ value }) => value.id === id);
}

/** Where a register says so, for facts. */
export function registerOrigin(said: RegisteredConsent): string {
  return reason('register/joined', { register: said.register });
}

/** Where somebody signed for what it says, which is their word where they may not attest. */
export function signedOrigins({ at, value }: RegisterStatement): string[] {
  return [placed(at), tableOrigin(value, value.attests)];
}

/** The table of a register as facts name it: as a document, or as one that is on file only. */
function tableOrigin(register: RegisterOnRecord, shown: boolean): string {
  const document = registerDocument(register);
  return shown ? documentOrigin(document) : onFileOrigin(document);
}

/** Why a register gives no basis. */
export function whyNotRegistered(said: RegisteredConsent): string {
  return reason(registerReasons[said.says], { register: said.register });
}

/** The consent of a register as a legal basis. It is shown where somebody who may attest signed the register with this consent in it; else it is their word. */
export function registeredBasis(own: OwnConsent | undefined, statements: readonly Statement[]): Voice<Basis[]>[] {
  const said = own?.registered;
  const statement = registerOf(own, statements);
  if (said === undefined || statement === undefined || !isGiven(said)) return [];
  const { path, attests } = statement.value;
  const shown = attests && said.says === 'given';
  const where = placed(statement.at);
  const { separate = [], purposes } = said;
  const basis: Basis = {
    // What a person consented to by itself was said in so many words.
    term: separate.includes('sensitive') ? 'dpv:ExplicitlyExpressedConsent' : 'dpv:Consent',
    ...(separate.length > 0 && { separate: true, separateFor: [...separate] }),
    ...(purposes !== undefined && { purposes: [...purposes] }),
    ...(said.notice !== undefined && { notice: said.notice }),
    ...(shown && { evidence: path }),
  };
  return [
    {
      who: 'declaration',
      where,
      at: statement.at,
      speaker: where,
      state: 'known',
      value: [basis],
      evidence: shown,
      decisive: false,
      documents: [tableOrigin(statement.value, shown)],
      ...(!shown && { onFile: true as const }),
    },
  ];
}
