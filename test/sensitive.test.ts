import { describe, expect, test } from 'vitest';
import { detectors } from '../src/catalog/catalog.js';
import { createInspector } from '../src/inspect/inspect.js';
import type { Json } from '../src/model/basics.js';
import type { Description } from '../src/model/claim.js';
import { noRoles } from './no-roles.js';

const inspector = createInspector(await detectors(), new Uint8Array(32).fill(7));
const missing = { state: 'missing', lookedIn: [] } as const;
const nobody: Description = { source: missing, license: missing, basis: missing, reservations: missing };
const none = noRoles();

const look = (fields: Record<string, Json>) =>
  inspector.item({ kind: 'item', at: { path: 'a.jsonl', line: 1 }, fields }, nobody, none).detections;
const seen = (fields: Record<string, Json>) => look(fields).map(({ kind, confidence }) => `${kind} ${confidence}`);

describe('a field whose name says so', () => {
  test.each<[string, Json, string]>([
    ['primaryDiagnosis', 'flu', 'pi/health likely'],
    ['病历', '发热三天', 'pi/health likely'],
    ['icd10_code', 'J10.1', 'pi/health likely'],
    ['face_embedding', [0.1, 0.2, 0.3], 'pi/biometric likely'],
    ['声纹', 'a.bin', 'pi/biometric likely'],
    ['religion', 'Buddhist', 'pi/religion likely'],
    ['政治面貌', '群众', 'pi/political-opinion likely'],
    ['union_membership', true, 'pi/trade-union likely'],
    ['sexual_orientation', 'x', 'pi/sex-life likely'],
    ['民族', '汉', 'pi/ethnic-origin likely'],
    ['genotype', 'AG', 'pi/genetic likely'],
    ['prior_offences', 2, 'pi/criminal-record likely'],
    ['月薪', 12000, 'pi/finances likely'],
    [
      'gps_track',
      [
        [1, 2],
        [1, 3],
      ],
      'pi/whereabouts likely',
    ],
    ['guardian_name', 'x', 'pi/minor likely'],
    ['marital_status', 'married', 'pi/marital-status possible'],
    ['date_of_birth', '1984-03-07', 'pi/birth-date likely'],
    ['生年月日', '1984年3月7日', 'pi/birth-date likely'],
    ['patient.gender', 'female', 'pi/sex likely'],
    ['user.nationality', 'German', 'pi/nationality likely'],
  ])('%s holds it', (field, value, found) => {
    expect(seen({ [field]: value })).toEqual([found]);
  });

  test('of a child holds an age and that it is a child', () => {
    expect(seen({ child_age: 9 })).toEqual(['pi/age likely', 'pi/minor certain']);
  });

  test('is told once for a list, whatever its length', () => {
    expect(seen({ diagnoses: ['flu', 'gout'] })).toEqual(['pi/health likely']);
  });

  test('is found in nested records', () => {
    expect(look({ rows: [{ patient: { diagnosis: 'flu' } }] }).map(({ at }) => at.field)).toEqual(['rows[].patient.diagnosis']);
  });

  test('may be another matter unless the record is that of a person', () => {
    expect(seen({ symptoms: 'yellow leaves' })).toEqual(['pi/health possible']);
    expect(seen({ patient: { symptoms: 'cough' } })).toEqual(['pi/health likely']);
  });

  test.each<[string, Json]>([
    ['height', 480],
    ['latitude', 3.25],
    ['location', 'x'],
    ['variant', 'red'],
    ['condition', 'used, like new'],
    ['parent_id', 'c81'],
    ['amount', 3],
  ])('%s is one of a person only in a record of one', (field, value) => {
    expect(seen({ [field]: value })).toEqual([]);
  });

  test('of a person holds what it would not elsewhere', () => {
    expect(seen({ patient: { height: 180, condition: 'stable' }, user_lat: 3.25 })).toEqual([
      'pi/health likely',
      'pi/health likely',
      'pi/whereabouts likely',
    ]);
  });

  test.each<Json>(['', 'N/A', 'unknown', '不详', null, [], {}, [null]])('says nothing where its value is %j', (value) => {
    expect(seen({ diagnosis: value })).toEqual([]);
  });

  test('of an age counts below fourteen', () => {
    expect(seen({ age: 13 })).toEqual(['pi/age possible', 'pi/minor certain']);
    expect(seen({ age: 14 })).toEqual(['pi/age possible']);
    expect(seen({ patient_age: '8岁' })).toEqual(['pi/age likely', 'pi/minor certain']);
    expect(seen({ patient_age: '2018-01-01' })).toEqual([]);
    expect(seen({ max_age: 3 })).toEqual([]);
  });

  test('of a race counts where its value names an origin', () => {
    expect(seen({ race: 'Asian-Pac-Islander' })).toEqual(['pi/ethnic-origin likely']);
    expect(seen({ race: 'Example Grand Prix 2020' })).toEqual([]);
  });

  test.each(['fault_diagnosis', '故障诊断', 'phi', 'user.status', 'guardian_url', 'denomination_id'])(
    '%s names no category for sure',
    (field) => {
      expect(seen({ [field]: 'x1' }).filter((one) => !one.endsWith('possible'))).toEqual([]);
    },
  );

  test('may mean the digest of a file', () => {
    expect(seen({ fingerprint: 'sha256:0f343b0931126a20f133d67c2b018a3b' })).toEqual([]);
    expect(seen({ fingerprint: 'left thumb' })).toEqual(['pi/biometric possible']);
  });

  test.each([
    'diagnostics',
    'voice_id',
    'interface',
    'generic',
    'salary_range',
    'embedding',
    'conditional',
    'model_name',
    'stage',
    'language',
  ])('%s is not one of them for certain', (field) => {
    expect(seen({ [field]: 'x1' }).filter((one) => !one.endsWith('possible'))).toEqual([]);
  });
});

test('a value of a category is masked and carries no hash: it stands for no one person', () => {
  expect(look({ diagnosis: 'influenza' })).toEqual([
    {
      kind: 'pi/health',
      at: { path: 'a.jsonl', line: 1, field: 'diagnosis' },
      start: 0,
      end: 9,
      masked: 'in***',
      confidence: 'likely',
      why: 'the name of the field says so',
    },
  ]);
});

test('what else is in such a field is found as well', () => {
  expect(seen({ medical_history: 'write to someone@mail.example' })).toEqual(['pi/health likely', 'pi/email certain']);
});

describe('running text', () => {
  const said = (text: string) => inspector.text(text, { path: '' }).map(({ kind, confidence }) => `${kind} ${confidence}`);

  test('says it of a person in the same sentence, and then only for possible', () => {
    expect(said('The patient was diagnosed with epilepsy.')).toEqual(['pi/health possible']);
    expect(said('The patient left. Somebody else was diagnosed with epilepsy.')).toEqual([]);
    expect(said('Dr. Doe told us she was diagnosed with epilepsy.')).toContain('pi/health possible');
  });

  test('on the matter in general says nothing of anyone', () => {
    expect(said('How is epilepsy diagnosed? Cancer and diabetes are common.')).toEqual([]);
    expect(said('糖尿病和高血压是常见疾病，诊断标准见附录。')).toEqual([]);
  });
});
