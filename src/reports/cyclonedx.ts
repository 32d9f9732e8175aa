import type { Report } from '../model/snapshot.js';
import { safeJson } from '../text/show.js';
import { cyclonedxDocument } from './exchange/cyclonedx-document.js';

/** CycloneDX 1.7 with data components. */
export default {
  id: 'cyclonedx',
  title: 'CycloneDX 1.7',
  kind: 'exchange',
  says: {
    'names of datasets': ['own', '`name` of the component'],
    'files with sizes and digests': [
      'own',
      'a component of type `data` each, with `hashes` (not of folders and lists that are one) and `data[].contents.url`; sizes nowhere',
    ],
    fields: ['extension', 'property `licit:fields`'],
    'numbers of items': ['extension', 'properties `licit:items`, `licit:unread`, `licit:datasets`'],
    'licenses that the data or its publisher states': ['own', '`licenses` with `acknowledgement: declared`'],
    'licenses that only the project declares': ['extension', 'property `licit:licenses`, standing `stated`; `licenses` with `--declared`'],
    'no license, an unclear one, or contradictions': [
      'own',
      'no `licenses`: the format has no word for it; those that some items have are `evidence.licenses`; counts in `licit:licenses`',
    ],
    'licenses by part of the data': ['own', '`licenses` of each component'],
    'where data is from': ['own', '`externalReferences` of type `website`; of files `pedigree.ancestors`; hosts that items name nowhere'],
    'what it was made from': ['own', '`pedigree.ancestors`'],
    'owners and creators': ['own', '`data[].governance.owners`, as contacts: whether a name is an organization’s is not recorded'],
    'version, dates and languages': ['own', '`version`; dates and languages nowhere'],
    collection: ['own', '`description`, in the words of the files'],
    annotation: ['own', '`description`, in the words of the files'],
    'personal information found': [
      'own',
      '`data[].classification` (`PII`) and `sensitiveData`: kinds; numbers in `licit:personal`, `licit:sensitive`; values nowhere',
    ],
    'what is stated on personal information': ['own', '`data[].sensitiveData`, in the words of the files'],
    'legal bases and consent': ['extension', 'property `licit:bases`, with standing'],
    'rights reserved': ['nowhere', 'no member fits'],
    'the use that was judged, and its limits': [
      'own',
      '`declarations`: each duty of the chosen instruments with its verdict, `definitions.standards`; the use in `licit:use`. There is no `modelCard`: it belongs to models, and a dataset is none',
    ],
    'what was not read or not checked': ['own', '`compositions`: `incomplete` where records or files could not be read, else `unknown`'],
    'what is cleared, and what is forbidden': ['extension', 'property `licit:project`, as counts of the whole project'],
    'run, head and version of licit': ['own', '`metadata.tools`, `metadata.timestamp`; the rest in properties of `metadata.component`'],
  },
  render: (snapshot, { lang, exchange = {} }) => [
    { name: 'bom.cdx.json', content: `${safeJson(cyclonedxDocument(snapshot, exchange, lang))}\n` },
  ],
} satisfies Report;
