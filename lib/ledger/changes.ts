/** One row as an act changed it, as the database wrote it into the entry. */
export type Change = {
  table: string;
  row: string | null;
  did: 'insert' | 'update' | 'delete';
  columns: Record<string, Before | Sealed | 'changed'>;
};
type Before = [before: unknown, after: unknown];
/** Ciphertext, in base64: opened by audit.reveal alone. */
type Sealed = { sealed: [before: string | null, after: string | null] };

/** What a reviewer is shown of a column: values, or that there are some to be asked for, or only that it changed. */
export type ShownColumn =
  | { column: string; kind: 'plain'; before: string | null; after: string | null }
  | { column: string; kind: 'sealed'; before: boolean; after: boolean }
  | { column: string; kind: 'secret' };
export type ShownChange = { table: string; row: string | null; did: Change['did']; columns: ShownColumn[] };

const textOf = (value: unknown) =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

function shownColumn(column: string, change: Change['columns'][string]): ShownColumn {
  if (Array.isArray(change)) {
    const [before, after] = change.map(textOf) as [string | null, string | null];
    return { column, kind: 'plain', before, after };
  }
  if (typeof change !== 'object') return { column, kind: 'secret' };
  const [before, after] = change.sealed;
  return { column, kind: 'sealed', before: before !== null, after: after !== null };
}

/** Row by row what changed, the sealed values left out. */
export const shownChanges = (changes: readonly Change[] | null): ShownChange[] =>
  (changes ?? []).map(({ table, row, did, columns }) => ({
    ...{ table, row, did },
    columns: Object.entries(columns).map(([column, change]) => shownColumn(column, change)),
  }));

const shortened = (text: string | null) => text && `${text.slice(0, 12)}…`;

/** For the raw view: ciphertext cut short, since nobody reads it and a screen is small. */
export const shortenedChanges = (changes: readonly Change[] | null) =>
  changes?.map((change) => ({
    ...change,
    columns: Object.fromEntries(
      Object.entries(change.columns).map(([name, value]) => [
        name,
        typeof value === 'object' && 'sealed' in value ? { sealed: value.sealed.map(shortened) } : value,
      ]),
    ),
  })) ?? null;
