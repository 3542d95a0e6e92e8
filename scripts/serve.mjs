// Serves the standalone build: adds what `next build` leaves out, then runs its server in the foreground.
//   PORT=3000 BIND=127.0.0.1 node scripts/serve.mjs
import fs from 'node:fs';
import path from 'node:path';
import { becomeNode } from './child.mjs';
import { ROOT } from './install.mjs';

const built = path.join(ROOT, '.next/standalone');
if (!fs.existsSync(path.join(built, 'server.js'))) {
  console.error('There is no build to serve: run `npm run build` first.');
  process.exit(1);
}
for (const folder of ['.next/static', 'public']) {
  const from = path.join(ROOT, folder);
  if (fs.existsSync(from)) fs.cpSync(from, path.join(built, folder), { recursive: true });
}
const preload = new URL('./peer-address.mjs', import.meta.url).href;
becomeNode(['--import', preload, 'server.js'], {
  cwd: built,
  env: {
    ...process.env,
    NODE_ENV: 'production',
    PORT: process.env.PORT ?? '3000',
    HOSTNAME: process.env.BIND ?? '127.0.0.1', // containers set HOSTNAME to their name: it would become the bind address
  },
});
