import { at as addressOf } from '@/lib/issuer/metadata';
import type { EntryRow } from '@/lib/ledger/entry-body';

/** An entry of the ledger under its leaf, as it goes out. Undefined: archived since. */
export type LeafEvent = {
  leaf: number;
  entryId: number;
  entryAt: string;
  commitment: Buffer;
  entry: EntryRow | undefined;
};

// Codes, numbers, ids and yes or no. Whatever else a detail should ever hold stays in the ledger.
const isCode = (value: unknown) =>
  value === null ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && /^[\w.:-]{0,80}$/.test(value));
const isPlain = (value: unknown) => isCode(value) || (Array.isArray(value) && value.every(isCode));
const plain = (detail: unknown) =>
  Object.fromEntries(Object.entries((detail ?? {}) as Record<string, unknown>).filter(([, value]) => isPlain(value)));
const code = (text: string | null) => (isCode(text) ? text : null);

function dataOf({ leaf, entryId, commitment, entry }: LeafEvent) {
  const sealed = { leaf, entry: entryId, commitment: commitment.toString('hex') };
  if (!entry) return { ...sealed, archived: true };
  const { actorKind, actorId, role, officeId, counter, actorRegion, sessionRef, requestId, makerId } = entry;
  return {
    ...sealed,
    ...(entry.salt === null ? { erased: true } : {}),
    act: entry.act,
    outcome: entry.outcome,
    actor: { kind: actorKind, id: actorId, role, officeId, counter, region: actorRegion, sessionRef, makerId },
    requestId,
    region: entry.region,
    subjectId: entry.subjectId,
    residentId: entry.residentId,
    caseId: entry.caseId,
    reason: code(entry.reason),
    detail: plain(entry.detail),
  };
}

/** The event as CloudEvents 1.0 (JSON format), described in docs/siem.md. Nothing personal but the ledger's own ids. */
export const eventOf = (event: LeafEvent) => ({
  specversion: '1.0',
  id: String(event.leaf),
  source: addressOf('/log'),
  type: `loket.${event.entry?.act ?? 'archived'}.${event.entry?.outcome ?? 'archived'}`,
  time: event.entryAt,
  datacontenttype: 'application/json',
  data: dataOf(event),
});

/** What an endpoint is sent to try it out. */
export const testEvent = (id: string, now: Date) => ({
  ...{ specversion: '1.0', id, source: addressOf('/log'), type: 'loket.test', time: now.toISOString() },
  ...{ datacontenttype: 'application/json', data: { test: true } },
});
