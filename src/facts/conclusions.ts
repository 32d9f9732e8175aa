import type { Basis } from '../model/claim.js';
import type { Law } from '../model/rule.js';
import type { DeclaringStatement, DismissalStatement, Profile, RecordedClaim, RegisterStatement, Statement } from '../model/statement.js';
import { type ConcludedBasis, concludeBasis } from './concluded/concluded-basis.js';
import { type ConcludedGenerated, concludeGenerated } from './concluded/concluded-generated.js';
import type { ConcludedLicense } from './concluded/concluded-license.js';
import { type ConcludedPersonal, concludePersonal } from './concluded/concluded-personal.js';
import { type ConcludedSource, concludeSource } from './concluded/concluded-source.js';
import { type OwnConsent, ownConsent } from './concluded/consent-against.js';
import type { Parent } from './concluded/descent.js';
import { concludeLicense } from './concluded/license-in-context.js';
import { LicensedUses } from './concluded/licensed-uses.js';
import { registerOf } from './concluded/registered.js';
import { declaring, origins } from './concluded/voices.js';
import type { FactContext, Heard } from './fact-context.js';
import { type HeldGrants, heldGrants } from './held-grants.js';
import { type ListedSource, listedSource } from './listed-origin.js';

/** What speaks about a subject, and what is concluded from it: each conclusion is drawn once, when the first fact asks for it. */
export class Conclusions implements Heard {
  readonly profile: Profile | undefined;
  readonly claims: readonly RecordedClaim[];
  readonly statements: readonly Statement[];
  readonly labeled: boolean;
  readonly parents: readonly Parent[];
  readonly holdsWorks: boolean;
  readonly dismissed: readonly DismissalStatement[];
  readonly #context: FactContext;
  #declared: DeclaringStatement[] | undefined;
  #source: ConcludedSource | undefined;
  #generated: ConcludedGenerated | undefined;
  #listed: ListedSource | undefined;
  #license: ConcludedLicense | undefined;
  #basis: ConcludedBasis | undefined;
  #personal: ConcludedPersonal | undefined;
  #uses: LicensedUses | undefined;
  #grants: HeldGrants | undefined;
  #consent: { own: OwnConsent | undefined } | undefined;

  constructor(
    { profile, claims, statements, labeled = false, parents = [], holdsWorks = false, dismissed = [] }: Heard,
    context: FactContext,
  ) {
    this.profile = profile;
    this.claims = claims;
    this.statements = statements;
    this.labeled = labeled;
    this.parents = parents;
    this.holdsWorks = holdsWorks;
    this.dismissed = dismissed;
    this.#context = context;
  }

  /** What people declare, as far as it counts on the day of judging. */
  get declared(): DeclaringStatement[] {
    return (this.#declared ??= declaring(this.statements, this.#context.asOf));
  }

  get source(): ConcludedSource {
    return (this.#source ??= concludeSource(this.profile, this.claims, this.statements, this.#context.asOf));
  }

  /** Whether a model generated it, and by which terms. */
  get generated(): ConcludedGenerated {
    return (this.#generated ??= concludeGenerated(this.profile, this.claims, this.statements, this.#context.asOf));
  }

  get license(): ConcludedLicense {
    return (this.#license ??= concludeLicense(this.profile, this.claims, this.statements, this.#context.asOf, this.holdsWorks));
  }

  /** The grants that take it in, those for items under its license among them. */
  get grants(): HeldGrants {
    const { state, value } = this.license;
    return (this.#grants ??= heldGrants(this.statements, state === 'known' ? value : undefined, this.#context.asOf));
  }

  /** What lists from outside say of its source. */
  get listed(): ListedSource {
    return (this.#listed ??= listedSource(this, this.source, this.grants));
  }

  /** What its license, grants, parents and the terms of the generating model allow together. */
  get uses(): LicensedUses {
    return (this.#uses ??= new LicensedUses(this, this.#context));
  }

  get basis(): ConcludedBasis {
    return (this.#basis ??= concludeBasis(this.profile, this.claims, this.statements, this.#context.asOf));
  }

  get bases(): Basis[] {
    return this.basis.value ?? [];
  }

  /** Where its legal bases come from. */
  get basisFrom(): string[] {
    return origins(this.basis.voices);
  }

  /** What its own record says on the consent of the person it is about. */
  get consent(): OwnConsent | undefined {
    return (this.#consent ??= { own: ownConsent(this.profile, this.#context.asOf) }).own;
  }

  /** The register of consent that speaks of its person. */
  get register(): RegisterStatement | undefined {
    return registerOf(this.consent, this.statements);
  }

  /** What personal information was found, stated or denied. */
  get personal(): ConcludedPersonal {
    return (this.#personal ??= concludePersonal(this, this.#context));
  }

  /** The laws on personal information that the chosen instruments bring in. */
  get laws(): readonly Law[] {
    return this.personal.laws;
  }
}
