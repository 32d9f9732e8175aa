/** Reads what a person declares of data: an entry of `declarations` in `licit.yaml`, or an answer. */
import { readBasis } from '../claims/basis/basis.js';
import { noPersonalData } from '../claims/basis/basis-terms.js';
import { licenseClaim } from '../license/statements/read-license.js';
import type { Basis, Handling } from '../model/claim.js';
import type { Evidence } from '../model/evidence.js';
import type { Declaration } from '../model/statement.js';
import type { WrittenDeclaration } from './schema/config-schema.js';
import type { YamlFile } from './yaml-file.js';

/** A declaration as it is written at a path of a file. Complaints go to the file. */
export function declarationOf(file: YamlFile, declared: WrittenDeclaration, here: readonly (string | number)[]): Declaration {
  return new DeclarationReader(file).read(declared, here);
}

/** The documents that are named at a path of a file. */
export function filesNamed(
  file: YamlFile,
  named: string | string[] | undefined,
  path: readonly (string | number)[],
): Evidence[] | undefined {
  if (named === undefined) return undefined;
  return typeof named === 'string' ? [file.evidence(named, path)] : named.map((one, index) => file.evidence(one, [...path, index]));
}

class DeclarationReader {
  readonly #file: YamlFile;

  constructor(file: YamlFile) {
    this.#file = file;
  }

  read(declared: WrittenDeclaration, here: readonly (string | number)[]): Declaration {
    const { source, labeling, collected, acquired } = declared;
    const said: Declaration = {
      scope: { path: declared.path, host: declared.host?.toLowerCase(), dataset: declared.dataset },
      source: source && { ...source, evidence: this.#files(source.evidence, [...here, 'source', 'evidence']) },
      reservations: declared.reservations,
      collected: collected && { from: asText(collected.from), until: asText(collected.until), how: collected.how },
      acquired: acquired && {
        ...acquired,
        when: asText(acquired.when),
        evidence: this.#files(acquired.evidence, [...here, 'acquired', 'evidence']),
      },
      labeling: labeling && {
        rules: this.#files(labeling.rules, [...here, 'labeling', 'rules']),
        spotCheck: this.#files(labeling.spotCheck, [...here, 'labeling', 'spotCheck']),
        training: this.#files(labeling.training, [...here, 'labeling', 'training']),
      },
      by: declared.by,
      at: this.#place(here),
    };
    if (declared.handling !== undefined) said.handling = this.#handling(declared.handling, [...here, 'handling']);
    if (declared.minors !== undefined) said.minors = declared.minors;
    if (declared.license !== undefined) said.license = this.#license(declared.license, [...here, 'license']);
    const bases = declared.basis === undefined ? [] : this.#bases(declared.basis, [...here, 'basis']);
    const stated = bases.filter((basis) => basis.term !== noPersonalData);
    if (stated.length > 0) said.basis = stated;
    if (declared.personalData === 'none' || stated.length < bases.length) said.noPersonalData = true;
    if (said.noPersonalData && stated.length > 0) {
      this.#complain([...here, 'basis'], 'A basis and no personal data at once: keep one of the two.');
    }
    return said;
  }

  #handling(declared: NonNullable<WrittenDeclaration['handling']>, path: readonly (string | number)[]): Handling {
    const { recipients, processors, transfer, deidentified, ethics, assessment, ...rest } = declared;
    const shown = <T extends { evidence?: string | string[] }>(one: T, at: (string | number)[]) => {
      const { evidence, ...said } = one;
      const files = this.#files(evidence, [...path, ...at, 'evidence']);
      return { ...said, ...(files && { evidence: files }) };
    };
    return {
      ...rest,
      ...(recipients !== undefined && { recipients: recipients === 'none' ? [] : recipients }),
      ...(processors !== undefined && {
        processors: processors === 'none' ? [] : processors.map((one, i) => shown(one, ['processors', i])),
      }),
      ...(transfer !== undefined && { transfer: transfer === 'none' ? { to: [] } : shown(transfer, ['transfer']) }),
      ...(deidentified && { deidentified: shown(deidentified, ['deidentified']) }),
      ...(ethics && { ethics: shown(ethics, ['ethics']) }),
      ...(assessment && { assessment: shown(assessment, ['assessment']) }),
    };
  }

  #license(declared: NonNullable<WrittenDeclaration['license']>, path: readonly (string | number)[]): Declaration['license'] {
    const whole = typeof declared === 'object';
    const raw = whole ? declared.expression : declared;
    const place = whole ? [...path, 'expression'] : path;
    const claim = licenseClaim(raw, this.#place(place));
    if (claim.state !== 'known') {
      this.#complain(place, 'Not a license that licit knows. Write an SPDX expression, or LicenseRef-NAME for terms of your own.');
      return undefined;
    }
    return { expression: claim.value, raw, evidence: whole ? this.#files(declared.evidence, [...path, 'evidence']) : undefined };
  }

  #bases(declared: NonNullable<WrittenDeclaration['basis']>, path: readonly (string | number)[]): NonNullable<Declaration['basis']> {
    if (Array.isArray(declared)) return declared.flatMap((one, index) => this.#bases(one, [...path, index]));
    const whole = typeof declared === 'object' ? declared : { term: declared };
    const place = typeof declared === 'object' ? [...path, 'term'] : path;
    const terms = readBasis(whole.term);
    if (terms.length === 0) {
      this.#complain(
        place,
        'Names no legal basis. Write consent, separate consent, contract, …, or the term or article of a law, as docs/declare.md has them.',
      );
    }
    const files = 'evidence' in whole ? this.#files(whole.evidence, [...path, 'evidence']) : undefined;
    return terms.map(({ term }) => {
      const basis: Omit<Basis, 'evidence'> & { evidence?: Evidence[] } = { term };
      if ('jurisdiction' in whole && whole.jurisdiction !== undefined) basis.jurisdiction = whole.jurisdiction;
      if ('separate' in whole && whole.separate !== undefined) {
        basis.separate = whole.separate !== false;
        if (Array.isArray(whole.separate)) basis.separateFor = whole.separate;
      }
      if ('with' in whole && whole.with !== undefined) basis.party = whole.with;
      if ('disclosed' in whole && whole.disclosed !== undefined) basis.disclosed = whole.disclosed;
      if ('given' in whole && whole.given !== undefined) basis.given = whole.given;
      if ('notice' in whole && whole.notice !== undefined) basis.notice = whole.notice;
      if ('withdrawal' in whole && whole.withdrawal !== undefined) basis.withdrawal = whole.withdrawal;
      if ('guardian' in whole && whole.guardian !== undefined) basis.guardian = whole.guardian;
      if ('purpose' in whole && whole.purpose !== undefined) basis.purposes = [whole.purpose].flat();
      if (files) basis.evidence = files;
      return basis;
    });
  }

  #files(named: string | string[] | undefined, path: readonly (string | number)[]): Evidence[] | undefined {
    return filesNamed(this.#file, named, path);
  }

  #complain(path: readonly (string | number)[], advice: string): void {
    this.#file.complain(path, advice);
  }

  #place(path: readonly (string | number)[]): Declaration['at'] {
    return this.#file.place(path);
  }
}

function asText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
