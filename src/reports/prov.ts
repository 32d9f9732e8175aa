import type { Report } from '../model/snapshot.js';
import { safeJson } from '../text/show.js';
import { provDocument } from './exchange/prov-document.js';

/** Provenance of datasets and files as PROV-O, in JSON-LD. */
export default {
  id: 'prov',
  title: 'PROV-O',
  kind: 'exchange',
  says: {
    'names of datasets': ['own', '`dct:title` of a `prov:Collection` each'],
    'files with sizes and digests': [
      'own',
      '`prov:hadMember`: a `prov:Entity` with `prov:atLocation`, `spdx:checksum` (not of folders and lists that are one); sizes nowhere',
    ],
    fields: ['extension', '`licit:record` of the file'],
    'numbers of items': ['extension', '`licit:record` of file and dataset'],
    'licenses that the data or its publisher states': [
      'own',
      '`dct:license`: an address of the SPDX list, else a `dct:LicenseDocument` with the expression; of several, `AND`',
    ],
    'licenses that only the project declares': ['extension', '`licit:record`, standing `stated`; `dct:license` with `--declared`'],
    'no license, an unclear one, or contradictions': ['own', 'no `dct:license`: the format has no word for it; counts in `licit:record`'],
    'licenses by part of the data': ['own', '`dct:license` of each file'],
    'where data is from': [
      'own',
      '`prov:atLocation` of the dataset; `prov:wasDerivedFrom` of files; hosts that items name: their number in `licit:record`',
    ],
    'what it was made from': ['own', '`prov:wasDerivedFrom`'],
    'owners and creators': ['own', '`prov:wasAttributedTo`'],
    'version, dates and languages': ['nowhere', 'it states where data is from; `licit export dcat` says them'],
    collection: ['own', '`dct:provenance`, in the words of the files'],
    annotation: ['nowhere', 'no member fits'],
    'personal information found': ['extension', '`licit:record`: numbers and kinds; values nowhere'],
    'what is stated on personal information': ['nowhere', 'it states where data is from; `licit export dcat` says it'],
    'legal bases and consent': ['extension', '`licit:record` of the file, with standing'],
    'rights reserved': ['nowhere', 'it states where data is from; `licit export dcat` says them'],
    'the use that was judged, and its limits': ['extension', '`licit:record`'],
    'what was not read or not checked': ['extension', '`licit:record` (records not read)'],
    'what is cleared, and what is forbidden': ['extension', '`licit:record`, as counts of the whole project'],
    'run, head and version of licit': ['own', '`prov:Activity` and `prov:SoftwareAgent`; the head is the entity that the run made'],
  },
  render: (snapshot, { exchange = {} }) => [{ name: 'dataset.prov.jsonld', content: `${safeJson(provDocument(snapshot, exchange))}\n` }],
} satisfies Report;
