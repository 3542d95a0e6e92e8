import { type Role, roles } from '@/db/schema/officers';

/**
 * Every act there is, and who may do it. This table is the permission system.
 * `reach` says how far: 'area' is the officer's own region; 'counter' adds who is being served at the officer's own
 * office; 'nation' is everywhere, for what names one person exactly or needs no person at all; 'own' is the one resident
 * a wallet acts for.
 */
export type Reach = 'area' | 'counter' | 'nation' | 'own';
/** A resident's wallet acts beside the officers, and never with one of their acts. */
export type Doer = Role | 'wallet';
/** `proof`: a fresh second factor for exactly this. `secondPerson`: risky cases wait for somebody else's decision. */
type Extras = { proof?: true; secondPerson?: true };
type Nothing = Record<never, never>;
export type Rule = { by: readonly Doer[]; reach: Reach; changes: boolean } & Extras;

/** An act that only shows something: it is on record, and nothing of its answer is kept. */
const look = <const By extends readonly Doer[], R extends Reach, More extends Extras = Nothing>(
  by: By,
  reach: R,
  more = {} as More,
) => ({ by, reach, changes: false, ...more }) as const;
/** An act that changes something: the same key answers the same, so a retry never changes it twice. */
const change = <const By extends readonly Doer[], R extends Reach, More extends Extras = Nothing>(
  by: By,
  reach: R,
  more = {} as More,
) => ({ by, reach, changes: true, ...more }) as const;

const proof = { proof: true } as const;
const proofAndSecondPerson = { proof: true, secondPerson: true } as const;

const clerk = ['clerk'] as const;
const supervisor = ['supervisor'] as const;
const counter = ['clerk', 'supervisor'] as const;
/** Second persons; an overseer only for what came up to the province because it was late. */
const deciders = ['supervisor', 'provincial-overseer'] as const;
const wallet = ['wallet'] as const;
/** Of officers, offices and policies, never of residents. A provincial overseer looks, and changes nothing. */
const admins = ['regency-admin', 'national-admin'] as const;
const adminsAndOverseers = [...admins, 'provincial-overseer'] as const;
const everyone = roles;

export const acts = {
  'session.start': change(everyone, 'nation'),
  'session.end': change(everyone, 'nation'),
  'factor.prove': change(everyone, 'nation'),

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
  'case.decide': change(clerk, 'counter', proofAndSecondPerson),
  'case.flag': change(counter, 'counter'),
  'case.cancel': change(counter, 'counter'),
  'case.print-receipt': change(counter, 'counter'),

  'contact.send-code': change(clerk, 'counter'),
  'contact.confirm-code': change(clerk, 'counter'),

  'credential.suspend': change(counter, 'counter'),
  'credential.resume': change(supervisor, 'counter'),
  'credential.revoke': change(clerk, 'counter', proof),
  'credential.reissue': change(clerk, 'counter', proof),
  'card.order': change(clerk, 'counter'),

  'offer.exchange': change(wallet, 'own'),
  'offer.disown': change(wallet, 'own'),
  'credential.issue': change(wallet, 'own'),
  'resident.read-own': look(wallet, 'own'),

  'presentation.request': change(counter, 'counter'),
  'presentation.answer': change(wallet, 'own'),

  'approval.list': look(deciders, 'area'),
  'approval.view': look(deciders, 'area'),
  'approval.take': change(deciders, 'area'),
  'approval.release': change(deciders, 'area'),
  'approval.see-evidence': change(deciders, 'area'),
  'approval.approve': change(deciders, 'area', proof),
  'approval.reject': change(deciders, 'area', proof),
  'approval.return': change(deciders, 'area'),

  'officer.view': look(adminsAndOverseers, 'area'),
  'officer.export': look(admins, 'area', proof),
  'officer.invite': change(admins, 'area', proof),
  'officer.resend-invitation': change(admins, 'area', proof),
  'officer.change': change(admins, 'area', proof),
  'officer.change-role': change(admins, 'area', proof),
  'officer.move': change(admins, 'area', proof),
  'officer.deactivate': change(admins, 'area', proof),
  'officer.reactivate': change(admins, 'area', proof),
  'officer.reset-factors': change(admins, 'area', proof),
  'officer.end-sessions': change(admins, 'area', proof),
  'officer.preview-import': change(admins, 'area'),
  'officer.view-import': look(admins, 'area'),
  'officer.commit-import': change(admins, 'area', proof),
  'officer.discard-import': change(admins, 'area'),
  'office.open': change(admins, 'area'),
  'office.change': change(admins, 'area'),
  'office.close': change(admins, 'area'),
  'policy.set': change(admins, 'area', proof),

  'practice.read-messages': look(counter, 'counter'),
  'practice.read-mails': look(admins, 'area'),
} as const satisfies Record<string, Rule>;

export type ActName = keyof typeof acts;
/** The acts of wallets; all others are officers'. */
export type WalletActName = { [N in ActName]: (typeof acts)[N]['reach'] extends 'own' ? N : never }[ActName];

/** The acts that may wait for a second person. */
export type SecondPersonActName = {
  [N in ActName]: (typeof acts)[N] extends { secondPerson: true } ? N : never;
}[ActName];

/** What machines do; they are on record under these names and no officer may do them. */
export type MachineActName =
  | 'approval.escalate'
  | 'message.send'
  | 'officer.import'
  | 'registry.import'
  | 'status-list.verify';
