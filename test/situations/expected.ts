import type { Verdict } from '../../src/model/rule.js';

/** What counsel would say of one rule for one item, and why, in one sentence with its article. */
export interface Expected {
  item: string;
  rule: string;
  verdict: Verdict;
  because: string;
}

export interface Situation {
  folder: string;
  title: string;
  told: string;
  expected: Expected[];
}

/** Six situations that training data really comes from. The manifests and documents are in fixtures/situations. */
export const situations: Situation[] = [
  {
    folder: 'calls',
    title: 'Recordings of calls, with consent forms',
    told: 'Each row says how the consent of that caller stands; licit.yaml declares consent for all, with the forms.',
    expected: [
      {
        item: 'c1',
        rule: 'pi/consent-refused',
        verdict: 'met',
        because: 'The row itself records that consent was given and has not ended (PIPL art. 13(1)(1)).',
      },
      {
        item: 'c1',
        rule: 'pi/basis-not-accepted',
        verdict: 'met',
        because: 'Consent is a basis (PIPL art. 13(1)(1)), and the forms show it.',
      },
      {
        item: 'c1',
        rule: 'pi/beyond-purpose',
        verdict: 'met',
        because: 'Consent was given for the training of AI models, and that is the declared use (PIPL arts. 6 and 14).',
      },
      {
        item: 'c1',
        rule: 'pi/no-notice',
        verdict: 'met',
        because: 'The row and the declaration name the version of the notice (PIPL arts. 14 and 17).',
      },
      {
        item: 'c2',
        rule: 'pi/consent-refused',
        verdict: 'unmet',
        because: 'The caller withdrew after consenting; the declaration for all calls does not change that (PIPL art. 15).',
      },
      {
        item: 'c2',
        rule: 'pi/consent-contradicted',
        verdict: 'unmet',
        because: 'Consent is claimed of a caller whose own row denies it, and nobody can show what is not so (PIPL art. 69).',
      },
      {
        item: 'c2',
        rule: 'pi/without-basis',
        verdict: 'unmet',
        because: 'After the withdrawal no basis is left, and the recording has to be deleted (PIPL art. 47).',
      },
      {
        item: 'c3',
        rule: 'pi/consent-refused',
        verdict: 'met',
        because: 'The same caller consented again on a later day, which the row records with both days (PIPL art. 14).',
      },
      {
        item: 'c3',
        rule: 'pi/consent-renewed',
        verdict: 'unmet',
        because: 'The later consent is pointed out with both days, because whoever relies on it must be able to show it (PIPL art. 69).',
      },
      {
        item: 'c4',
        rule: 'pi/consent-refused',
        verdict: 'unmet',
        because: 'The caller refused, in Chinese in this row (PIPL art. 13(1)(1)).',
      },
      {
        item: 'c5',
        rule: 'pi/consent-refused',
        verdict: 'unmet',
        because: 'Consent held until 2021 and has expired (PIPL arts. 14 and 47).',
      },
    ],
  },
  {
    folder: 'posts',
    title: 'Public posts, crawled',
    told: 'The posts were made public by their authors. For one list the grounds of PIPL art. 27 are recorded, for its mirror they are not.',
    expected: [
      {
        item: 'p1',
        rule: 'pi/basis-not-accepted',
        verdict: 'met',
        because:
          'Where it was disclosed, why the scope is reasonable and how refusals are kept to are recorded (PIPL arts. 13(1)(6) and 27); for the EU legitimate interest is (GDPR art. 6(1)(f)).',
      },
      {
        item: 'p2',
        rule: 'pi/consent-refused',
        verdict: 'unmet',
        because:
          'The author flagged the post against training, and what is public may not be used where the person clearly refuses (PIPL art. 27, GDPR art. 21).',
      },
      {
        item: 'p2',
        rule: 'optout/reserved',
        verdict: 'unmet',
        because: 'The same flag reserves the rights in the work (Directive (EU) 2019/790 art. 4(3)).',
      },
      {
        item: 'm1',
        rule: 'pi/basis-not-accepted',
        verdict: 'unproven',
        because: 'That something is public is not enough: scope and refusals are not recorded (PIPL art. 27).',
      },
    ],
  },
  {
    folder: 'news',
    title: 'A news archive under license',
    told: "The publisher's contract allows training. It is offered as the legal basis for personal information too.",
    expected: [
      {
        item: 'n1',
        rule: 'license/missing',
        verdict: 'met',
        because: 'The contract with the publisher is on record as a grant that allows the declared use (Copyright Law art. 59).',
      },
      {
        item: 'n1',
        rule: 'source/no-evidence',
        verdict: 'met',
        because: "The contract and the supplier's commitments are on file (Interim Measures art. 7(1)).",
      },
      {
        item: 'n2',
        rule: 'pi/basis-not-accepted',
        verdict: 'unmet',
        because: 'A contract is a basis only with the person concerned; this one is with the publisher (PIPL art. 13(1)(2)).',
      },
    ],
  },
  {
    folder: 'terms',
    title: "Users' content under terms of service",
    told: 'The terms are a contract with the users, for customer service. A provider abroad gets the data.',
    expected: [
      {
        item: 't1',
        rule: 'pi/basis-not-accepted',
        verdict: 'stated',
        because:
          'A contract with the person concerned is a basis (PIPL art. 13(1)(2)); that these terms are one is said only: what was taken out of them does not take in training.',
      },
      {
        item: 't1',
        rule: 'pi/beyond-purpose',
        verdict: 'unmet',
        because: 'Training is another purpose than customer service (PIPL arts. 6 and 14).',
      },
      {
        item: 't1',
        rule: 'pi/without-separate-consent',
        verdict: 'unproven',
        because:
          'Giving the data to another handler abroad asks for two separate consents (PIPL arts. 23 and 39); whether the contract does without them is for a lawyer.',
      },
      {
        item: 't1',
        rule: 'pi/transfer-without-route',
        verdict: 'unmet',
        because: 'No route is recorded for the transfer to Singapore (PIPL art. 38).',
      },
      {
        item: 't2',
        rule: 'pi/consent-refused',
        verdict: 'unmet',
        because: 'This user opted out of training, and the terms for all users do not change that (PIPL art. 15).',
      },
    ],
  },
  {
    folder: 'scans',
    title: 'De-identified medical images, with the approval of an ethics committee',
    told: 'Separate consent, a de-identification report, the approval and an impact assessment are on file. One remark was not cleaned.',
    expected: [
      {
        item: 's1',
        rule: 'pi/sensitive-without-separate-consent',
        verdict: 'met',
        because: 'Health is sensitive, and separate consent with its record is on file (PIPL art. 29).',
      },
      {
        item: 's1',
        rule: 'pi/no-impact-assessment',
        verdict: 'met',
        because: 'Sensitive information calls for an assessment beforehand, and its report is on file (PIPL art. 55).',
      },
      {
        item: 's1',
        rule: 'pi/deidentification-without-report',
        verdict: 'met',
        because: 'The report shows how the images were de-identified; they stay personal information (PIPL art. 73(3)).',
      },
      {
        item: 's1',
        rule: 'pi/deidentified-but-found',
        verdict: 'unproven',
        because: 'Nothing that identifies was found, which does not show that nothing is there (PIPL art. 73).',
      },
      {
        item: 's3',
        rule: 'pi/deidentified-but-found',
        verdict: 'unmet',
        because: 'An ID number in a remark identifies the patient, whatever the report says (PIPL art. 73(3)).',
      },
      {
        item: 's1',
        rule: 'license/missing',
        verdict: 'not-applicable',
        because:
          'The hospital took the images itself, and the production record shows it: no license of others is in question (Copyright Law art. 11).',
      },
    ],
  },
  {
    folder: 'synthetic',
    title: 'Synthetic data by a teacher model',
    told: 'The generation record and the terms of the teacher model are on file.',
    expected: [
      {
        item: 'q1',
        rule: 'license/missing',
        verdict: 'not-applicable',
        because: "A model wrote it at the provider's request: the question is one of the generator's terms (Interim Measures art. 7(2)).",
      },
      {
        item: 'q1',
        rule: 'license/generator-terms',
        verdict: 'met',
        because: 'The terms of the teacher model allow the use of its output for training (Interim Measures art. 7(2)).',
      },
      {
        item: 'q1',
        rule: 'pi/without-basis',
        verdict: 'stated',
        because:
          'A person declares that there is no personal information, and none was found; what is declared is stated, not shown (Interim Measures art. 7(3)).',
      },
    ],
  },
];
