import type { Role } from '@/db/schema/officers';

/**
 * Every act there is, and who may do it. This table is the permission system.
 * `reach` says how far: 'area' is the officer's own region; 'counter' adds who is being served at the officer's own
 * office; 'nation' is everywhere, for what names one person exactly or needs no person at all; 'own' is the one resident
 * a wallet acts for.
 */
export type Reach = 'area' | 'counter' | 'nation' | 'own';
/** A resident's wallet acts beside the officers, and never with one of their acts. */
export type Doer = Role | 'wallet';
type Rule = { by: readonly Doer[]; reach: Reach; changes: boolean };

/** An act that only shows something: it is on record, and nothing of its answer is kept. */
const look = <const By extends readonly Doer[], R extends Reach>(by: By, reach: R) =>
  ({ by, reach, changes: false }) as const;
/** An act that changes something: the same key answers the same, so a retry never changes it twice. */
const change = <const By extends readonly Doer[], R extends Reach>(by: By, reach: R) =>
  ({ by, reach, changes: true }) as const;

const clerk = ['clerk'] as const;
const supervisor = ['supervisor'] as const;
const counter = ['clerk', 'supervisor'] as const;
const wallet = ['wallet'] as const;
const everyone = ['clerk', 'supervisor', 'regency-admin', 'national-admin', 'auditor'] as const;

export const acts = {
  'session.start': change(everyone, 'nation'),
  'session.end': change(everyone, 'nation'),

  'resident.find': look(counter, 'nation'),
  'resident.recall': look(counter, 'nation'),
  'resident.find-by-name': look(counter, 'area'),
  'resident.view': look(counter, 'counter'),
  'resident.reveal': look(counter, 'counter'),

  'case.find': look(counter, 'counter'),
  'case.report': change(clerk, 'nation'),
  'case.view': look(counter, 'counter'),
  'case.resume': change(clerk, 'nation'),
  'case.confirm-identity': change(clerk, 'counter'),
  'case.choose-destination': change(clerk, 'counter'),
  'case.decide': change(clerk, 'counter'),
  'case.flag': change(counter, 'counter'),
  'case.cancel': change(counter, 'counter'),
  'case.print-receipt': change(counter, 'counter'),

  'contact.send-code': change(clerk, 'counter'),
  'contact.confirm-code': change(clerk, 'counter'),

  'credential.suspend': change(counter, 'counter'),
  'credential.resume': change(supervisor, 'counter'),
  'credential.revoke': change(clerk, 'counter'),
  'credential.reissue': change(clerk, 'counter'),
  'card.order': change(clerk, 'counter'),

  'offer.exchange': change(wallet, 'own'),
  'offer.disown': change(wallet, 'own'),
  'credential.issue': change(wallet, 'own'),
  'resident.read-own': look(wallet, 'own'),

  'presentation.request': change(counter, 'counter'),
  'presentation.answer': change(wallet, 'own'),

  'practice.read-messages': look(counter, 'counter'),
} as const satisfies Record<string, Rule>;

export type ActName = keyof typeof acts;
/** The acts of wallets; all others are officers'. */
export type WalletActName = { [N in ActName]: (typeof acts)[N]['reach'] extends 'own' ? N : never }[ActName];

/** What machines do; they are on record under these names and no officer may do them. */
export type MachineActName = 'message.send' | 'registry.import' | 'status-list.verify';
