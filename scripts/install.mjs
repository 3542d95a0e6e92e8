// What every start-up script needs first: a Node that is new enough, and the packages of package-lock.json.
// Uses nothing from npm: it runs before there is any.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** Is this module the program, or only imported by it? */
export const isMain = ({ url }) =>
  fs.existsSync(process.argv[1] ?? '') && url === pathToFileURL(fs.realpathSync(process.argv[1])).href;

const MARK = path.join(ROOT, 'node_modules/.installed-for');
const PLATFORM = `${process.platform} ${process.arch}`;

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);
const packagesOf = (lockFile) => JSON.parse(read(path.join(ROOT, lockFile)) ?? '{}').packages ?? {};

/** npm writes what it installed into node_modules: the same as package-lock.json asks for, on this kind of machine? */
function isInstalled() {
  if ((read(MARK) ?? PLATFORM) !== PLATFORM || !fs.existsSync(path.join(ROOT, 'node_modules/next'))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([where, wanted]) => {
    if (where === '') return true;
    const found = installed[where];
    return found
      ? found.version === wanted.version && found.integrity === wanted.integrity
      : wanted.optional || wanted.devOptional;
  });
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.version} is too old: 20.19 or newer is needed, 24 is best.`);
  process.exit(1);
}

/** Ends the process with one sentence when it cannot. */
export function ensureInstalled() {
  requireNode();
  process.chdir(ROOT);
  if (!isInstalled()) {
    console.log('npm ci (packages are missing or not those of package-lock.json)');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
    if (status !== 0) {
      console.error('The packages could not be installed: see above.');
      process.exit(1);
    }
  }
  fs.writeFileSync(MARK, PLATFORM);
}
