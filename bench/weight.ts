// What the search page makes an old PC load: its scripts, compressed as a server would send them.
import { gzipSync } from 'node:zlib';
import { withSite } from './site';

const BUDGET_KB = 160;

await withSite(async ({ page }) => {
  const scripts = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(new URL(response.url()).pathname, gzipSync(await response.body()).length);
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1024;
  console.log(
    `\nSearch page, first load: ${total.toFixed(1)} KB of script, gzip (at most ${BUDGET_KB}), ${scripts.size} files`,
  );
  if (scripts.size === 0 || total > BUDGET_KB) process.exitCode = 1;
});
