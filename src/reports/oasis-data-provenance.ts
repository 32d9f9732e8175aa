import type { Report } from '../model/snapshot.js';
import { safeJson } from '../text/show.js';
import { provenanceRecord } from './exchange/provenance-record.js';

/** A record of the OASIS Data Provenance Metadata. */
export default {
  id: 'oasis-data-provenance',
  title: 'OASIS Data Provenance Metadata 1.0 (CSD02)',
  kind: 'exchange',
  says: {
    'names of datasets': ['own', '`source.name`; the names of several datasets in `licit:record`'],
    'files with sizes and digests': ['own', '`source.id.hashes`; folders and lists that are one in `licit:record`; sizes nowhere'],
    fields: ['extension', '`licit:record`'],
    'numbers of items': ['extension', '`licit:record`; in words in `source.about.content`'],
    'licenses that the data or its publisher states': ['own', '`use.license`'],
    'licenses that only the project declares': ['extension', '`licit:record`, standing `stated`; `use.license` with `--declared`'],
    'no license, an unclear one, or contradictions': ['own', '`use.license` is `NOASSERTION`; counts in `licit:record`'],
    'licenses by part of the data': ['extension', '`licit:record`, by file'],
    'where data is from': ['own', '`source.id.uris`; of files in `licit:record`; `origin-geography` is `unknown`: no country is recorded'],
    'what it was made from': ['own', '`provenance.source`: the first that is an address; others nowhere'],
    'owners and creators': ['own', '`source.issuer`; `unknown` where none is stated'],
    'version, dates and languages': [
      'own',
      '`source.data-version` (`0.0.0-unknown` where none is stated or it is not of the form that the schema asks for), `provenance.date` (`0001-01-01` likewise); languages nowhere',
    ],
    collection: ['own', '`provenance.generation-method` with code `other` and the words of the files, `generation-period`'],
    annotation: ['nowhere', 'no member fits'],
    'personal information found': ['own', '`use.classification`: `pi`, `spi`; numbers and kinds in `licit:record`; values nowhere'],
    'what is stated on personal information': ['own', '`use.consents`, `use.intended-purpose`, in the words of the files'],
    'legal bases and consent': ['extension', '`licit:record`, with standing; `use.consents` where files of the dataset speak of it'],
    'rights reserved': ['nowhere', 'no member fits'],
    'the use that was judged, and its limits': [
      'extension',
      '`licit:record`; `use.intended-purpose` is what the dataset was made for, not what it is used for here',
    ],
    'what was not read or not checked': ['extension', '`licit:record` (records not read)'],
    'what is cleared, and what is forbidden': ['extension', '`licit:record`, as counts of the whole project'],
    'run, head and version of licit': ['own', '`set.tracking.generator`; run and head in `licit:record`'],
  },
  render: (snapshot, { lang, exchange = {} }) => [
    { name: 'data-provenance.json', content: `${safeJson(provenanceRecord(snapshot, exchange, lang))}\n` },
  ],
} satisfies Report;
