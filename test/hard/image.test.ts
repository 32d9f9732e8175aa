/**
 * The image of integrations/docker, where it was built: LICIT_CONTAINER is the engine (docker, podman, or one with flags), LICIT_IMAGE the image. Building it needs
 * a base image from a registry, so that is done by hand.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './run.js';
import { root } from './tree.js';

const [engine, ...flags] = (process.env.LICIT_CONTAINER ?? '').split(' ');
const image = process.env.LICIT_IMAGE;
const isHere = engine !== '' && image !== undefined;
if (!isHere)
  process.stderr.write(
    '\n⚠ NOT TESTED: the image of integrations/docker: LICIT_CONTAINER and LICIT_IMAGE name an engine and the image\n\n',
  );
const alone = ['--read-only', '--network', 'none', '--tmpfs', '/tmp', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'];

function run(data: string, how: readonly string[], ...args: string[]): { status: number | null; out: string } {
  const words = [...flags, 'run', '--rm', ...alone, ...how, '-v', data, image!, ...args];
  const { status, stdout, stderr } = spawnSync(engine!, words, { encoding: 'utf8' });
  return { status, out: stdout + stderr };
}

test.skipIf(!isHere)('it scans without root, on a read-only root, without a network, and the ledger is that of the user', () => {
  const folder = project();
  cpSync(join(root, 'fixtures/demo'), folder, { recursive: true });
  // The container has no root, whoever runs this.
  const [uid, gid] = process.getuid!() === 0 ? [1234, 1234] : [process.getuid!(), process.getgid!()];
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) chownSync(join(folder, name), uid, gid);
  const user = ['--user', `${uid}:${gid}`];
  expect(run(`${folder}:/data`, user, 'scan', '.', '--quiet').status).toBe(1);
  expect(existsSync(join(folder, '.licit/ledger.db'))).toBe(true);
  expect(run(`${folder}:/data`, user, 'ledger', 'verify').status).toBe(0);
});

test.skipIf(!isHere)('it scans data that it may not write to, as a user that owns nothing', () => {
  const folder = project();
  cpSync(join(root, 'fixtures/demo'), folder, { recursive: true });
  chmodSync(folder, 0o755);
  const { status, out } = run(`${folder}:/data:ro`, [], 'scan', '.', '--quiet', '--ledger', '/tmp/ledger.db');
  expect(out).toContain('rules broken');
  expect(status).toBe(1);
  expect(existsSync(join(folder, '.licit/ledger.db'))).toBe(false);
});
