/** One way of doing something: called again and again, with the number of the call. */
export type Way = { name: string; run: (call: number) => Promise<unknown> };
type Options = { concurrency: number; rounds: number; callsPerRound: number };

const percentile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function round(
  way: Way,
  first: number,
  { concurrency, callsPerRound }: Options,
): Promise<{ ms: number[]; took: number }> {
  const ms: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < callsPerRound) {
      const call = first + next++;
      const start = performance.now();
      await way.run(call);
      ms.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, lane));
  return { ms, took: performance.now() - start };
}

/**
 * Measures the ways in turns within one run, so that whatever else the machine does hits all alike, and prints medians,
 * p99, calls per second and the ratio of medians to the first way. Answers the medians, in milliseconds.
 */
export async function compare(title: string, ways: Way[], options: Options): Promise<number[]> {
  const results = ways.map((way) => ({ way, ms: [] as number[], took: 0, calls: 0 }));
  for (const result of results) result.calls += await warm(result.way, options);
  for (let turn = 0; turn < options.rounds; turn++)
    for (const result of results) {
      const { ms, took } = await round(result.way, result.calls, options);
      result.ms.push(...ms);
      result.took += took;
      result.calls += options.callsPerRound;
    }
  return print(title, results, options);
}

async function warm(way: Way, options: Options): Promise<number> {
  const callsPerRound = Math.min(options.callsPerRound, 100);
  await round(way, 0, { ...options, callsPerRound });
  return callsPerRound;
}

type Result = { way: Way; ms: number[]; took: number };

function print(title: string, results: Result[], { concurrency, rounds, callsPerRound }: Options): number[] {
  console.log(`\n${title}  (${concurrency} at a time, ${rounds} rounds of ${callsPerRound})`);
  console.log(`  ${'way'.padEnd(52)} median ms    p99 ms   per s   ratio`);
  const medians = results.map(({ ms }) =>
    percentile(
      ms.sort((a, b) => a - b),
      0.5,
    ),
  );
  for (const [i, { way, ms, took }] of results.entries()) {
    const columns = [
      (medians[i] ?? 0).toFixed(2).padStart(9),
      percentile(ms, 0.99).toFixed(2).padStart(9),
      Math.round((ms.length / took) * 1000)
        .toString()
        .padStart(7),
      `${((medians[i] ?? 0) / (medians[0] ?? 1)).toFixed(2)}x`.padStart(7),
    ];
    console.log(`  ${way.name.padEnd(52)} ${columns.join(' ')}`);
  }
  return medians;
}
