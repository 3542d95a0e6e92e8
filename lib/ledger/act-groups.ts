import { type ActName, acts, type MachineActName } from '@/lib/acts';

/** What a reviewer looks for: every act is of one of these kinds. */
export const actGroups = [
  ...(['access', 'case', 'credential', 'approval'] as const),
  ...(['account', 'session', 'export', 'review', 'system'] as const),
] as const;
export type ActGroup = (typeof actGroups)[number];

/** What machines do, each under its group. A name that is missing here does not compile. */
const machines: Record<MachineActName, ActGroup> = {
  'account.lock-out': 'session',
  'audit.archive': 'review',
  'audit.keep-months': 'system',
  'database.migrate': 'system',
  'invitation.open': 'account',
  'job.fail': 'system',
  'keys.certify': 'system',
  'keys.rotate': 'system',
  'retention.forget': 'system',
  'audit.forget-export': 'export',
  'audit.write-export': 'export',
  'approval.escalate': 'approval',
  'officer-mail.send': 'system',
  'message.send': 'system',
  'audit.erase': 'system',
  'log.check': 'system',
  'officer.import': 'account',
  'registry.import': 'system',
  'registry.read': 'access',
  'resident.ask-by-name': 'access',
  'review.draw': 'review',
  'rollout.digest': 'system',
  'rollout.pull': 'export',
  'rollout.rebuild': 'system',
  'signal.judge-again': 'review',
  'status-list.verify': 'system',
  'webhook.pause': 'system',
};

// The first that fits. Whatever hands out a file is an export, wherever it stands.
const patterns: readonly [RegExp, ActGroup][] = [
  [/[.](export|fetch-export|report-access|print-receipt|download)|^rollout[.]report$/, 'export'],
  [/^resident[.]|^case[.](find|view)$|^approval[.](view|see-evidence)$|^practice[.]/, 'access'],
  [/^(credential|card|offer|presentation)[.]/, 'credential'],
  [/^(case|contact)[.]/, 'case'],
  [/^approval[.]/, 'approval'],
  [/^(audit|alarm|finding)[.]/, 'review'],
  [/^(session|factor|sso|statement|own-nik)[.]/, 'session'],
  [/^rollout[.]/, 'account'],
  [/^(officer|office|policy|api-key)[.]/, 'account'],
];

/** Of which group an act is; what nobody has named is the system's. */
export const groupOf = (act: string): ActGroup =>
  (machines as Record<string, ActGroup>)[act] ?? patterns.find(([pattern]) => pattern.test(act))?.[1] ?? 'system';

export const allActs = [...Object.keys(acts), ...Object.keys(machines)] as (ActName | MachineActName)[];
export const actsOf = (group: ActGroup): string[] => allActs.filter((act) => groupOf(act) === group);
