// Checks the audit trail. Ends with code 1 when something is wrong, with 2 when it could not be checked.
//   npm run verify-log -- bundle.zip [--log-key <vkey>] [--witness-key <vkey>]
//       offline: no database, no network. Both keys from the agencies themselves; else those in the bundle are believed.
//   npm run verify-log -- --database <url> [--log-key <vkey>] [--witness-key <vkey>] [--witness-checkpoint <file or url>]
//       [--archive <file>]
//       the whole log, as the worker's role, and months that `npm run audit-archive` took out of the database. What a witness shows at /checkpoint or /history finds a rewritten history.
// Each key and checkpoint may be given several times. See docs/audit-log.md.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseVkey } from '@/lib/tlog/note';
import { seenCheckpoints } from './seen-checkpoints';
import { sayArchives, sayBundle, sayLog } from './verdict';
import { verifyBundle } from './verify-bundle';
import { verifyDatabase } from './verify-database';

const several = { type: 'string', multiple: true, default: [] as string[] } as const;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      'log-key': several,
      'witness-key': several,
      'witness-checkpoint': several,
      archive: several,
      'sealed-within': { type: 'string', default: '60' },
    },
  });
  return {
    ...{ bundle: positionals[0], database: values.database, places: values['witness-checkpoint'] },
    archives: values.archive,
    log: values['log-key'].map(parseVkey),
    witness: values['witness-key'].map(parseVkey),
    sealedWithin: Number(values['sealed-within']),
  };
}
type Arguments = ReturnType<typeof readArguments>;

async function checkBundle(file: string, { log, witness }: Arguments): Promise<boolean> {
  const verdict = await verifyBundle(await readFile(file), { log, witness });
  console.log(sayBundle(verdict));
  return verdict.problem === undefined;
}

async function checkDatabase(
  url: string,
  { log, witness, places, archives, sealedWithin }: Arguments,
): Promise<boolean> {
  if (log.length === 0)
    console.log(
      'PERINGATAN: tanpa --log-key tanda tangan tidak diperiksa.\nWARNING: no --log-key: signatures are not checked.',
    );
  const seen = (await Promise.all(places.map((place) => seenCheckpoints(place, witness)))).flat();
  const begun = performance.now();
  const verdict = await verifyDatabase(url, { logKeys: log, seen, sealedWithin }, archives);
  console.log(sayLog(verdict, seen.length) + sayArchives(verdict.archives));
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${seconds.toFixed(1)} s, ${Math.round(verdict.entries / seconds)}/s`);
  return verdict.problem === undefined && verdict.archives.files.every(({ wrong }) => wrong === undefined);
}

try {
  const given = readArguments();
  const { bundle, database } = given;
  if (!bundle === !database) throw new Error('Give a bundle, or --database <url>.');
  const isGood = bundle ? await checkBundle(bundle, given) : await checkDatabase(database ?? '', given);
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  console.error(`Tidak dapat diperiksa / could not be checked: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
