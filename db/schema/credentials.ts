import { sql } from 'drizzle-orm';
import { index, integer, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas, offices } from './areas';
import { cases } from './cases';
import { bytea, id, moment } from './columns';
import { residents } from './residents';
import { statusLists } from './status-lists';

export const credentialStatuses = ['active', 'suspended', 'revoked', 'expired'] as const;
export type CredentialStatus = (typeof credentialStatuses)[number];
export const credentialReasons = [
  'lost',
  'stolen',
  'broken',
  'changed',
  'pin-forgotten',
  'suspected-fraud',
  'found-again',
  'reported-in-error',
  'deceased',
  'replaced',
] as const;
/** What a copy is: the credential in the wallet, bound to its key, or the QR code that anybody may scan. */
export const credentialForms = ['wallet', 'qr'] as const;

/** The phone that carries a digital KTP-el, with the number and e-mail it was activated on. */
export const devices = pgTable(
  'devices',
  {
    id: id(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    model: text('model').notNull(),
    phoneSealed: bytea('phone_sealed').notNull(),
    phoneIndex: bytea('phone_index').notNull(),
    emailSealed: bytea('email_sealed').notNull(),
    emailIndex: bytea('email_index').notNull(),
    boundAt: moment('bound_at').notNull().defaultNow(),
    boundOfficeId: uuid('bound_office_id').references(() => offices.id),
    lastUsedAt: moment('last_used_at'),
    /** RFC 7638 thumbprint of the wallet's key; null for what was activated before this program. */
    keyThumbprint: text('key_thumbprint'),
    unboundAt: moment('unbound_at'),
  },
  (t) => [
    uniqueIndex('one_live_device').on(t.residentId).where(sql`${t.unboundAt} is null`),
    uniqueIndex('one_person_a_key').on(t.keyThumbprint).where(sql`${t.unboundAt} is null`),
    index('devices_phone').on(t.phoneIndex),
  ],
);

/** One digital KTP-el on a device; a device may hold several copies. */
export const credentials = pgTable(
  'credentials',
  {
    id: id(),
    deviceId: uuid('device_id')
      .notNull()
      .references(() => devices.id),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    form: text('form', { enum: credentialForms }).notNull().default('wallet'),
    status: text('status', { enum: credentialStatuses }).notNull(),
    /** Where its status stands in public. Given by the database, so that neither says anything of who or when. */
    listId: integer('list_id')
      .notNull()
      .default(0)
      .references(() => statusLists.id),
    listIndex: integer('list_index').notNull().default(0),
    reason: text('reason', { enum: credentialReasons }),
    /** The case whose report blocked it: only that case may lift the block again. */
    suspendedByCase: uuid('suspended_by_case').references(() => cases.id),
    issuedAt: moment('issued_at').notNull().defaultNow(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (t) => [
    index('credentials_resident').on(t.residentId),
    index('credentials_device').on(t.deviceId),
    uniqueIndex('one_credential_an_index').on(t.listId, t.listIndex),
    index('credentials_out_of_force').on(t.listId).where(sql`${t.status} <> 'active'`),
  ],
);

/**
 * An invitation to take a new credential. The code is kept as SHA-256, the PIN as HMAC: neither can be read back. Code and
 * PIN are exchanged once for a token, kept as SHA-256 of its id; the token is redeemed once, for one key.
 */
export const offers = pgTable(
  'offers',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    codeHash: bytea('code_hash').notNull().unique(),
    pinMac: bytea('pin_mac').notNull(),
    pinFailures: smallint('pin_failures').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    exchangedAt: moment('exchanged_at'),
    tokenHash: bytea('token_hash').unique(),
    tokenExpiresAt: moment('token_expires_at'),
    redeemedAt: moment('redeemed_at'),
    deviceId: uuid('bound_device_id').references(() => devices.id),
    cancelledAt: moment('cancelled_at'),
  },
  (t) => [
    uniqueIndex('one_live_offer').on(t.residentId).where(sql`${t.redeemedAt} is null and ${t.cancelledAt} is null`),
    index('offers_case').on(t.caseId),
  ],
);
