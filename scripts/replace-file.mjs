// Changing a file that others read and change as well.
import fs from 'node:fs';

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
 * now, or is being changed: then read it again. The file to come is the lock as well, so at most one writes.
 */
export function replaceFile(file, before, text) {
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
