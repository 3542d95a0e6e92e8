// Changing a file that others read and change as well.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LEFT_BEHIND_AFTER_MS = 5_000;

/** What the file says; undefined when there is none. */
export function textOf(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Undefined while somebody else is at it. Writing takes a moment: what is older was left by a program that was killed. */
function openNew(file) {
  try {
    return fs.openSync(file, 'wx', 0o600);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const since = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > LEFT_BEHIND_AFTER_MS) fs.rmSync(file, { force: true });
    return undefined;
  }
}

/**
 * Puts `text` in place of `before` (undefined: no file) in one step. Answers false when the file says something else by
 * now, or is being changed. The file to come is the lock as well, so at most one writes.
 */
function replaceFile(file, before, text) {
  const next = `${file}.next`;
  const opened = openNew(next);
  if (opened === undefined) return false;
  const isUnchanged = textOf(file) === before;
  if (isUnchanged) {
    fs.writeFileSync(opened, text);
    fs.fsyncSync(opened);
    fs.renameSync(next, file);
  } else fs.rmSync(next);
  fs.closeSync(opened);
  return isUnchanged;
}

/**
 * `work` gets what the file says (undefined: no file) and gives what it shall say, or undefined to leave it. It begins anew
 * when another process changed the file meanwhile. A folder that is not there is made, for its owner only.
 */
export async function changeFile(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  for (;;) {
    const before = textOf(file);
    const after = await work(before);
    if (after === undefined || replaceFile(file, before, after)) return;
    await pause(20);
  }
}
