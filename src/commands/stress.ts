import { run as runTests } from './test.ts';

/** `npm run test:stress`: the long checks, seeded, on the same build. */
export const run = (args: string[]): Promise<void> => runTests(args, ['tests/stress']);
