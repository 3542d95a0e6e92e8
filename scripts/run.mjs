// Running other programs, and saying what takes how long.
import { spawn } from 'node:child_process';
import { whenStopping } from './stopping.mjs';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export async function step(name, work) {
  const since = performance.now();
  const result = await work();
  console.log(`  ${name.padEnd(28)} ${seconds(since)}`);
  return result;
}

/** Runs a program to its end, silently. Fails with everything it said. */
export function quietly(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    whenStopping(() => child.kill());
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const output = Buffer.concat(said).toString();
      if (code === 0) resolve(output);
      else reject(new Error(`${output}\n${command} ${args.join(' ')} ended with ${code}.`));
    });
  });
}

/** Runs a program to its end, with our terminal. Answers whether it went well. */
export function openly(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    whenStopping(() => child.kill());
    child.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}
