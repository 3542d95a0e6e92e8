import type { Officer } from '@/lib/officers/officer';
import { asSuperuser } from './database';

/** A NIK nobody has. */
export const miss = { nik: '3273011708859999' };

/** So many look-ups of this officer, that long ago, without making each. */
export const lookedUp = (officer: Officer, count: number, at = 'now()', act = 'resident.find') =>
  asSuperuser(
    `insert into audit_entries (act, actor_kind, actor_id, at) select $3, 'officer', $1, ${at} from generate_series(1, $2)`,
    [officer.id, count, act],
  );

/** What an area has said about itself. */
export const policy = (region: string, name: string, value: number, officer: Officer) =>
  asSuperuser(
    `with e as (insert into audit_entries (act) values ('registry.import'))
     insert into policies (region, name, value, set_by) values ($1, $2, to_jsonb($3::int), $4)`,
    [region, name, value, officer.id],
  );

/** The alarms about an officer, oldest first. */
export const alarmsOf = (officer: Officer) =>
  asSuperuser<{ kind: string; region: string; resident_id: string | null }>(
    'select kind, region, resident_id from alarms where officer_id = $1 order by at',
    [officer.id],
  );
