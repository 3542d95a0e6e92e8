import type { Act } from '@/lib/act';
import { changeOfficer } from '@/lib/officers/change';
import { changeRole } from '@/lib/officers/change-role';
import { deactivateOfficer } from '@/lib/officers/deactivate';
import { endSessions } from '@/lib/officers/end-sessions';
import { moveOfficer } from '@/lib/officers/move';
import { reactivateOfficer } from '@/lib/officers/reactivate';
import { resendInvitation } from '@/lib/officers/resend-invitation';
import { resetFactors } from '@/lib/officers/reset-factors';
import { type Account, type Agency, anotherOffice, aSession, versionOf } from './admins';
import { asSuperuser } from './database';

type Managing = Act<never, unknown>;
export type Case = {
  act: Managing;
  /** What an officer must be like beforehand. */
  given?: (officer: Account) => Promise<unknown>;
  input: (officer: Account, agency: Agency) => Promise<Record<string, unknown>>;
  /** What a second try, with the state of the page of then, is told. */
  again: string;
  bad: [Record<string, unknown>, string];
};

const version = async (officer: Account) => ({ officerId: officer.id, version: await versionOf(officer) });
const hasNotJoined = ({ id }: Account) =>
  asSuperuser(
    `with entry as (insert into audit_entries (act, subject_id) values ('registry.import', $1))
     update officers set joined_at = null where id = $1`,
    [id],
  );

/** Every act on an account that is there already, how to send it, and what a second try is told. */
export const managing: Record<string, Case> = {
  'officer.change': {
    act: changeOfficer as Managing,
    input: async (o) => ({ ...(await version(o)), name: 'Dewi Baru', email: `baru.${o.username}@contoh.go.id` }),
    again: 'officer.changed',
    bad: [{ name: '=1+1' }, 'name'],
  },
  'officer.change-role': {
    act: changeRole as Managing,
    input: async (o) => ({ ...(await version(o)), role: 'supervisor' }),
    again: 'officer.changed',
    bad: [{ role: 'king' }, 'role'],
  },
  'officer.move': {
    act: moveOfficer as Managing,
    input: async (o, agency) => ({ ...(await version(o)), officeId: (await anotherOffice(agency)).id }),
    again: 'officer.changed',
    bad: [{ region: 'ID.%' }, 'region'],
  },
  'officer.deactivate': {
    act: deactivateOfficer as Managing,
    input: async (o) => ({ ...(await version(o)), reason: 'retired' }),
    again: 'officer.deactivated',
    bad: [{ reason: 'disliked' }, 'reason'],
  },
  'officer.reactivate': {
    act: reactivateOfficer as Managing,
    given: ({ id }) =>
      asSuperuser(
        `with entry as (insert into audit_entries (act, subject_id) values ('registry.import', $1))
         update officers set disabled_at = now(), disabled_reason = 'other' where id = $1`,
        [id],
      ),
    input: version,
    again: 'officer.active',
    bad: [{ version: '0' }, 'version'],
  },
  'officer.reset-factors': {
    act: resetFactors as Managing,
    input: version,
    again: 'officer.changed',
    bad: [{ version: 'x' }, 'version'],
  },
  'officer.end-sessions': {
    act: endSessions as Managing,
    given: aSession,
    input: async ({ id }) => ({ officerId: id }),
    again: 'officer.noSessions',
    bad: [{ officerId: 'x' }, 'officerId'],
  },
  'officer.resend-invitation': {
    act: resendInvitation as Managing,
    given: hasNotJoined,
    input: async ({ id }) => ({ officerId: id }),
    again: 'done',
    bad: [{ officerId: '' }, 'officerId'],
  },
};
