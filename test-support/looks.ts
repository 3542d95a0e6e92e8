import type { Officer } from '@/lib/officers/officer';
import { asSuperuser, type Claims, transactionAs } from './database';

/** As the database sees this officer. */
export const claimsOf = ({ id, role, region, office, sessionRef }: Officer): Claims => ({
  ...{ actor_kind: 'officer', actor: id, role, region, office: office.id, session: sessionRef },
});

/** An entry as the app writes one, and its commit. */
export const onRecord = (claims: Claims, residentId: string, act = 'resident.view', outcome = 'done') =>
  transactionAs('app', claims, (query) =>
    query('insert into audit_entries (act, outcome, resident_id) values ($1, $2, $3)', [act, outcome, residentId]),
  );

/** An entry of the past: only the clock of the server could have written it. */
export const longAgo = ({ actor_kind, actor }: Claims, residentId: string, age: string, act = 'resident.view') =>
  asSuperuser(
    'insert into audit_entries (act, at, actor_kind, actor_id, resident_id) values ($1, now() - $2::interval, $3, $4, $5)',
    [act, age, actor_kind, actor, residentId],
  );
