import { randomUUID } from 'node:crypto';
import { seal } from '@/db/sealing';
import type { Officer } from '@/lib/officers/officer';
import type { Counter, Holder } from './counter';
import { asSuperuser, transactionAs } from './database';

/** An entry as it lies in the database. */
export type LogRow = {
  id: string;
  at: string;
  ms: number;
  act: string;
  outcome: string;
  actor_kind: string;
  actor_id: string | null;
  office_id: string | null;
  region: string | null;
  actor_region: string | null;
  area: string | null;
  actor_area: string | null;
  resident_id: string | null;
  case_id: string | null;
  outside_area: boolean;
  outside_hours: boolean;
};

/** Every entry there is, newest first. */
export const allRows = () =>
  asSuperuser<LogRow>(`select *, id::text as id, extract(epoch from at)::float8 * 1000 as ms,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from audit_entries order by audit_entries.at desc, audit_entries.id desc`);

export type LogSignal = { entry_id: string; officer_id: string; region: string };
/** The looks the clock has found without a case. */
export const idleLooks = () =>
  asSuperuser<LogSignal>(
    "select entry_id::text, officer_id, region from audit_signals where kind = 'look-without-case'",
  );

export type Pools = Record<
  'acts' | 'regions' | 'actors' | 'offices' | 'residents' | 'cases',
  readonly (string | null)[]
>;

/** Adds made-up entries out of these values, spread over the last `days`; several may share a moment. */
export const addRows = (count: number, days: number, pools: Pools) =>
  asSuperuser(
    `insert into audit_entries (at, act, outcome, actor_kind, actor_id, office_id, actor_region, region, resident_id, case_id)
     select date_trunc('minute', now() - random() * $2 * interval '1 day') + (random() * 2)::int * interval '1 microsecond',
       ($3::text[])[1 + floor(random() * cardinality($3::text[]))], (array['done','done','done','refused','failed','requested'])[1 + floor(random() * 6)],
       (array['officer','officer','officer','wallet','machine'])[1 + floor(random() * 5)],
       ($4::uuid[])[1 + floor(random() * cardinality($4::uuid[]))], ($5::uuid[])[1 + floor(random() * cardinality($5::uuid[]))],
       ($6::text[])[1 + floor(random() * cardinality($6::text[]))], ($6::text[])[1 + floor(random() * cardinality($6::text[]))],
       ($7::uuid[])[1 + floor(random() * cardinality($7::uuid[]))], ($8::uuid[])[1 + floor(random() * cardinality($8::uuid[]))]
     from generate_series(1, $1::int)`,
    [count, days, pools.acts, pools.actors, pools.offices, pools.regions, pools.residents, pools.cases],
  );

/** One entry of this officer, as acts leave it. */
export async function anEntry(by: Officer, more: Partial<Record<string, unknown>> = {}): Promise<string> {
  const row = {
    ...{ act: 'resident.view', outcome: 'done', actor_kind: 'officer', actor_id: by.id, role: by.role },
    ...{
      office_id: by.office.id,
      actor_region: by.region,
      region: by.region,
      resident_id: null,
      request_id: randomUUID(),
    },
    ...more,
  };
  const names = Object.keys(row);
  const [made] = await asSuperuser<{ id: string }>(
    `insert into audit_entries (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')}) returning id::text`,
    Object.values(row),
  );
  return made?.id ?? '';
}

export const newNumber = '+6281234567890';

/**
 * A phone gets a new number and model, as the database puts it on record: sealed, plain and secret columns. `sealedFor`: the
 * row whose number it was. Another entry of the same transaction stands before it.
 */
export const aChange = (
  { clerk }: Counter,
  { id, deviceId }: Holder,
  { region = clerk.region, sealedFor = deviceId }: { region?: string; sealedFor?: string } = {},
) =>
  transactionAs('superuser', {}, async (query) => {
    const sealed = seal('devices.phone', sealedFor, newNumber);
    await query("update devices set phone_sealed = $2, phone_index = sha256($2), model = 'Samsung A15' where id = $1", [
      deviceId,
      sealed,
    ]);
    const add = async (act: string, residentId: string | null) => {
      const [made] = await query<{ id: string }>(
        `insert into audit_entries (act, actor_kind, actor_id, role, office_id, actor_region, region, resident_id, reason)
         values ($1, 'officer', $2, $3, $4, $5, $6, $7, 'lost') returning id::text`,
        [act, clerk.id, clerk.role, clerk.office.id, clerk.region, region, residentId],
      );
      return made?.id ?? '';
    };
    const besideId = await add('credential.revoke', null);
    return { besideId, entryId: await add('case.decide', id) };
  });
