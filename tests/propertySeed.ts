import fc from 'fast-check';

/**
 * The cases of property tests are the same in each run, so that a failure can be had again and says
 * something about the change that was made. `BACKSTORY_SEED=random` tries others, `BACKSTORY_SEED=5` those of 5.
 */
const wanted = process.env['BACKSTORY_SEED'] ?? '1';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
