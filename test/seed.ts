import fc from 'fast-check';

// Where a result must be the same twice (CI) the cases of properties are drawn from one seed; elsewhere each run tries others. A failure prints its seed.
const seed = process.env.LICIT_SEED;
if (seed) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
