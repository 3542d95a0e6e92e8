// Before every commit, in seconds and without a database:  npm run check
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { CHECKS, vitest } = await import('./parts.mjs');
const { quietly } = await import('./run.mjs');

let failed = 0;
for (const [name, programs] of Object.entries({ ...CHECKS, unit: [vitest('unit')] })) {
  const since = performance.now();
  const took = () => `${name.padEnd(6)} ${((performance.now() - since) / 1000).toFixed(1)} s`;
  try {
    for (const [command, args] of programs) await quietly(command, args, { NEXT_TELEMETRY_DISABLED: '1' });
    console.log(`ok    ${took()}`);
  } catch (error) {
    failed++;
    console.error(`${error.message}\nFAIL  ${took()}`);
  }
}
process.exit(failed > 0 ? 1 : 0);
