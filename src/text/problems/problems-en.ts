/** Problems of reading in English: what is wrong, and what to do. Places are as in `text/reasons/en.ts`. Ids are kept in ledgers: words may be changed, ids may not. */

// What to do about more than one.
const ADD_ID_AND_NAME = 'Give it an @id and a name.';
const AS_WHY = '{why}';
const CHECK_LINE_ENDS = 'Check the line ends of the file.';
const CHECK_WITH_WARCIO = 'Check the archive with warcio.';
const COPY = 'Copy the file again.';
const COPY_OR_NUMPY_SAVE = 'Copy the file again, or write it again with numpy.save.';
const COPY_OR_REPACK = 'Copy the file again, or write it again with h5repack.';
const COPY_OR_WRITE = 'Copy the file again, or write it again.';
const COPY_TABLE = 'Copy the whole table.';
const CORRECT_METADATA = 'Correct the YAML between the lines of ---.';
const CORRECT_TOML = 'Correct the TOML.';
const CORRECT_YAML = 'Correct the YAML.';
const DOWNLOAD = 'Copy or download the file again.';
const DOWNLOAD_OR_WRITE = 'Copy or download the file again, or write it again.';
const DUMP_AGAIN = 'Make the dump again.';
const EXPORT_ANNOTATIONS = 'Export the annotations again, or copy the file again.';
const EXPORT_BIBLIOGRAPHY = 'Export the bibliography again, or close the braces of this entry.';
const EXPORT_DUCKDB = 'Export the tables as Parquet (EXPORT DATABASE … (FORMAT parquet)), or update @duckdb/node-api.';
const EXPORT_FILE = 'Export the file again.';
const EXTRACT_ARTICLES = 'Extract the articles again.';
const FLATTEN = 'Flatten it.';
const ITEMS_AS_OBJECTS = 'Write each item as one JSON object.';
const KEEP_ITEMS_APART = 'Keep items in files of their own, beside what describes them.';
const LONG_IN_OWN_FILES = 'Put long content into files of its own.';
const LONG_TEXTS_IN_OWN_FILES = 'Keep long texts in files of their own.';
const ONE_TOKEN_A_LINE = 'Write one token a line, with as many columns as on the other lines, and a blank line behind each sentence.';
const ONE_VALUE_A_COLUMN = 'Write one value a column.';
const OWN_FILE_FOR_TABLE = 'Put each table into a file of its own.';
const PACK_AGAIN = 'Copy the archive again, or pack it again.';
const PACK_SMALLER = 'Pack it again, smaller.';
const RECORDS_AS_OBJECTS = 'Write each record as one whole JSON object.';
const RECOVER_SQLITE = 'Run `PRAGMA integrity_check`, then write the database again with `.recover` of the sqlite3 program.';
const SAVE_OR_SET_ENCODING = 'Save the file as UTF-8, or set its encoding in licit.yaml.';
const SAVE_WORKBOOK = 'Open it in a spreadsheet program and save it again.';
const SCAN_SHEETS_AS_CSV = 'Save its sheets as CSV and scan those.';
const SCAN_WHEN_UNCHANGED = 'Scan again when nothing writes to it.';
const SCAN_WHEN_UNLOCKED = 'Scan again when nothing moves or locks its files.';
const SET_HEADER = 'Say it in licit.yaml, under columns, with header: true or header: false.';
const VACUUM = 'Files still in its folder are not read: run VACUUM on the table to delete them.';
const WRITE_DIGEST = 'Write the 64 hexadecimal digits, or leave the digest out.';
const WRITE_JSON = 'Copy the file again, or write it again as one valid JSON document.';
const WRITE_MEMBER = 'Write "name": value.';
const WRITE_OR_COPY = 'Write the file again, or copy it again if it was damaged.';
const WRITE_VALID_JSON = 'Write it as valid JSON.';
const WRITE_XML = 'Write the document again as well-formed XML, or copy the file again.';

export const en = {
  'arrow/compression': [
    'This Arrow file is compressed in a way that is not read',
    'Write it again uncompressed or with zstd, or as Parquet.',
  ],
  'arrow/cut-off': ['The Arrow file is cut off or damaged from here on; what came before was read', DOWNLOAD_OR_WRITE],
  'arrow/cut-off-rows-not-known': [
    'The Arrow file is cut off or damaged from here on; what came before was read. How many rows were lost is not known',
    DOWNLOAD_OR_WRITE,
  ],
  'arrow/damaged': ['The Arrow file is damaged or cut off: not all of its record batches could be read', DOWNLOAD_OR_WRITE],
  'arrow/damaged-rows-not-known': [
    'The Arrow file is damaged or cut off: not all of its record batches could be read. How many rows were lost is not known',
    DOWNLOAD_OR_WRITE,
  ],
  'arrow/fewer-batches': ['The Arrow file has fewer record batches than its footer lists', COPY_OR_WRITE],
  'arrow/no-end': ['The Arrow stream has no mark of its end: more may have followed', DOWNLOAD_OR_WRITE],
  'arrow/no-schema': ['The Arrow file has no schema', COPY_OR_WRITE],
  'arrow/not-installed': [
    'Arrow files are read with the package apache-arrow, which is not installed',
    'npm install apache-arrow, or save the table as Parquet.',
  ],
  'avro/damaged': ['The Avro file is damaged: {why}', COPY_OR_WRITE],
  'avro/rest-not-read': ['The Avro file is damaged: {why}; what follows was not read', COPY_OR_WRITE],
  'bibliography/beginning': ['This entry is longer than 4 MB; its beginning was read', EXPORT_BIBLIOGRAPHY],
  'bibliography/behind-another': ['An entry stands behind another one on the same line; it was not read', EXPORT_BIBLIOGRAPHY],
  'bibliography/cut-off': ['This entry ends before its end (ER); what came before was read', EXPORT_BIBLIOGRAPHY],
  'bibliography/no-end': ['This entry has no end (ER) before the next one begins', EXPORT_BIBLIOGRAPHY],
  'bibliography/no-entry': ['This line belongs to no entry: none begins (TY) before it', EXPORT_BIBLIOGRAPHY],
  'bibliography/not-closed': ['This entry is not closed; what could be read of it was', EXPORT_BIBLIOGRAPHY],
  'bibliography/too-long': ['This entry is longer than 4 MB; it was not read', EXPORT_BIBLIOGRAPHY],
  'card/metadata-no-end': [
    'The metadata of the card does not end with a line of ---; all that follows was read as metadata',
    'Put a line of --- after the metadata, or copy the file again.',
  ],
  'card/metadata-not-read': ['The metadata of the card is no YAML that can be read', CORRECT_METADATA],
  'card/metadata-not-valid': ['The metadata of the card is not valid YAML ({code})', CORRECT_METADATA],
  'card/metadata-too-long': ['The metadata of the card is longer than 1 MB, and was not read', 'Keep only what describes the dataset.'],
  'card/too-long': ['The card is longer than 4 MB; only its beginning was read', 'Move tables and examples to files of their own.'],
  'cdx/no-capture': [
    'This line is not a capture: its columns are not those of the index',
    'Sort and write the index again from its archives.',
  ],
  'checksums/no-digest': ['This line is not a digest with a file name', 'Write the list again with sha256sum.'],
  'coco/cut-off': ['The document ends before it is closed; what came before was read', WRITE_JSON],
  'coco/element': [
    'This element of {field} cannot be read as a JSON object; which images it is about is not known',
    'Write each element as one JSON object.',
  ],
  'coco/image': ['This element of images[] cannot be read as a JSON object', 'Write each image as an object with an id.'],
  'coco/licenses': [
    '{images} images name a license by an id that licenses[] does not hold',
    'Add the licenses to licenses[], or correct the ids.',
  ],
  'coco/more-follows': ['Something follows the end of the document; it was not read', WRITE_JSON],
  'coco/no-images': ['The document has no images', 'Copy the file again, or list the images in images[].'],
  'columns/cut-off': ['The JSON document ends before it is closed; what came before was read', COPY],
  'columns/more-follows': ['Something follows the end of the JSON document; it was not read', COPY],
  'columns/too-long': ['The columns are over 256 MiB; the rest was not read', 'Write the table as JSON lines: one object a row.'],
  'columns/uneven': ['The columns are not equally long; missing values are left out', 'Give every column one value a row.'],
  'columns/value': ['A value could not be read: {why}', WRITE_VALID_JSON],
  'columns/value-too-long': ['it is over 64 MiB', WRITE_VALID_JSON],
  'compressed/cut-off': [
    'The compressed file is cut off: it ends in the middle, and what came before was read',
    'Copy or download the file again, and compare its size with the original.',
  ],
  'compressed/damaged': [
    'The compressed data is damaged ({message}); what came before was read',
    'Copy or download the file again, or compress it again.',
  ],
  'conll/bad-bytes': ['This line has bytes that are not valid in the encoding of the file; they were replaced', ONE_TOKEN_A_LINE],
  'conll/columns': ['This token has more or fewer columns than the others', ONE_TOKEN_A_LINE],
  'conll/line-too-long': ['This line is {bytes} bytes long; lines over 64 MiB are not read', ONE_TOKEN_A_LINE],
  'conll/no-columns': [
    'The beginning of this file does not show its columns; the first word of each line was taken',
    'Copy the file again, or write one token a line with as many columns on each.',
  ],
  'conll/no-end': ['This sentence has no end; it was read in pieces', ONE_TOKEN_A_LINE],
  'conll/no-tokens': ['These comments have no tokens behind them, as those of a sentence have', ONE_TOKEN_A_LINE],
  'croissant/array-shape': ['This arrayShape is not a list of numbers', 'Write the sizes as numbers, -1 where one is not fixed.'],
  'croissant/contained-in': ['This file is contained in one that the document does not have', 'Name the @id of another file.'],
  'croissant/digest': ['This sha256 is no SHA-256 digest', WRITE_DIGEST],
  'croissant/digests': ['This sha256 is no SHA-256 digest, nor are {others} others', WRITE_DIGEST],
  'croissant/field-unnamed': ['This field has neither @id nor name', ADD_ID_AND_NAME],
  'croissant/file-unnamed': ['This file has neither @id nor name', ADD_ID_AND_NAME],
  'croissant/no-encoding-format': ['This file has no encodingFormat', 'Add "encodingFormat", such as "text/csv".'],
  'croissant/no-name': ['The dataset has no name', 'Add "name".'],
  'croissant/no-source': ['The source of this field is nothing that the document has', 'Name the @id of a file or a record set.'],
  'croissant/not-joined': [
    'The fields of this record set come from several files that nothing joins',
    'Add "references" to the field that joins them.',
  ],
  'croissant/nowhere': ['Nothing says where this file is', 'Add "contentUrl", or "includes" for a FileSet.'],
  'croissant/prefix': ['@context does not have the prefix of this data type', 'Add "{prefix}" to @context.'],
  'croissant/set-unnamed': ['This record set has neither @id nor name', ADD_ID_AND_NAME],
  'croissant/term': ['@context does not say that {term} is a term of Croissant', 'Map "{term}" to "cr:{term}" in @context.'],
  'croissant/type': ['The @type of this is not {type}', 'Write the @type of {type}.'],
  'csv/another-table': ['Another table begins on this line; its rows were read under its own columns', OWN_FILE_FOR_TABLE],
  'csv/bad-bytes': ['This line has bytes that are not valid in the encoding of the file; they were replaced', SAVE_OR_SET_ENCODING],
  'csv/fewer-cells': ['This row has {cells} cells, fewer than the {columns} columns', 'Add the missing cells, or close a quote before it.'],
  'csv/line-too-long': ['This line is {bytes} bytes long; lines over 64 MiB are not read', 'Check the separators and the quotes.'],
  'csv/more-cells': ['This row has {cells} cells, more than the {columns} columns', 'Quote the cell that holds a separator.'],
  'csv/perhaps-another-table': [
    'Another table may begin on this line; its rows were read under the columns of the first',
    OWN_FILE_FOR_TABLE,
  ],
  'csv/quote-inside': [
    'A quote inside a quoted cell of this row is not doubled; it was taken as a character',
    'Double quotes that are part of the text.',
  ],
  'csv/quote-never-closed': [
    'A quote that opens on this line is never closed; it was taken as a character',
    'Close the quote, or double a quote that is part of the text.',
  ],
  'csv/quote-to-the-end': [
    'A quote that opens on this line is not closed before the end of the file: the record is cut off',
    'Close the quote, or copy the file again.',
  ],
  'cvat/cut-off': ['The document ends before it is closed; what came before was read', EXPORT_ANNOTATIONS],
  'cvat/image-lost': ['{why}; an image may be missing', EXPORT_ANNOTATIONS],
  'cvat/image-not-closed': ['This image is not closed', EXPORT_ANNOTATIONS],
  'cvat/meta-not-closed': ['<meta> is not closed', EXPORT_ANNOTATIONS],
  'cvat/words-too-long': ['Words are longer than 1 MiB; only their beginning was read', LONG_TEXTS_IN_OWN_FILES],
  'delta/deletion-vector': [
    'A deletion vector leaves out rows of this file; they are read as data',
    'Run REORG TABLE … APPLY (PURGE) on the table.',
  ],
  'delta/file-removed': ['By this commit one file is no longer part of the table', VACUUM],
  'delta/files-removed': ['By this commit {files#} files are no longer part of the table', VACUUM],
  'delta/not-valid': ['This action of the log is not valid JSON', COPY],
  'delta/silent': ['This commit says nothing of the table and its files', 'Check that the log is whole, or copy the file again.'],
  'descriptor/colon': ['A colon is missing after the name of a member', WRITE_MEMBER],
  'descriptor/comma': ['A comma is missing between two values', 'Put a comma between them.'],
  'descriptor/comma-too-many': ['There is a comma before {bracket}, which JSON does not allow', 'Take the comma away.'],
  'descriptor/json-cut': ['The JSON document ends in the middle', 'Copy the file again, or close what is open at its end.'],
  'descriptor/member-name': ['The name of a member is missing or is not in quotes', WRITE_MEMBER],
  'descriptor/more-follows': ['Something follows the end of the JSON document; it was not read', 'Keep one document a file.'],
  'descriptor/not-closed': [
    'The JSON document ends before it is closed; what came before was read',
    'Add the missing {bracket} at the end, or copy the file again.',
  ],
  'descriptor/silent': [
    'Nothing was found in this document that says something of a dataset',
    'Check the names and types in it, or copy the file again.',
  ],
  'descriptor/string': ['A string is not closed', 'Close it with a quote, or copy the file again.'],
  'descriptor/too-deep': ['The document is nested more than {depth} deep', FLATTEN],
  'descriptor/too-long': ['The descriptor is longer than {limit} MB; only its beginning was read', KEEP_ITEMS_APART],
  'descriptor/value': ['A value is missing or is no JSON', 'Write a string in quotes, a number, true, false or null.'],
  'doccano/no-object': ['This line is no JSON object', 'Export the project again.'],
  'dsdl/elsewhere': ['The list is under {name}, not under data.samples; it was not read', 'List the samples under data.samples.'],
  'dsdl/no-object': ['This sample is not an object of fields', 'Write each sample as fields with values.'],
  'duckdb/not-installed': [
    'DuckDB files are read with the package @duckdb/node-api, which is not installed',
    'npm install @duckdb/node-api, or export the tables as Parquet.',
  ],
  'duckdb/not-read': ['This database cannot be read: {message}', EXPORT_DUCKDB],
  'duckdb/rest-not-read': ['This table cannot be read to its end: {message}', EXPORT_DUCKDB],
  'file/changed': ['This file was changed while it was read', SCAN_WHEN_UNCHANGED],
  'file/no-permission': ['No permission to read the file', 'Give yourself permission to read it.'],
  'file/rest-not-read': [
    'The rest of this file could not be read ({reason})',
    'Copy the file again from where it came from, or check that it can be read.',
  ],
  'file/stopped': ['Reading stopped: {message}', 'Check the disk and the file, then scan again.'],
  'file/too-much-memory': [
    'A part of this file needs more memory than there is for one file, and was not read to its end',
    'Put long content into files of its own and name them, or split the file.',
  ],
  'file/went-away': ['The file went away while it was read', 'Scan again when nothing writes to the folder.'],
  'folder/beside': [
    'A .{ending} beside a file could not be read; it was not looked into',
    'Save it as UTF-8, a .json as valid JSON, an .xml as well-formed XML.',
  ],
  'media/tampered': [
    'The Content Credentials (C2PA) of this file do not fit it: it was changed after they were signed',
    'What they permit or credit is not heard. Ask for the file as it was signed.',
  ],
  'folder/changed': ['A file of this folder was changed while it was read', SCAN_WHEN_UNCHANGED],
  'folder/empty': ['A record of this folder is empty', COPY],
  'folder/long-text': [
    'A text of this folder is longer than 4 MiB; it was read in parts, each of which is an item',
    'Split it where its texts end.',
  ],
  'folder/no-file': ['This line of a listing names no file', 'Scan the folder itself.'],
  'folder/not-opened': ['A file of this folder could not be opened again to look into it', SCAN_WHEN_UNLOCKED],
  'folder/rest-not-read': ['A long text of this folder could not be read to its end', SCAN_WHEN_UNLOCKED],
  'frictionless/no-object': ['This resource is not an object', 'Write each resource as an object with a path.'],
  'hdf/attribute': ['An attribute cannot be read ({message})', COPY_OR_REPACK],
  'hdf/data-set': ['This data set was not read: {message}', COPY_OR_REPACK],
  'hdf/group': ['This group cannot be read ({message})', COPY_OR_REPACK],
  'hdf/link': ['A link to another file, which was not followed', COPY_OR_REPACK],
  'hdf/not-installed': [
    'HDF5 files are read with the package h5wasm, which is not installed',
    'npm install h5wasm, or save the data as Parquet.',
  ],
  'hdf/not-read': ['The HDF5 file cannot be read ({message})', COPY_OR_REPACK],
  'hdf/rows': [
    'These {rows#} rows cannot be read ({message})',
    'Write the file again with h5repack, without filters that HDF5 does not have.',
  ],
  'hdf/too-many': ['The file has more than {limit#} groups and data sets, or a loop of them: others were not read', COPY_OR_REPACK],
  'hdf/weights': ['It holds the weights of a Keras model, which are no data', COPY_OR_REPACK],
  'hf-infos/no-object': ['This configuration is not an object', 'Write what describes a configuration as an object.'],
  'iceberg/delete-files': [
    'Delete files leave out rows of this table; these rows are read as data',
    'Run rewrite_data_files on the table.',
  ],
  'iceberg/file-absent': ['One file of the current snapshot is not in the folder of this table, and not read', COPY_TABLE],
  'iceberg/files-absent': ['{files#} files of the current snapshot are not in the folder of this table, and not read', COPY_TABLE],
  'iceberg/not-checked': [
    'Which files belong to this table was not checked ({why}): all files in its folder are read as data, also those that were removed',
    'Copy the manifests of the table into its metadata folder, or scan an export of the current snapshot.',
  ],
  'json/beside': ['This member is beside the records, and was not read', 'If it contains items, put it into a file of its own.'],
  'json/cut-off': ['The JSON document ends before it is closed; what came before was read', WRITE_JSON],
  'json/element-not-read': ['This element could not be read: {why}', AS_WHY],
  'json/element-too-long': ['This element is {bytes} bytes long; elements over 64 MiB are not read', LONG_IN_OWN_FILES],
  'json/empty': ['it is empty', WRITE_VALID_JSON],
  'json/ends-early': ['it ends in the middle', WRITE_VALID_JSON],
  'json/fewer-values': ['This list has {values} values, fewer than the {columns} columns', ONE_VALUE_A_COLUMN],
  'json/item-not-read': ['This element could not be read: {why}', ITEMS_AS_OBJECTS],
  'json/more-follows': ['Something follows the end of the JSON document; it was not read', WRITE_JSON],
  'json/more-values': ['This list has {values} values, more than the {columns} columns', ONE_VALUE_A_COLUMN],
  'json/no-list': ['The document has no list', WRITE_JSON],
  'json/no-object': ['it is not an object', ITEMS_AS_OBJECTS],
  'json/no-record': ['The document holds no record', WRITE_JSON],
  'json/no-records': ['No records were found in this document', WRITE_JSON],
  'json/not-valid': ['it is not valid JSON', WRITE_VALID_JSON],
  'json/not-valid-from': ['it is not valid JSON from character {character} on', WRITE_VALID_JSON],
  'json/object-cut': ['This object ends before it is closed; it was not read', RECORDS_AS_OBJECTS],
  'json/perhaps-names': ['It is not sure whether the first list names the columns of this table: it was read as a row', SET_HEADER],
  'json/stray': ['What is here, outside of the JSON objects, is none; it was not read', RECORDS_AS_OBJECTS],
  'json/too-deep': ['it is nested more than {depth} deep', FLATTEN],
  'json/too-long': ['it is {bytes} bytes long, and elements over 64 MiB are not read', LONG_IN_OWN_FILES],
  'json/too-many-values': ['it holds more than two million values', 'Write its parts as records of their own.'],
  'json/unlike': ['This member is not written as the other records are; it was not read', 'Write all records alike.'],
  'jsonl/line-too-long': [
    'This line is {bytes} bytes long; lines over 64 MiB are not read',
    'Put long content into files of its own and name them.',
  ],
  'jsonl/not-read': ['This line could not be read: {why}', 'Write one JSON value a line, with no commas between.'],
  'kaldi/no-key': ['This line is not a key with a value', 'Write it as `{like}`, or run utils/validate_data_dir.sh.'],
  'kaldi/no-key-of': ['A line of {list} is no key with a value', 'Run utils/validate_data_dir.sh.'],
  'lhotse/no-object': ['This line is not a JSON object', 'Write one entry a line, with no commas between.'],
  'listing/no-line': ['This line is not a line of such a listing', 'Write the listing again with {program}.'],
  'llama-factory/no-object': ['This entry is not an object', 'Write what describes a dataset as an object.'],
  'mail/empty': ['This mail is empty', 'Export the mailbox again.'],
  'mail/not-installed': ['Mails are read with the package postal-mime, which is not installed', 'npm install postal-mime, and scan again.'],
  'mail/not-read': [
    'This mail could not be read: its header is too long, or its parts are nested too deep',
    'Export it again, or take it out.',
  ],
  'mail/too-long': [
    'This mail is more than 32 MiB long; {bytes} bytes of it were not read',
    'Take what is attached out of it, and scan that beside it.',
  ],
  'numpy/cut-off': ['The array is cut off: it has fewer rows than its head says', COPY_OR_NUMPY_SAVE],
  'numpy/not-read': ['This array was not read: {message}', COPY_OR_NUMPY_SAVE],
  'numpy/objects': [
    'This array was not read: it holds Python objects (pickle), which can run programs and are never opened',
    'Write the array again with a type of text or numbers (dtype="U"), or as JSON Lines.',
  ],
  'numpy/rest-not-read': ['This array was not read to its end: {message}', COPY_OR_NUMPY_SAVE],
  'numpy/row-too-long': ['This row is too long to be read', COPY_OR_NUMPY_SAVE],
  'parallel/blank': ['One side of this pair is blank', 'Leave out pairs of which one side is blank.'],
  'parallel/line-too-long': ['This line of {side} is {bytes} bytes long; lines over 64 MiB are not read', CHECK_LINE_ENDS],
  'parallel/uneven': [
    'The sides of this corpus have different numbers of lines ({sides,}): they may not belong together',
    'Align the files again, or copy them again: one of them may be cut off.',
  ],
  'parquet/column': ['Column {column} of row group {group} could not be read ({message})', WRITE_OR_COPY],
  'parquet/column-left-out': [
    'Column {column} of row group {group} could not be read ({message}); its rows were read without it',
    WRITE_OR_COPY,
  ],
  'parquet/cut-off': ['The Parquet file is cut off: its footer is missing, so that no row can be found', DOWNLOAD],
  'parquet/encrypted': ['The Parquet file is encrypted', 'Decrypt it, or scan it where its key is.'],
  'parquet/fewer-rows': ['Row group {group} has fewer rows than stated', COPY_OR_WRITE],
  'parquet/footer': ['The footer of the Parquet file cannot be read ({message})', 'Write the file again, or copy it again.'],
  'parquet/proto': ['Fields named __proto__ within structures are not read', 'Write the file again with another name for them.'],
  'parquet/rows-stated': ['The footer states {stated} rows, and its row groups hold {rows}', WRITE_OR_COPY],
  'paths/no-path': ['This line does not hold a path as the other lines do', 'Write one path a line, as on the other lines.'],
  'prodigy/no-object': ['This line is no JSON object', 'Write one task a line, as `prodigy db-out` does.'],
  'rdf/cut-in-tag': ['The XML ends in the middle of a tag; what came before was read', 'Copy the file again, or close the tag.'],
  'rdf/cut-off': ['The XML ends before all tags are closed; what came before was read', 'Copy the file again, or close the tags.'],
  'rdf/too-deep': ['The XML is nested more than {depth} deep', FLATTEN],
  'rdf/wrong-tag': ['The tag that closes is not the one that is open; what came before was read', 'Close each tag in turn.'],
  'records/beside': ['What is beside the list is longer than 1 MiB; the rest was not read', CORRECT_YAML],
  'records/characters': ['This element holds characters that YAML forbids; one may be missing', CORRECT_YAML],
  'records/elsewhere': ['There are records under {name} too, beside the list; they were not read', 'Put each list into a file of its own.'],
  'records/field-twice': ['This record has a field twice; a record may be missing', 'Begin each record with its own `-` or `[[…]]`.'],
  'records/more-follows': ['Something follows the list; it was not read', CORRECT_YAML],
  'records/none': ['No list of records was found in this document', CORRECT_YAML],
  'records/not-valid': ['This element is not valid YAML and was not read', CORRECT_YAML],
  'records/too-long': ['This element is longer than 8 MiB and was not read', CORRECT_YAML],
  'register/no-column': [
    'The register has no value in a column {column}',
    'Name its columns as they are in its first row: licit answer register.',
  ],
  'register/no-table': ['The register is no table that licit reads', 'Save it as CSV, JSON lines, XLSX, Parquet or SQLite.'],
  'register/not-readable': ['The register could not be read', 'Check that the file is there and may be read, then scan again.'],
  'session/no-object': ['This line is not a JSON object', 'Write one event a line.'],
  'speech/no-utterance': ['This line does not begin with the id of an utterance', 'Write one utterance a line: its id, then its words.'],
  'sql/copy': ['Rows that COPY reads as CSV or binary were not read', DUMP_AGAIN],
  'sql/cut-off': ['The file ends within a statement; the rows before were read', DUMP_AGAIN],
  'sql/insert-set': ['A row that INSERT … SET puts in was not read', DUMP_AGAIN],
  'sql/long-value': ['A value is longer than 16 MiB; only its beginning was read', DUMP_AGAIN],
  'sql/no-rows': ['No rows were found in this file', DUMP_AGAIN],
  'sql/quote': ['A quote that opens here is not closed', DUMP_AGAIN],
  'sql/row': ['A row is missing or damaged', DUMP_AGAIN],
  'sql/statement': ['Rows of a statement that is not known were passed over', DUMP_AGAIN],
  'sql/too-long': ['A quote, comment or line that begins here does not end within 64 MiB; the rest was not read', DUMP_AGAIN],
  'sql/value': ['A value of this row is damaged; a row may be missing', DUMP_AGAIN],
  'sqlite/cut-off': ['The database is cut off: it is shorter than its header says, and what is there was read', RECOVER_SQLITE],
  'sqlite/definition': ['The definition of this table cannot be read; its rows were not', RECOVER_SQLITE],
  'sqlite/long-row': ['This row is longer than 64 MiB, or its length is damaged; it was not read', RECOVER_SQLITE],
  'sqlite/not-read': ['This database cannot be read: {message}', RECOVER_SQLITE],
  'sqlite/page': ['A page of this table is damaged; its rows, and those of the pages that it leads to, were not read', RECOVER_SQLITE],
  'sqlite/row': ['This row is damaged; it was not read', RECOVER_SQLITE],
  'sqlite/schema': ['A part of the schema is damaged: tables may be missing', RECOVER_SQLITE],
  'table/perhaps-names': [
    'It is not sure whether the first row of this table names its columns: it was read as their names and as a row',
    SET_HEADER,
  ],
  'table/side-by-side': [
    'An empty column divides this table: tables side by side were read as one, the rows of all of them together as one item each',
    'Put each table into a file or on a sheet of its own.',
  ],
  'tar/damaged': ['{why}; what could be found behind it was read', PACK_AGAIN],
  'tar/header-cut': ['The archive ends inside a header', PACK_AGAIN],
  'tar/json': ['A .json of a sample could not be read: {why}', AS_WHY],
  'tar/leads-out': [
    'A member has a name that leads out of the folder it is unpacked in',
    'Do not unpack this archive; ask where it comes from.',
  ],
  'tar/long-name': ['A header states a name longer than 1 MiB', PACK_AGAIN],
  'tar/long-text': ['A .{ending} of a sample is larger than 1 MiB; its first MiB was looked at', 'Split it.'],
  'tar/member-cut': ['The archive ends inside a member; what came before was read', 'Copy the archive again.'],
  'tar/no-header': ['Not a tar header', PACK_AGAIN],
  'tar/no-text': ['A .{ending} of a sample is no text; it was not looked into', 'Name it by what it is.'],
  'tar/not-unpacked': ['A .{ending} of a sample could not be decompressed; it was not looked into', PACK_SMALLER],
  'tar/pax-size': ['A pax header states a size that no file has', PACK_AGAIN],
  'tar/size': ['A header states a size that no file has', PACK_AGAIN],
  'tar/too-large': ['A .{ending} of a sample is larger than {limit} MiB; it was not looked into', PACK_SMALLER],
  // What one contribution alone says, in words of its own.
  'format/own': ['{words}', '{fix}'],
  'text/bad-bytes': ['This line has bytes that are not valid in the encoding of the file; they were replaced', 'Save the file as UTF-8.'],
  'text/encoding-guessed': ['The text is not UTF-8, and was read as {encoding}, which is a guess', SAVE_OR_SET_ENCODING],
  'text/encoding-guessed-roughly': [
    'The text is not UTF-8, and was read as {encoding}, which is a guess',
    'Save the file as UTF-8, set its encoding in licit.yaml, or run npm install jschardet.',
  ],
  'text/encoding-not-known': [
    'The encoding is not known ({message})',
    'Set `encoding` in licit.yaml to a name such as utf-8, gb18030 or big5.',
  ],
  'text/line-too-long': ['This line is {bytes} bytes long; lines over 64 MiB are not read', CHECK_LINE_ENDS],
  'tfrecord/cut-off': ['The file is cut off in the middle of a record', COPY_OR_WRITE],
  'tfrecord/length': ['The length of this record is damaged: it and all that follow were not read', COPY_OR_WRITE],
  'tfrecord/no-example': ['This record is no tf.train.Example: its content was not looked into', COPY_OR_WRITE],
  'tfrecord/sum': ['This record is not what its check sum says', COPY_OR_WRITE],
  'tfrecord/too-long': ['This record is longer than 64 MiB', COPY_OR_WRITE],
  'toml/characters': ['This TOML document holds characters that TOML forbids', CORRECT_TOML],
  'toml/line': ['This line is not valid TOML', CORRECT_TOML],
  'toml/no-end': ['A list or an object of this TOML document does not end', CORRECT_TOML],
  'toml/too-deep': ['This TOML document is too deep', CORRECT_TOML],
  'toml/value': ['A value of this TOML document is missing', CORRECT_TOML],
  'turtle/not-installed': [
    'Turtle is read with the package n3, which is not installed',
    'npm install n3, or save the description as JSON-LD.',
  ],
  'turtle/not-valid': [
    'This is not valid Turtle ({message}); what came before was read',
    'Correct the Turtle here, or write the document again.',
  ],
  'turtle/prefix': ['The prefix {prefix}: is not declared; its names were read as they are written', 'Declare the prefix with @prefix.'],
  'turtle/too-deep': ['The Turtle is nested more than {depth} deep', FLATTEN],
  'urls/no-url': ['This line is no URL', 'Write one URL a line, with its scheme, and nothing else.'],
  'vcard/card-begins': ['This card begins before the one above it ends; a card may be missing', EXPORT_FILE],
  'vcard/component': ['This component is not known, and was not read', EXPORT_FILE],
  'vcard/control': ['A value of this item holds control characters; an item may be missing', EXPORT_FILE],
  'vcard/cut-off': ['The file ends before this item is closed; what came before was read', EXPORT_FILE],
  'vcard/end': ['This END closes nothing that is open; an item may be missing', EXPORT_FILE],
  'vcard/line-too-long': ['This line is longer than 64 MiB and was not read', EXPORT_FILE],
  'vcard/long-value': ['A value of this item is longer than 1 MiB; only its beginning was read', EXPORT_FILE],
  'vcard/no-item': ['This line is in no contact and no calendar', EXPORT_FILE],
  'vcard/no-property': ['This line is not `NAME:value` and was not read', EXPORT_FILE],
  'vcard/none': ['No contacts, events, tasks or notes were found', EXPORT_FILE],
  'vcard/not-closed': ['This item is not closed before the next one begins; one may be missing', EXPORT_FILE],
  'vcard/values': ['This item has more than 2,000 values; the others were not read', EXPORT_FILE],
  'warc/between': [
    'There is something between two records; it was skipped',
    'A record before it may state a wrong length: check the archive with warcio.',
  ],
  'warc/compressed': [
    'The compressed data of a record is damaged; the record was passed over',
    'Download the archive again, or check it with warcio.',
  ],
  'warc/content': ['The content of a response could not be decompressed to at most 8 MiB; its text was not checked', CHECK_WITH_WARCIO],
  'warc/cut-off': ['The archive ends inside a record; what came before was read', 'Copy or download the archive again.'],
  'warc/headers': ['The headers of a record are damaged; it was passed over', CHECK_WITH_WARCIO],
  'warc/length': ['A record states no length that can be read; it was passed over', 'Write the archive again.'],
  'warc/type': ['A record of a type that is not known was passed over', CHECK_WITH_WARCIO],
  'wikiextractor/cut-off': ['The file ends before this document is closed; what came before was read', EXTRACT_ARTICLES],
  'wikiextractor/no-document': ['This line is in no document and was not read', EXTRACT_ARTICLES],
  'wikiextractor/none': ['No documents were found', EXTRACT_ARTICLES],
  'wikiextractor/not-closed': ['This document is not closed before the next one begins', EXTRACT_ARTICLES],
  'wikiextractor/tag': ['A tag in this document is damaged; a document may be missing', EXTRACT_ARTICLES],
  'wikiextractor/too-long': ['This document is longer than 16 MiB; only its beginning was read', EXTRACT_ARTICLES],
  'workbook/another-table': [
    'Another table begins on this row of the sheet; it was read with its own header',
    'Put each table on a sheet of its own.',
  ],
  'workbook/beginning': ['This workbook is longer than 64 MiB; only its beginning was read', SCAN_SHEETS_AS_CSV],
  'workbook/cut-off': ['The document ends within a table; what came before was read', COPY],
  'workbook/left-out': ['This workbook has cells, rows or tables beyond what is read; they were left out', SCAN_SHEETS_AS_CSV],
  'workbook/merged': [
    'Cells of this sheet are merged over several rows; their value was used for each of these rows',
    'Write the value into each row.',
  ],
  'workbook/names-in-two-rows': [
    'The names of columns stand in two rows, with merged cells; both rows were put together',
    'Name each column in one row.',
  ],
  'workbook/no-table': ['This workbook holds no table', SAVE_WORKBOOK],
  'workbook/not-installed': [
    'Workbooks are read with the package @e965/xlsx, which is not installed',
    'npm install @e965/xlsx, or save the sheets as CSV.',
  ],
  'workbook/not-read': ['This workbook could not be read: it is damaged, or no workbook', SAVE_WORKBOOK],
  'workbook/part-damaged': [
    'This workbook is damaged: 1 of its parts is not what its checksum says; rows may be missing or not as they were',
    DOWNLOAD,
  ],
  'workbook/parts-damaged': [
    'This workbook is damaged: {parts} of its parts are not what their checksums say; rows may be missing or not as they were',
    DOWNLOAD,
  ],
  'workbook/password': ['This workbook has a password', 'Save it without one, or save its sheets as CSV.'],
  'workbook/too-long': ['This workbook is {bytes} bytes long, more than is read', SCAN_SHEETS_AS_CSV],
  'workbook/unpacked-too-long': ['This workbook is {bytes} bytes when unpacked, more than is read', SCAN_SHEETS_AS_CSV],
  'xml/bad-tag': ['A tag is not as XML has it', WRITE_XML],
  'xml/cut-off': ['The document ends before it is closed; what came before was read', WRITE_XML],
  'xml/no-records': ['No records were found in this document', WRITE_XML],
  'xml/no-start': ['An element ends that did not begin', WRITE_XML],
  'xml/not-belonging': ['This element does not belong in such a document', WRITE_XML],
  'xml/not-closed': ['This element is not closed', WRITE_XML],
  'xml/record-lost': ['{why}; a record may be missing', WRITE_XML],
  'xml/record-too-long': ['This record is longer than is read; only its beginning was', LONG_TEXTS_IN_OWN_FILES],
  'xml/text-not-closed': ['A text is not closed; a record may be missing', WRITE_XML],
  'xml/words': ['Words stand where only elements do', WRITE_XML],
  'yaml/documents': ['The file has more than one YAML document; only the first was read', KEEP_ITEMS_APART],
  'yaml/not-read': ['The document is no YAML that can be read', CORRECT_YAML],
  'yaml/not-valid': ['The document is not valid YAML ({code})', CORRECT_YAML],
  'yaml/too-large': [
    'The document has more than {values#} values, or is nested deeper than {depth} levels; the rest was left out',
    KEEP_ITEMS_APART,
  ],
} as const;

/** Every problem that licit tells of. Ids are stable: programs may rely on them. */
export type ProblemId = keyof typeof en;

/** The words of another language: a translation that lacks an id does not compile. */
export type ProblemWords = { readonly [Id in ProblemId]: readonly [what: string, fix: string] };
