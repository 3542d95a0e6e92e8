import { type Role, roles } from '@/db/schema/officers';
import type { ActName } from '@/lib/acts';

// Who may do what, in a few lines and without looking at the table: what the table says must come out the same.
export type Where = { covered: boolean; served: boolean };
const clerkAlone = /case[.]report|case[.]resume|identity|destination|decide|contact|revoke|reissue|order/;
const walletAlone = /^offer[.]|credential[.]issue|read-own|presentation[.]answer/;
const lifting = (act: ActName) => act === 'credential.resume';
// Whole groups of acts that belong to certain roles.
const groups: [RegExp, readonly Role[]][] = [
  [/^(session|factor|sso)[.]/, roles],
  [/^approval[.]withdraw/, ['clerk']],
  [/^(own-nik|statement)[.]/, []], // only while the account is set up
  [/^approval[.]/, ['supervisor', 'provincial-overseer']],
  [/^alarm[.]/, ['supervisor', 'regency-admin', 'provincial-overseer', 'national-admin']],
  [/^finding[.]answer$/, roles.filter((role) => role !== 'auditor')],
  [/^audit[.](review|flag|profile)$|^finding[.]/, ['supervisor', 'provincial-overseer']],
  [/^audit[.]reveal$/, ['supervisor']],
  [/^audit[.]/, roles.filter((role) => role !== 'clerk')],
  [/^officer[.]view$/, ['regency-admin', 'national-admin', 'provincial-overseer']],
  [/^webhook[.]|^rollout[.]set-target$/, ['national-admin']],
  [/^rollout[.]set-stage$/, ['regency-admin', 'national-admin']],
  [/^rollout[.]/, roles.filter((role) => role !== 'clerk')],
  [/^(officer|office|policy|api-key)[.]|read-mails/, ['regency-admin', 'national-admin']],
];
const groupOf = (act: ActName) => groups.find(([pattern]) => pattern.test(act))?.[1];
export const works = (act: ActName, role: Role) => groupOf(act)?.includes(role) ?? worksOnPeople(act, role);
const worksOnPeople = (act: ActName, role: Role) =>
  !walletAlone.test(act) && ((role === 'clerk' && !lifting(act)) || (role === 'supervisor' && !clerkAlone.test(act)));
const inArea =
  /^(approval|alarm|audit|finding|officer|office|policy|webhook|api-key|rollout)[.]|read-mails|resident[.]find-by-name/;
const everywhere = (act: ActName) =>
  /^(session|factor|sso)[.]|resident[.](find|recall)$|case[.](report|resume)|finding[.]answer/.test(act);
const reaches = (act: ActName, { covered, served }: Where) => covered || (served && !inArea.test(act));
export const oracle = (act: ActName, role: Role, where: Where) =>
  works(act, role) && (everywhere(act) || reaches(act, where));
