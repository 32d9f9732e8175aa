/** All of the program as one module: what `bin/licit.js` and threads start. The build makes one file of it (bin/bundle.js), which `start.ts` loads. */

export { main } from './cli.js';

/** licit for programs: in the package, which has no other modules, its entry takes it from here (`bin/packed-dist.js`). */
export const library = () => import('./library/library.js');

/** What runs on threads of its own, by name. Importing one begins it. */
export const threads = {
  reading: () => import('./scan/workers/worker.js'),
  licenses: () => import('./commands/license/license-thread.js'),
};
