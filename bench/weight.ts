// What the search page and the national rollout make an old PC load: scripts, compressed as a server would send them, and of the
// rollout the page itself, unpacked as it is read.
import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { signInAs } from '../e2e/support/session';
import { owner } from './registry';
import { type Site, withSite } from './site';

const kilobytes = (bytes: Uint8Array) => gzipSync(bytes).length / 1024;

/** The scripts of a page that is opened first, and the page. */
async function weigh({ page }: Pick<Site, 'page'>, path: string) {
  const scripts = new Map<string, number>();
  const weighOne = async (response: Response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(new URL(response.url()).pathname, kilobytes(await response.body()));
  };
  page.on('response', weighOne);
  const response = await page.goto(path, { waitUntil: 'networkidle' });
  page.off('response', weighOne);
  const html = (await response?.body()) ?? Buffer.alloc(0);
  return { files: scripts.size, script: [...scripts.values()].reduce((sum, kb) => sum + kb, 0), html };
}

/** Says what was found; more than there may be, or nothing at all, fails the bench. */
function tell(what: string, found: number, most: number, how = 'gzip'): void {
  console.log(`${what}: ${found.toFixed(1)} KB, ${how} (at most ${most})`);
  if (found === 0 || found > most) process.exitCode = 1;
}

await withSite(async ({ page, browser, url }) => {
  const search = await weigh({ page }, '/');
  console.log();
  tell(`Search page, first load, script in ${search.files} files`, search.script, 160);

  const { rows } = await owner.query<{ id: string }>(
    "select id from officers where role = 'national-admin' and joined_at is not null limit 1",
  );
  const context = await browser.newContext({ baseURL: url, locale: 'id-ID' });
  await signInAs(owner, context, rows[0]?.id ?? '', url);
  const rollout = await weigh({ page: await context.newPage() }, '/rollout');
  tell(`National rollout, first load, script in ${rollout.files} files`, rollout.script, 220);
  tell('National rollout, the page', rollout.html.length / 1024, 250, 'unpacked');
  console.log(`  ${kilobytes(rollout.html).toFixed(0)} KB, gzip`);
});
