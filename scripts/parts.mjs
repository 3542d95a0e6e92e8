// What `npm run check` and `npm test` both look at: each a list of programs to run one after the other.
import path from 'node:path';
import { ROOT } from './install.mjs';

export const tool = (name) => path.join(ROOT, 'node_modules/.bin', name);

export const CHECKS = {
  lint: [[tool('biome'), ['ci', '.']]],
  lock: [[process.execPath, ['scripts/check-lock.mjs']]],
  types: [
    [tool('next'), ['typegen']],
    [tool('tsc'), ['--noEmit']],
  ],
};
export const vitest = (project, ...more) => [tool('vitest'), ['run', '--project', project, ...more]];
