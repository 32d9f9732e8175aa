import type { Report } from '../model/snapshot.js';
import { failure } from '../text/failures/failure.js';
import { plain, safeJson } from '../text/show.js';
import { amendedCroissant } from './exchange/amended-croissant.js';
import { croissantDocument } from './exchange/croissant-document.js';

/** Croissant 1.1 with the responsible-AI terms, new or beside what the author of one wrote. */
export default {
  id: 'croissant',
  title: 'Croissant 1.1 with the responsible-AI terms',
  kind: 'exchange',
  amends: 'croissant',
  says: {
    'names of datasets': ['own', '`name`; the names of several datasets in `licit:record`'],
    'files with sizes and digests': [
      'own',
      '`distribution`: `cr:FileObject` with `contentSize`, `sha256`; a folder or lists that are one, `cr:FileSet`',
    ],
    fields: [
      'own',
      '`recordSet` of tables, with types as the first thousand items have them; columns without a name, of several types or with something personal in their name, and fields of other formats, in `licit:record` alone',
    ],
    'numbers of items': ['extension', '`licit:record` of file and dataset'],
    'licenses that the data or its publisher states': ['own', '`license`, as an address of the SPDX list or the name of a `CreativeWork`'],
    'licenses that only the project declares': ['extension', '`licit:record`, standing `stated`; `license` with `--declared`'],
    'no license, an unclear one, or contradictions': [
      'own',
      '`license` is a `CreativeWork` named `NOASSERTION`, also where only some items have none; counts in `licit:record`',
    ],
    'licenses by part of the data': ['own', '`license` of each file, where files differ'],
    'where data is from': ['own', '`url`, `sameAs`; of files `prov:wasDerivedFrom`; hosts that items name: their number in `licit:record`'],
    'what it was made from': ['own', '`prov:wasDerivedFrom`'],
    'owners and creators': [
      'own',
      '`prov:wasAttributedTo`: a `creator` would have to be called a person or an organization, which is not recorded',
    ],
    'version, dates and languages': ['own', '`version`, `datePublished`, `dateCreated`, `dateModified`, `inLanguage`'],
    collection: ['own', '`rai:dataCollection`, `rai:dataCollectionTimeframe`'],
    annotation: ['own', '`rai:dataAnnotationProtocol`'],
    'personal information found': ['own', '`rai:personalSensitiveInformation` in words; numbers in `licit:record`; values nowhere'],
    'what is stated on personal information': ['own', '`rai:personalSensitiveInformation`, in the words of the files'],
    'legal bases and consent': ['extension', '`licit:record` of the file, with standing'],
    'rights reserved': ['own', '`usageInfo`: offers in ODRL, of what files of the dataset state; what items say themselves nowhere'],
    'the use that was judged, and its limits': ['own', '`rai:dataUseCases`, `rai:dataLimitations`'],
    'what was not read or not checked': ['own', '`rai:dataLimitations` (records not read); the list of what was not checked nowhere'],
    'what is cleared, and what is forbidden': ['extension', '`licit:record`, as counts of the whole project'],
    'run, head and version of licit': ['extension', '`licit:record`'],
  },
  render(snapshot, { lang, exchange = {} }) {
    const document = croissantDocument(snapshot, exchange, lang);
    const { original } = exchange;
    if (original === undefined) return [{ name: 'croissant.json', content: `${safeJson(document)}\n` }];
    const amended = amendedCroissant(original.text, document);
    if (amended === undefined) throw failure('export/cannot-amend', 'fix/export-anew', { path: plain(original.path) });
    return [{ name: 'croissant.json', content: `${amended}\n` }];
  },
} satisfies Report;
