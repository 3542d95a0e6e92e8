import { and, count, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { alarms } from '@/db/schema/alarms';
import { offices } from '@/db/schema/areas';
import { auditEntries } from '@/db/schema/ledger';
import { officers } from '@/db/schema/officers';
import { report } from '@/lib/report';

const MOST = 50;
const MINUTES_AROUND = 30;
const seers = alias(officers, 'seers');

/** `#a1b2c3`: tells two residents apart, and nobody who they are. */
export const residentMark = (residentId: string | null) => residentId && `#${residentId.replaceAll('-', '').slice(-6)}`;

async function alarmsWhere(tx: Tx, which: SQL | undefined) {
  const rows = await tx
    .select({
      alarm: alarms,
      officer: officers.name,
      username: officers.username,
      office: offices.name,
      seer: seers.name,
    })
    .from(alarms)
    .leftJoin(officers, eq(officers.id, alarms.officerId))
    .leftJoin(offices, eq(offices.id, officers.officeId))
    .leftJoin(seers, eq(seers.id, alarms.seenBy))
    .where(which)
    .orderBy(desc(alarms.at))
    .limit(MOST);
  return rows.map(({ alarm: { id, kind, officerId, residentId, at, seenAt }, ...who }) => ({
    ...{ id, kind, officerId, ...who },
    resident: residentMark(residentId),
    at: at.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
  }));
}

/** Alarms of the officer's area, without a word about the residents: those nobody looked into yet, and the last that were. */
export const listAlarms = report('alarm.acknowledge', async (tx) => ({
  open: await alarmsWhere(tx, isNull(alarms.seenAt)),
  seen: await alarmsWhere(tx, and(isNotNull(alarms.seenAt), sql`${alarms.at} > now() - interval '30 days'`)),
}));
export type AlarmLine = Awaited<ReturnType<typeof listAlarms>>['open'][number];

/** How many wait to be looked into. */
export const countAlarms = report('alarm.acknowledge', async (tx) => {
  const [open] = await tx.select({ alarms: count() }).from(alarms).where(isNull(alarms.seenAt));
  return open?.alarms ?? 0;
});

/** One alarm, with what stands on record of that officer in the half hour before and after: acts, not residents. */
export const viewAlarm = report('alarm.acknowledge', async (tx, _officer, alarmId: string) => {
  const [alarm] = await alarmsWhere(tx, eq(alarms.id, alarmId));
  if (!alarm) return undefined;
  const { id, at, act, outcome, reason, residentId, detail } = auditEntries;
  const around = sql`${at} between ${alarm.at}::timestamptz - make_interval(mins => ${MINUTES_AROUND})
    and ${alarm.at}::timestamptz + make_interval(mins => ${MINUTES_AROUND})`;
  const entries = alarm.officerId
    ? await tx
        .select({ id, at, act, outcome, reason, residentId, queue: sql<string | null>`${detail} ->> 'queue'` })
        .from(auditEntries)
        .where(and(eq(auditEntries.actorId, alarm.officerId), around))
        .orderBy(desc(id))
        .limit(MOST)
    : [];
  return {
    alarm,
    entries: entries.map(({ residentId: resident, ...entry }) => ({
      ...entry,
      at: entry.at.toISOString(),
      resident: residentMark(resident),
    })),
  };
});
export type AlarmView = NonNullable<Awaited<ReturnType<typeof viewAlarm>>>;
