import { spawn } from 'node:child_process';

/** Node in the foreground, in our place: gets our signals, ends when whoever started us dies, and we end as it does. */
export function becomeNode(args, options = {}) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', ...options });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('disconnect', () => child.kill());
  child.on('exit', (code, signal) => process.exit(code ?? (['SIGINT', 'SIGTERM'].includes(signal) ? 0 : 1)));
}
