import type pg from 'pg';
import type { Done } from './load';

type Books = {
  /** Credentials whose entries are not exactly the acts that were answered, in number. */
  unequal: string[];
  entries: number;
  leaves: number;
  /** Written by the worker's jobs since the last checkpoint: sealed within a second. */
  waiting: number;
  /** Entries that have no leaf and do not wait for one, leaves without an entry, leaf numbers that are missing. */
  unsealed: number;
  unfounded: number;
  missing: number;
};

/** Acts that were answered against entries, entries against leaves; in one statement, because the worker goes on. */
export async function booksOf(registry: pg.Pool, done: readonly Done[]): Promise<Books> {
  const { rows: onRecord } = await registry.query<{ name: string; n: number }>(
    `select act || ' ' || subject_id as name, count(*)::int as n from audit_entries
     where act in ('credential.suspend', 'credential.resume') and outcome = 'done' group by 1`,
  );
  const answered = new Map<string, number>();
  for (const { act, credentialId } of done)
    answered.set(`${act} ${credentialId}`, (answered.get(`${act} ${credentialId}`) ?? 0) + 1);
  const recorded = new Map(onRecord.map(({ name, n }) => [name, n]));
  const names = new Set([...answered.keys(), ...recorded.keys()]);
  const { rows: sealed } = await registry.query<Omit<Books, 'unequal'>>(
    `select (select count(*)::int from audit_entries) as entries, (select count(*)::int from log_leaves) as leaves,
       (select count(*)::int from audit_pending) as waiting,
       (select count(*)::int from audit_entries e where not exists (select from log_leaves l where l.entry_id = e.id)
         and not exists (select from audit_pending p where p.entry_id = e.id)) as unsealed,
       (select count(*)::int from log_leaves l where not exists
         (select from audit_entries e where e.id = l.entry_id and e.at = l.entry_at)) as unfounded,
       (select coalesce(max(leaf) + 1, 0)::int - count(*)::int from log_leaves) as missing`,
  );
  const [facts] = sealed;
  if (!facts) throw new Error('the books cannot be read');
  return { unequal: [...names].filter((name) => answered.get(name) !== recorded.get(name)), ...facts };
}
