import type { Role } from '@/db/schema/officers';

/**
 * Every act there is, and who may do it. This table is the permission system.
 * `reach` says how far: 'area' is the officer's own region; 'counter' adds who is being served at the officer's own
 * office; 'nation' is everywhere, for what names one person exactly or needs no person at all.
 */
export type Reach = 'area' | 'counter' | 'nation';
type Rule = { by: readonly Role[]; reach: Reach };

const counter = ['clerk', 'supervisor'] as const;
const everyone = ['clerk', 'supervisor', 'regency-admin', 'national-admin', 'auditor'] as const;

export const acts = {
  'session.start': { by: everyone, reach: 'nation' },
  'session.end': { by: everyone, reach: 'nation' },

  'resident.find': { by: counter, reach: 'nation' },
  'resident.find-by-name': { by: counter, reach: 'area' },
  'resident.view': { by: counter, reach: 'counter' },
  'resident.reveal': { by: counter, reach: 'counter' },

  'case.report': { by: ['clerk'], reach: 'nation' },
  'case.view': { by: counter, reach: 'counter' },
  'case.resume': { by: ['clerk'], reach: 'nation' },
  'case.confirm-identity': { by: ['clerk'], reach: 'counter' },
  'case.choose-destination': { by: ['clerk'], reach: 'counter' },
  'case.decide': { by: ['clerk'], reach: 'counter' },
  'case.flag': { by: counter, reach: 'counter' },
  'case.cancel': { by: counter, reach: 'counter' },
  'case.print-receipt': { by: counter, reach: 'counter' },

  'contact.send-code': { by: ['clerk'], reach: 'counter' },
  'contact.confirm-code': { by: ['clerk'], reach: 'counter' },

  'credential.suspend': { by: counter, reach: 'counter' },
  'credential.resume': { by: counter, reach: 'counter' },
  'credential.revoke': { by: ['clerk'], reach: 'counter' },
  'credential.reissue': { by: ['clerk'], reach: 'counter' },
  'card.order': { by: ['clerk'], reach: 'counter' },

  'practice.read-messages': { by: counter, reach: 'counter' },
} as const satisfies Record<string, Rule>;

export type ActName = keyof typeof acts;

/** What machines do; they are on record under these names and no officer may do them. */
export type MachineActName = 'message.send' | 'registry.import';
