// `next build`, only when something it reads has changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './install.mjs';
import { openly, quietly } from './run.mjs';

// Inside .next, so that any other build takes it away.
const MARK = path.join(ROOT, '.next/built-from');
const SOURCES = [
  ...['app', 'components', 'db', 'lib', 'public'],
  ...['next.config.js', 'tsconfig.json', 'package-lock.json', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts'],
];
const COMMAND = [process.execPath, ['node_modules/next/dist/bin/next', 'build']];
const ENV = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };

const filesIn = (source) => {
  const where = path.join(ROOT, source);
  if (!fs.existsSync(where)) return [];
  if (fs.statSync(where).isFile()) return [source];
  const entries = fs.readdirSync(where, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => filesIn(path.join(source, entry.name)));
};

function fingerprint() {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of SOURCES.flatMap(filesIn)) {
    const content = fs.readFileSync(path.join(ROOT, file));
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

export const isBuilt = () =>
  fs.existsSync(MARK) &&
  fs.existsSync(path.join(ROOT, '.next/standalone/server.js')) &&
  fs.readFileSync(MARK, 'utf8') === fingerprint();

/** The sources are read before the build: a change made meanwhile asks for another one. */
async function marked(build) {
  const before = fingerprint();
  const result = await build();
  if (result !== false) fs.writeFileSync(MARK, before);
  return result;
}

export const buildQuietly = () => marked(() => quietly(...COMMAND, ENV));
export const buildOpenly = () => marked(() => openly(...COMMAND, ENV));
