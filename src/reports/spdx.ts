import type { Report } from '../model/snapshot.js';
import { safeJson } from '../text/show.js';
import { spdxDocument } from './exchange/spdx-document.js';

/** SPDX 3.0.1 with the Dataset profile, in JSON-LD. */
export default {
  id: 'spdx',
  title: 'SPDX 3.0.1 with the Dataset profile',
  kind: 'exchange',
  says: {
    'names of datasets': ['own', '`name` of a `dataset_DatasetPackage` each'],
    'files with sizes and digests': [
      'own',
      '`software_File` with `verifiedUsing` (not of folders and lists that are one); the size of the dataset in `dataset_datasetSize`',
    ],
    fields: ['extension', 'property `licit:fields` of the file'],
    'numbers of items': ['extension', 'properties `licit:items`, `licit:unread`, `licit:datasets`'],
    'licenses that the data or its publisher states': [
      'own',
      'relationships `hasDeclaredLicense` and `hasConcludedLicense` to a license expression; of several, `AND`',
    ],
    'licenses that only the project declares': [
      'extension',
      'property `licit:licenses`, standing `stated`; the relationships with `--declared`',
    ],
    'no license, an unclear one, or contradictions': ['own', 'the relationships to `NoAssertionLicense`; counts in `licit:licenses`'],
    'licenses by part of the data': ['own', 'the relationships of each file'],
    'where data is from': ['own', '`software_downloadLocation`, `software_homePage`; of files in `licit:sources`'],
    'what it was made from': ['own', 'relationship `descendantOf`'],
    'owners and creators': ['own', '`originatedBy`: an `Agent`, for whether it is a person or an organization is not recorded'],
    'version, dates and languages': ['own', '`software_packageVersion`, `builtTime`, `releaseTime`; languages nowhere'],
    collection: ['own', '`dataset_dataCollectionProcess`, in the words of the files'],
    annotation: ['nowhere', 'no member fits'],
    'personal information found': [
      'own',
      '`dataset_hasSensitivePersonalInformation`: `yes` or `noAssertion`, never `no`; numbers and kinds in properties; values nowhere',
    ],
    'what is stated on personal information': ['own', '`dataset_intendedUse` (purposes); the rest nowhere'],
    'legal bases and consent': ['extension', 'property `licit:bases`, with standing'],
    'rights reserved': ['nowhere', 'no member fits'],
    'the use that was judged, and its limits': [
      'extension',
      'property `licit:use`. There is no `ai_AIPackage`: licit records data, and whoever describes the model relates it by `trainedOn`',
    ],
    'what was not read or not checked': ['extension', 'property `licit:unread`'],
    'what is cleared, and what is forbidden': ['extension', 'property `licit:project`, as counts of the whole project'],
    'run, head and version of licit': ['own', '`CreationInfo`; run and head in properties of the document'],
  },
  render: (snapshot, { exchange = {} }) => [{ name: 'dataset.spdx3.json', content: `${safeJson(spdxDocument(snapshot, exchange))}\n` }],
} satisfies Report;
