import { isObject, type Json } from '../../model/basics.js';

type Members = Record<string, Json>;

const has = (members: Members, ...names: string[]): boolean => names.every((name) => name in members);
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

/** How each family of JSON documents that describe something, rather than list items, is known by its outermost members. */
const FAMILIES: readonly { name: string; is(members: Members, path: string): boolean }[] = [
  {
    name: 'Croissant',
    is: (members) =>
      /mlcommons\.org\/croissant/.test(text(members.conformsTo) + text(members['dct:conformsTo']) + text(members['@context'])) ||
      has(members, '@context', 'recordSet'),
  },
  { name: 'SPDX', is: (members) => has(members, 'spdxVersion') || /spdx\.org\/rdf/.test(text(members['@context'])) },
  {
    name: 'JSON-LD',
    is: (members) => has(members, '@context') || has(members, '@graph') || (has(members, '@type') && has(members, '@id')),
  },
  { name: 'CycloneDX', is: (members) => /cyclonedx/i.test(text(members.bomFormat)) || /cyclonedx/i.test(text(members.$schema)) },
  {
    name: 'JSON Schema',
    is: (members) =>
      /json-schema\.org/.test(text(members.$schema)) || has(members, '$defs') || (members.type === 'object' && has(members, 'properties')),
  },
  {
    name: 'OpenLineage',
    is: (members) =>
      has(members, 'eventTime', 'producer') || Object.values(members).some((value) => isObject(value) && has(value, '_producer')),
  },
  { name: 'BIDS', is: (members) => has(members, 'BIDSVersion') },
  { name: 'DataCite', is: (members) => has(members, 'creators', 'titles') || has(members, 'schemaVersion', 'types') },
  {
    name: 'Kaggle',
    is: (members, path) => /(?:^|\/)dataset-metadata\.json$/.test(path) && (has(members, 'licenses') || has(members, 'title')),
  },
  {
    name: 'Frictionless',
    is: (members, path) => (has(members, 'resources') && !has(members, 'data')) || /(?:^|\/)datapackage\.json$/.test(path),
  },
  {
    name: 'CKAN',
    is: (members) => has(members, 'license_id') || has(members, 'extras', 'name') || /"(?:license_id|extras)"/.test(text(members.result)),
  },
  {
    name: 'DCAT',
    is: (members) =>
      has(members, 'title', 'description') && ['distribution', 'resources', 'dataset', 'themeTaxonomy'].some((name) => name in members),
  },
  {
    name: 'Hugging Face dataset_infos',
    is: (members, path) =>
      everyMember(
        members,
        (value) =>
          (/(?:^|\/)dataset_infos?\.json$/.test(path) && ['license', 'features', 'citation', 'splits'].some((name) => name in value)) ||
          has(value, 'features', 'splits') ||
          has(value, 'description', 'citation') ||
          has(value, 'builder_name'),
      ),
  },
  {
    // https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md: where each dataset of a training comes from.
    name: 'LLaMA-Factory dataset_info',
    is: (members) =>
      everyMember(
        members,
        (value) =>
          ['file_name', 'hf_hub_url', 'ms_hub_url', 'om_hub_url', 'script_url', 'cloud_file_name'].some((name) => name in value) &&
          Object.keys(value).every((name) =>
            /_url$|^(?:file_name|cloud_file_name|folder|subset|split|num_samples|formatting|ranking|columns|tags)$/.test(name),
          ),
      ),
  },
  {
    name: 'Data Provenance Initiative',
    is: (members) => everyMember(members, (value) => has(value, 'Licenses') || has(value, 'Unique Dataset Identifier')),
  },
  {
    name: 'Common Voice release',
    is: (members) =>
      has(members, 'locales') && (has(members, 'bundleURLTemplate') || has(members, 'totalDuration') || has(members, 'date')),
  },
  { name: 'LeRobot', is: (members) => has(members, 'codebase_version') && has(members, 'features') },
  { name: 'Zenodo', is: (members) => has(members, 'upload_type') || has(members, 'access_right') },
  { name: 'CodeMeta', is: (members) => /codemeta/.test(text(members['@context'])) },
  {
    name: 'package',
    is: (members) =>
      has(members, 'name', 'version') &&
      ['dependencies', 'devDependencies', 'scripts', 'main', 'lockfileVersion', 'packages'].some((name) => name in members),
  },
];

/** The family of a JSON document that describes something rather than listing items, by its outermost members. */
export function descriptorFamily(members: Members, path: string): string | undefined {
  return FAMILIES.find(({ is }) => is(members, path))?.name;
}

function everyMember(members: Members, is: (member: Members) => boolean): boolean {
  const values = Object.values(members);
  return (
    values.length > 0 && values.slice(0, 5).every((value) => value === null || (isObject(value) && is(value))) && values.some(isObject)
  );
}
