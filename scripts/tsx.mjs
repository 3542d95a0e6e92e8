// Runs a TypeScript file of ours outside Next:  node scripts/tsx.mjs FILE ARGS...
// The react-server condition makes `server-only` harmless; tsx reads the `@/` path from tsconfig.json.
import path from 'node:path';
import { becomeNode } from './child.mjs';
import { ROOT } from './install.mjs';

becomeNode(['--conditions=react-server', '--import', 'tsx', ...process.argv.slice(2)], {
  cwd: ROOT,
  env: { ...process.env, TSX_TSCONFIG_PATH: path.join(ROOT, 'tsconfig.json') },
});
