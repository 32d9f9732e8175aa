import type { Report } from '../model/snapshot.js';
import { safeJson } from '../text/show.js';
import { dcatDocument } from './exchange/dcat-document.js';

/** Datasets and files in DCAT, in JSON-LD. */
export default {
  id: 'dcat',
  title: 'DCAT with the members of DCAT-AP 3.0.1',
  kind: 'exchange',
  says: {
    'names of datasets': ['own', '`dct:title` and `dct:identifier` of a `dcat:Dataset` each'],
    'files with sizes and digests': [
      'own',
      '`dcat:distribution` with `dcat:byteSize`, `spdx:checksum` (not of folders and lists that are one)',
    ],
    fields: ['extension', '`licit:record` of the distribution'],
    'numbers of items': ['own', '`it6:numberOfDatapoints` of MLDCAT-AP; of datasets in `licit:record`'],
    'licenses that the data or its publisher states': [
      'own',
      '`dct:license`: an address of the SPDX list, else a `dct:LicenseDocument` with the expression; of several, `AND`',
    ],
    'licenses that only the project declares': ['extension', '`licit:record`, standing `stated`; `dct:license` with `--declared`'],
    'no license, an unclear one, or contradictions': ['own', 'no `dct:license`: the format has no word for it; counts in `licit:record`'],
    'licenses by part of the data': ['own', '`dct:license` of each distribution'],
    'where data is from': [
      'own',
      '`dcat:landingPage`; of files `prov:wasDerivedFrom`; hosts that items name: their number in `licit:record`',
    ],
    'what it was made from': ['own', '`prov:wasDerivedFrom`: a `dct:source` would have to be described as a dataset'],
    'owners and creators': ['own', '`prov:wasAttributedTo`: which of publisher and creator it is, is not recorded'],
    'version, dates and languages': [
      'own',
      '`dcat:version`, `dct:issued`, `dct:modified`, `dct:created` (whole days), `dct:language` (codes of two letters)',
    ],
    collection: ['own', '`dct:provenance`, in the words of the files'],
    annotation: ['nowhere', 'no member fits'],
    'personal information found': ['extension', '`licit:record`: numbers and kinds; values nowhere'],
    'what is stated on personal information': ['own', '`dpv:hasPersonalData`, `dpv:hasPurpose`, in the words of the files'],
    'legal bases and consent': ['own', '`dpv:hasLegalBasis`, in the words of the files; by file with standing in `licit:record`'],
    'rights reserved': ['own', '`dct:rights`, in the words of the files'],
    'the use that was judged, and its limits': ['extension', '`licit:record`'],
    'what was not read or not checked': ['extension', '`licit:record` (records not read)'],
    'what is cleared, and what is forbidden': ['extension', '`licit:record`, as counts of the whole project'],
    'run, head and version of licit': ['extension', '`licit:record`'],
  },
  render: (snapshot, { exchange = {}, lang }) => [
    { name: 'dataset.dcat.jsonld', content: `${safeJson(dcatDocument(snapshot, exchange, lang))}\n` },
  ],
} satisfies Report;
