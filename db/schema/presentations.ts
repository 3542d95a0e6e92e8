import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { cases } from './cases';
import { bytea, id, moment } from './columns';
import { devices } from './credentials';
import { residents } from './residents';

/** What an answer comes to. `not-proven`: ours, but whoever showed it did not prove to hold its key. */
export const presentationOutcomes = [
  'valid',
  'suspended',
  'revoked',
  'lapsed',
  'other-person',
  'not-ours',
  'not-proven',
  'declined',
] as const;
export type PresentationOutcome = (typeof presentationOutcomes)[number];

/**
 * An officer's request to a wallet in front of the counter to show what it holds (OpenID4VP 1.0), bound to the officer,
 * the resident, the case if there is one, and two minutes. `linkHash`: SHA-256 of what the QR code carries.
 */
export const presentations = pgTable(
  'presentations',
  {
    id: id(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    caseId: uuid('case_id').references(() => cases.id),
    /** As in the ledger, without references: who asked, and where, is on record there. */
    officeId: uuid('office_id').notNull(),
    requestedBy: uuid('requested_by').notNull(),
    linkHash: bytea('link_hash').notNull().unique(),
    nonce: text('nonce').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    answeredAt: moment('answered_at'),
    outcome: text('outcome', { enum: presentationOutcomes }),
    deviceId: uuid('shown_device_id').references(() => devices.id),
  },
  (t) => [index('presentations_resident').on(t.residentId, t.createdAt)],
);
