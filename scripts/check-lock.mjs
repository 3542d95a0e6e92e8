// A registry that has not yet got a platform's binaries makes npm drop them from package-lock.json without a word,
// and `npm ci` then breaks on that platform. Fails when a package with native parts lacks one of ours.
import fs from 'node:fs';

const PLATFORMS = {
  'linux x64': /linux-x64(-gnu)?$/,
  'linux arm64': /linux-arm64(-gnu)?$/,
  'macOS x64': /darwin-x64$/,
  'macOS arm64': /darwin-arm64$/,
};

const { packages } = JSON.parse(fs.readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const locked = new Set(Object.keys(packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 13)));
const complaints = Object.entries(packages).flatMap(([key, { version, optionalDependencies }]) =>
  Object.entries(PLATFORMS).flatMap(([platform, pattern]) => {
    const wanted = Object.keys(optionalDependencies ?? {}).filter((name) => pattern.test(name));
    if (wanted.length === 0 || wanted.some((name) => locked.has(name))) return [];
    return [
      `${key || 'this package'} ${version ?? ''}: no ${platform} binary in package-lock.json (${wanted.join(', ')})`,
    ];
  }),
);
for (const complaint of complaints) console.error(complaint);
if (complaints.length === 0)
  console.log(`package-lock.json has the binaries for ${Object.keys(PLATFORMS).join(', ')}.`);
process.exit(complaints.length > 0 ? 1 : 0);
