import type { RegisterOnRecord, RegisterStatement, Statement } from '../../model/statement.js';
import { registerWords } from '../../text/words/register-words.js';
import { known } from '../fact-context.js';
import { defineFacts, type FactDescription } from '../fact-family.js';

/** A list of registers: each is called by its id and how it is there, and a finding on one shows the answer that names it. */
const onOneRegister = {
  called(id, { statements }) {
    const register = registersIn(statements).find(({ value }) => value.id === id)?.value;
    return register && { en: registerWords(register, 'en'), zh: registerWords(register, 'zh') };
  },
  points: {
    project: (id, { statements }) => {
      const register = registersIn(statements).find(({ value }) => value.id === id);
      return register && { dataset: '', items: 0, where: [], examples: [{ at: register.at }] };
    },
  },
} satisfies Partial<FactDescription>;

function registersIn(statements: readonly Statement[]): RegisterStatement[] {
  return statements.filter((one) => one.kind === 'register');
}

/** The registers of consent that items are joined with. */
export default defineFacts(
  {
    'register.joined': {
      ...onOneRegister,
      type: 'list',
      says: { en: 'The registers of consent that items are joined with by person.', zh: '按个人与条目比对的同意登记表。' },
    },
    'register.lacking': {
      ...onOneRegister,
      type: 'list',
      says: {
        en: 'Of them those that are not at hand, that could not be read whole, or that are not as they were signed.',
        zh: '其中不在本机、未能完整读取，或者与签署时不一致的登记表。',
      },
    },
    'register.unattested': {
      ...onOneRegister,
      type: 'list',
      says: { en: 'Of them those that nobody signed who may attest.', zh: '其中签署人未列入 attest 的登记表。' },
    },
  },
  {
    project({ registers = [] }) {
      const ids = (test: (one: RegisterOnRecord) => boolean) => {
        const some = registers.filter(test);
        return known(some.map(({ id }) => id).sort(), some.length > 0 ? ['ledger'] : []);
      };
      return {
        'register.joined': ids(() => true),
        'register.lacking': ids(({ state }) => state === 'changed' || state === 'not-at-hand'),
        'register.unattested': ids(({ attests }) => !attests),
      };
    },
  },
);
