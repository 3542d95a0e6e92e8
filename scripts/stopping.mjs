// What was started is stopped, last first, however the program ends.
const started = [];
let isStopping = false;

export const whenStopping = (stop) => started.push(stop);
export const stopping = () => isStopping;

export async function stopAll(exitCode) {
  if (isStopping) return;
  isStopping = true;
  for (const stop of started.reverse()) await stop();
  process.exit(exitCode);
}

/** One error tells enough: those that follow from stopping are not shown. */
export async function giveUp(error) {
  if (isStopping) return;
  console.error(error.message);
  await stopAll(1);
}

/** npm passes a signal on to its shell, which dies of it without a word to us: then we have another parent. */
function stopWithNpm(exitCode) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && stopAll(exitCode), 500).unref();
}

export function stopOnSignals(exitCode) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(exitCode));
  stopWithNpm(exitCode);
}
