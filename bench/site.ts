import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { signInAs } from '../e2e/support/session';
import { launchOptions } from '../scripts/browser.mjs';
import { firstClerk, owner } from './registry';

const url = process.env.PUBLIC_URL ?? '';

async function untilHealthy(): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const healthy = await fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await pause(100);
  }
  throw new Error(`the site does not answer at ${url}`);
}

type Served = { url: string; server: ChildProcess };

/** The production build serving, until the work is done. */
export async function withServer(work: (served: Served) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, ['scripts/serve.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await untilHealthy();
    await work({ url, server });
  } finally {
    server.kill('SIGTERM');
  }
}

/** The process that answers is the child of the script that serves. */
export function serverPid({ pid }: ChildProcess): number {
  return Number(fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}

export type Site = { url: string; browser: Browser; page: Page; server: ChildProcess };

/** The production build serving, and a page signed in as the first clerk. Everything ends with the work. */
export async function withSite(work: (site: Site) => Promise<void>): Promise<void> {
  await withServer(async ({ server }) => {
    const browser = await chromium.launch(launchOptions());
    const page = await browser.newPage({ baseURL: url, locale: 'id-ID' });
    await signInAs(owner, page.context(), await firstClerk(), url);
    await page.goto('/');
    await work({ url, browser, page, server });
    await browser.close();
  });
}
