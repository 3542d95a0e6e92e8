import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, id, moment } from './columns';
import { officers } from './officers';

const officerId = () =>
  uuid('officer_id')
    .notNull()
    .references(() => officers.id);

/** The counter PIN and the TOTP secret (RFC 6238) of an officer. `lastStep`: the newest time step that was accepted. */
export const officerSecrets = pgTable('officer_secrets', {
  officerId: officerId().primaryKey(),
  totpSealed: bytea('totp_sealed'),
  totpConfirmedAt: moment('totp_confirmed_at'),
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
  pinHash: text('pin_hash'),
});

/** A passkey (WebAuthn Level 3): what the authenticator gave at registration, and how often it has signed since. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: id(),
    officerId: officerId(),
    credentialId: text('credential_id').notNull().unique(),
    publicKey: bytea('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull().default(0),
    transports: text('transports').array().notNull().default([]),
    name: text('name').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    lastUsedAt: moment('last_used_at'),
  },
  (t) => [index('passkeys_officer').on(t.officerId)],
);

/** Single-use codes for whoever lost the factor, kept as HMAC. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: id(),
    officerId: officerId(),
    codeMac: bytea('code_mac').notNull().unique(),
    createdAt: moment('created_at').notNull().defaultNow(),
    usedAt: moment('used_at'),
  },
  (t) => [index('recovery_codes_officer').on(t.officerId)],
);

/** Who an officer is at the single sign-on: issuer and subject, never an e-mail address. */
export const ssoIdentities = pgTable(
  'sso_identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    officerId: officerId(),
    linkedAt: moment('linked_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] })],
);

export const invitationKinds = ['join', 'reset'] as const;

/** A link by e-mail, used once: to join, or to set up factors anew. Kept as SHA-256; the admin never sees it. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    officerId: officerId(),
    kind: text('kind', { enum: invitationKinds }).notNull(),
    linkHash: bytea('link_hash').notNull().unique(),
    invitedBy: uuid('invited_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    cancelledAt: moment('cancelled_at'),
  },
  (t) => [index('invitations_officer').on(t.officerId)],
);

export const officerMailKinds = ['invitation', 'reset', 'locked-out', 'factors-changed', 'moved', 'digest'] as const;
export const officerMailStatuses = ['queued', 'sent', 'failed'] as const;

/** A mail to an officer. Address and body are sealed; a job carries only the row's id. */
export const officerMails = pgTable(
  'officer_mails',
  {
    id: id(),
    officerId: officerId(),
    kind: text('kind', { enum: officerMailKinds }).notNull(),
    toSealed: bytea('to_sealed').notNull(),
    bodySealed: bytea('body_sealed').notNull(),
    status: text('status', { enum: officerMailStatuses }).notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    sentAt: moment('sent_at'),
  },
  (t) => [index('officer_mails_created').on(t.createdAt)],
);

/** The published secret (base32) of accounts made for practice and tests. Accounts of real officers get one of their own. */
export const PRACTICE_TOTP = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
