import fs from 'node:fs';
import path from 'node:path';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Two witnesses over one folder could cosign two histories. One that was killed leaves its number behind, which is free. */
export function lockFolder(dir: string): void {
  const file = path.join(dir, 'serving');
  const mine = () => fs.writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
  try {
    mine();
  } catch {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    if (pid > 0 && pid !== process.pid && isRunning(pid)) throw new Error(`A witness serves ${dir} already (${pid}).`);
    fs.rmSync(file, { force: true });
    mine();
  }
  process.once('exit', () => fs.rmSync(file, { force: true }));
}
