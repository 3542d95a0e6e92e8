// A witness, which a second agency runs on a machine of its own:
//   npm run witness -- init --name <name> --dir <folder>                 a key of its own; prints the witness's vkey
//   npm run witness -- trust <log vkey> [--origin <origin>] --dir <folder>   watch a log, or take another key of it
//   npm run witness -- serve [--port 4400] [--host 127.0.0.1] --dir <folder>
// It needs no database and asks nobody: the log brings its checkpoints to it. See docs/audit-log.md.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatVkey } from '@/lib/tlog/note';
import { lockFolder } from './lock';
import { initPlace, openPlace, trustedLogs, trustLog } from './place';
import { witnessServer } from './server';
import { witnessOf } from './witness';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    dir: { type: 'string', default: '.data/witness' },
    origin: { type: 'string' },
    port: { type: 'string', default: '4400' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});
const dir = path.resolve(values.dir);

async function init(): Promise<void> {
  if (!values.name) throw new Error('Give the witness a name: --name witness.example/loket');
  const { key } = await initPlace(dir, values.name);
  console.log(`A witness is in ${dir}. Give its vkey to whoever runs the log, and to auditors:\n${formatVkey(key)}`);
}

async function trust(): Promise<void> {
  const [, vkey] = positionals;
  if (!vkey) throw new Error('Say whom to trust: the vkey of a log.');
  const log = await trustLog(await openPlace(dir), vkey, values.origin);
  console.log(`Watches ${log.origin} with ${log.keys.length} key${log.keys.length > 1 ? 's' : ''}.`);
}

async function serve(): Promise<void> {
  const place = await openPlace(dir);
  lockFolder(dir);
  const report = (line: string) => console.error(`${new Date().toISOString()} ${line}`);
  const server = witnessServer(witnessOf(place), () => trustedLogs(place), report);
  server.listen(Number(values.port), values.host, () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : values.port;
    console.log(
      `${place.key.name} witnesses at http://${values.host}:${port}/add-checkpoint\n${formatVkey(place.key)}`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit(0)));
}

const commands: Record<string, () => Promise<void>> = { init, trust, serve };

try {
  const command = commands[positionals[0] ?? ''];
  if (!command) throw new Error(`Say what to do: ${Object.keys(commands).join(', ')}.`);
  await command();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
