import { packedFile, packedIfThere } from '../../text/word-lists.js';

/** A file that the build makes beside the code, such as a table or a program; where the code runs from its source (tests), that of dist. */
export function builtFile(beside: URL): Buffer {
  return packedIfThere(beside) ?? packedFile(new URL(beside.href.replace(/\/src\/(?=detectors\/)/, '/dist/')));
}
