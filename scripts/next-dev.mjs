// `next dev` as scripts/dev.mjs wants it:  PORT=3000 node scripts/next-dev.mjs
import { becomeNode } from './child.mjs';

becomeNode(['node_modules/next/dist/bin/next', 'dev', '--hostname', '127.0.0.1']);
