/** A thread of the program begins here, with its name as argument (`reading/own-thread.ts`). */

import { program } from './start.js';

const { threads } = await program();
await threads[process.argv[2] as keyof typeof threads]();
