import type { Json } from '../../model/basics.js';
import type { Action, Reservation } from '../../model/claim.js';
import { combine } from '../reservation.js';
import { type Signal, signal } from './signal.js';

type JsonObject = { readonly [name: string]: Json };

/** Actions of the TDMRep profile (`tdm:mine`) and of the AI vocabulary of the ODRL community group, by the last part of their names. */
const ACTIONS: Readonly<Record<string, Action>> = {
  mine: 'data-mining',
  'data-mining': 'data-mining',
  textanddatamining: 'data-mining',
  'ai-training': 'ai-training',
  'gen-ai': 'gen-ai',
  'ai-augment': 'ai-augment',
};

/**
 * An ODRL policy: what it prohibits is refused. A permission with a duty (to ask, to pay) or a constraint is an offer, and nothing is given before it is taken
 * (TDMRep, section 7); one without is given.
 */
export function odrlSignals(value: JsonObject): Signal[] {
  const type = String(value['@type'] ?? value.type ?? '').replace(/^odrl:/, '');
  if (!/^(?:Offer|Set|Policy|Agreement)$/.test(type) && value.permission === undefined && value.prohibition === undefined) return [];
  const said: Reservation[] = [];
  for (const rule of rulesOf(value.prohibition ?? value['odrl:prohibition']))
    for (const action of actionsOf(rule)) said.push({ [action]: 'disallowed' });
  for (const rule of rulesOf(value.permission ?? value['odrl:permission'])) {
    const asks = ['duty', 'obligation', 'constraint'].some((name) => rulesOf(rule[name] ?? rule[`odrl:${name}`]).length > 0);
    for (const action of actionsOf(rule)) said.push({ [action]: asks ? 'disallowed' : 'allowed' });
  }
  return signal('odrl-offer', combine(said), `ODRL ${type} ${JSON.stringify(value.permission ?? value.prohibition ?? '')}`);
}

function rulesOf(value: Json | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (one): one is { [name: string]: Json } => typeof one === 'object' && one !== null && !Array.isArray(one),
  );
}

function actionsOf(rule: JsonObject): Action[] {
  const named = rule.action ?? rule['odrl:action'];
  return (Array.isArray(named) ? named : [named]).flatMap((one) => {
    const id = typeof one === 'object' && one !== null && !Array.isArray(one) ? (one['@id'] ?? one.id) : one;
    const name = typeof id === 'string' ? id.replace(/^.*[/#:]/, '').toLowerCase() : '';
    return Object.hasOwn(ACTIONS, name) ? [ACTIONS[name]!] : [];
  });
}
