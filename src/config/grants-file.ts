import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { licenseClaim } from '../license/statements/read-license.js';
import type { Grant } from '../model/statement.js';
import type { WrittenGrant, WrittenGrants } from './grants-schema.js';
import { schemas } from './libraries.js';
import { textOf, YamlFile } from './yaml-file.js';

/** Where a project's grants stand, relative to its folder. */
export const grantsFile = '.licit/grants.yaml';

/** The permissions a project holds beyond public licenses, with what is there of their contracts; undefined when it has no such file. */
export function loadGrants(root: string): Grant[] | undefined {
  return existsSync(join(root, grantsFile)) ? readGrants(textOfGrants(root), root) : undefined;
}

/** The text of a project's `.licit/grants.yaml`. */
export function textOfGrants(root: string): string {
  return textOf(join(root, grantsFile), grantsFile, 'Check that the file may be read.', root);
}

/** Reads the text of `.licit/grants.yaml` of a project. Whatever is wrong in it is said with line and column, as one error. */
export function readGrants(text: string, root: string): Grant[] {
  const file = new YamlFile(text, join(root, grantsFile), root, { folder: root });
  const grants = file.read<WrittenGrants>(schemas.grants(), 'grants.schema.json').grants ?? [];
  const ids = new Set<string>();
  const read = grants.map((written, index) => {
    const here = ['grants', index];
    if (ids.has(written.id)) file.complain([...here, 'id'], 'Another grant has this id. Give it its own.');
    ids.add(written.id);
    if (written.since !== undefined && written.since > written.until)
      file.complain([...here, 'until'], `It ends before it begins (since ${written.since}).`);
    return grantOf(file, written, here);
  });
  file.stopIfWrong();
  return read;
}

function grantOf(file: YamlFile, { scope, evidence, ...said }: WrittenGrant, here: (string | number)[]): Grant {
  const { sha256, bytes } = evidence;
  const host = scope.host?.toLowerCase();
  if (host !== undefined && !isHost(host))
    file.complain([...here, 'scope', 'host'], 'Write the name of a host, as px.example; its subdomains are in it.');
  const license = scope.license === undefined ? undefined : licenseClaim(scope.license, file.place(here));
  if (license !== undefined && license.state !== 'known')
    file.complain([...here, 'scope', 'license'], 'Not a license that licit knows. Write an SPDX expression.');
  return {
    ...said,
    scope: {
      ...(host !== undefined && { host }),
      ...(scope.path !== undefined && { path: scope.path }),
      ...(scope.dataset !== undefined && { dataset: scope.dataset }),
      ...(license?.state === 'known' && { license: license.value }),
    },
    allow: [...new Set(said.allow)],
    evidence: { ...file.evidence(evidence.path, [...here, 'evidence', 'path']), recorded: { sha256, bytes } },
    at: file.place(here),
  };
}

/** Whether words are the name of a host, in small letters: punycode, or letters of any writing. One label alone would take in a whole top-level domain. */
export function isHost(name: string): boolean {
  const labels = name.split('.');
  return (
    name.length <= 253 &&
    (labels.length > 1 || name === 'localhost') &&
    labels.every((label) => /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,62})$/u.test(label))
  );
}
