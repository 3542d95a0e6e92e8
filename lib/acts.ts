import { roles } from '@/db/schema/officers';
import {
  atSetup,
  change,
  firstFactor,
  look,
  opens,
  opensAndShows,
  proof,
  proofAndSecondPerson,
  proofOrSetup,
  type Rule,
  shows,
} from '@/lib/act-rules';

const clerk = ['clerk'] as const;
const supervisor = ['supervisor'] as const;
const counter = ['clerk', 'supervisor'] as const;
/** Second persons; an overseer only for what came up to the province because it was late. */
const deciders = ['supervisor', 'provincial-overseer'] as const;
/** Who answers for an area and its officers. */
const watchers = ['supervisor', 'regency-admin', 'provincial-overseer', 'national-admin'] as const;
/** Whoever reviews what was done: each over the own area. */
const reviewers = [...watchers, 'auditor'] as const;
const wallet = ['wallet'] as const;
/** Of officers, offices and policies, never of residents. A provincial overseer looks, and changes nothing. */
const admins = ['regency-admin', 'national-admin'] as const;
const adminsAndOverseers = [...admins, 'provincial-overseer'] as const;
const nationalAdmin = ['national-admin'] as const;
const everyone = roles;
/** Whoever may be asked about their own acts. An auditor changes nothing, so there is nothing to ask. */
const watched = [...counter, ...adminsAndOverseers] as const;

/** Every act there is, and who may do it. This table is the permission system. */
export const acts = {
  'session.start': change(everyone, 'nation'),
  'session.end': change(everyone, 'nation'),
  'session.lock': change(everyone, 'nation'),
  'session.unlock': change(everyone, 'nation'),
  'session.hand-over': change(everyone, 'nation'),
  'session.set-counter': change(everyone, 'nation'),
  'session.end-own': change(everyone, 'nation'),
  'factor.prove': change(everyone, 'nation'),
  'factor.enrol-totp': change(everyone, 'nation', firstFactor),
  'factor.enrol-passkey': change(everyone, 'nation', firstFactor),
  'factor.name-passkey': change(everyone, 'nation'),
  'factor.remove-passkey': change(everyone, 'nation', proof),
  'factor.make-recovery-codes': change(everyone, 'nation', proofOrSetup),
  'factor.set-pin': change(everyone, 'nation', proofOrSetup),
  'factor.set-password': change(everyone, 'nation', proof),
  'own-nik.note': change(everyone, 'nation', atSetup),
  'statement.sign': change(everyone, 'nation', atSetup),
  'sso.link': change(everyone, 'nation'),

  'resident.find': look(counter, 'nation', shows),
  'resident.recall': look(counter, 'nation', shows),
  'resident.find-by-name': look(counter, 'area', shows),
  'resident.view': look(counter, 'counter', opensAndShows),
  'resident.keep-open': look(counter, 'counter'),
  'resident.reveal': look(counter, 'counter', shows),
  'resident.report-access': look(counter, 'counter', proof),

  'case.find': look(counter, 'counter', opens),
  'case.report': change(clerk, 'nation', opens),
  'case.view': look(counter, 'counter', opensAndShows),
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

  'offer.exchange': change(wallet, 'own', opens),
  'offer.disown': change(wallet, 'own'),
  'credential.issue': change(wallet, 'own', shows),
  'resident.read-own': look(wallet, 'own', shows),

  'presentation.request': change(counter, 'counter'),
  'presentation.answer': change(wallet, 'own'),

  'approval.list': look(deciders, 'area'),
  'approval.view': look(deciders, 'area'),
  'approval.take': change(deciders, 'area'),
  'approval.release': change(deciders, 'area'),
  'approval.see-evidence': change(deciders, 'area', shows),
  'approval.approve': change(deciders, 'area', proof),
  'approval.reject': change(deciders, 'area', proof),
  'approval.return': change(deciders, 'area'),
  'approval.withdraw': change(clerk, 'area'),

  'alarm.acknowledge': change(watchers, 'area'),

  'audit.list': look(reviewers, 'area'),
  'audit.view': look(reviewers, 'area'),
  'audit.reveal': look(supervisor, 'area', proof),
  'audit.save-view': change(reviewers, 'area'),
  'audit.delete-view': change(reviewers, 'area'),
  'audit.review': change(deciders, 'area'),
  'audit.flag': change(deciders, 'area'),
  'audit.profile': look(deciders, 'area'),
  'finding.ask': change(deciders, 'area'),
  'finding.answer': change(watched, 'nation'),
  'finding.close': change(deciders, 'area'),
  'audit.export': change(reviewers, 'area', proof),
  'audit.fetch-export': look(reviewers, 'area', proof),

  'rollout.export': look(reviewers, 'area'),
  'rollout.report': look(reviewers, 'area'),
  'rollout.set-target': change(nationalAdmin, 'area', proof),
  'rollout.set-stage': change(admins, 'area'),

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
  'webhook.add': change(nationalAdmin, 'area', proof),
  'webhook.change': change(nationalAdmin, 'area', proof),
  'webhook.remove': change(nationalAdmin, 'area', proof),
  'webhook.replay': change(nationalAdmin, 'area', proof),
  'webhook.test': change(nationalAdmin, 'area'),
  'api-key.issue': change(admins, 'area', proof),
  'api-key.revoke': change(admins, 'area'),
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

/**
 * What is on record beside the acts: what machines and visitors do, and what is asked in a search before it is answered. No
 * officer may do these.
 */
export type MachineActName =
  | 'account.lock-out'
  | 'audit.archive'
  | 'audit.keep-months'
  | 'database.migrate'
  | 'invitation.open'
  | 'job.fail'
  | 'keys.certify'
  | 'keys.rotate'
  | 'retention.forget'
  | 'audit.forget-export'
  | 'audit.write-export'
  | 'approval.escalate'
  | 'audit.erase'
  | 'log.check'
  | 'officer-mail.send'
  | 'message.send'
  | 'officer.import'
  | 'registry.import'
  | 'registry.read'
  | 'resident.ask-by-name'
  | 'review.draw'
  | 'rollout.digest'
  | 'rollout.pull'
  | 'rollout.rebuild'
  | 'signal.judge-again'
  | 'status-list.verify'
  | 'webhook.pause';
