import { index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { cases, contactChannels } from './cases';
import { bytea, id, moment } from './columns';
import { residents } from './residents';

export const messageStatuses = ['queued', 'sent', 'failed'] as const;
export const messageKinds = ['contact-code', 'offer', 'blocked-notice'] as const;

/** A text to a resident's number or e-mail. Address and body are sealed; a job carries only the row's id. */
export const messages = pgTable(
  'messages',
  {
    id: id(),
    caseId: uuid('case_id').references(() => cases.id),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    kind: text('kind', { enum: messageKinds }).notNull(),
    channel: text('channel', { enum: contactChannels }).notNull(),
    toSealed: bytea('to_sealed').notNull(),
    toIndex: bytea('to_index').notNull(),
    bodySealed: bytea('body_sealed').notNull(),
    status: text('status', { enum: messageStatuses }).notNull().default('queued'),
    attempts: smallint('attempts').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    sentAt: moment('sent_at'),
  },
  (t) => [index('messages_case').on(t.caseId), index('messages_created').on(t.createdAt)],
);
