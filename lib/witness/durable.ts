import fs from 'node:fs/promises';
import path from 'node:path';

/** Writing that outlives a power cut: when these return, it is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts `text` in place of what the file says, in one step. */
export async function replaceDurably(file: string, text: string): Promise<void> {
  const next = `${file}.next`;
  const handle = await fs.open(next, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await fs.rename(next, file);
  await syncFolder(path.dirname(file));
}

/** Adds a line at the end. */
export async function appendDurably(file: string, line: string): Promise<void> {
  const handle = await fs.open(file, 'a', 0o600);
  try {
    await handle.writeFile(`${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(path.dirname(file));
}

/** What the file says; undefined when there is none. */
export async function textOf(file: string): Promise<string | undefined> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
