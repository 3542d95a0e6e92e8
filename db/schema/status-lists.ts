import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from './areas';
import { bytea, id, moment } from './columns';
import { residents } from './residents';

/** Entries of one list (Token Status List, draft-ietf-oauth-status-list): 2^17, two bits each. */
export const LIST_SIZE = 131_072;

/**
 * A published list of statuses. Its content is derived from the credentials that point into it; the row says which key
 * signs it, for life, and counts its changes. The newest signed form is kept here too.
 */
export const statusLists = pgTable('status_lists', {
  id: integer('id').primaryKey(),
  kid: text('kid'),
  version: bigint('version', { mode: 'number' }).notNull().default(1),
  createdAt: moment('created_at').notNull().defaultNow(),
  signedVersion: bigint('signed_version', { mode: 'number' }),
  signedAt: moment('signed_at'),
  signed: text('signed'),
});

/** Lists are opened eight at a time; which list and which index the next credential gets is a keyed permutation. */
export const statusBlocks = pgTable('status_blocks', {
  id: integer('id').primaryKey(),
  permutationKey: bytea('permutation_key').notNull(),
});

/** When a version of a list first stood there for everybody to read. */
export const statusPublications = pgTable(
  'status_publications',
  {
    listId: integer('list_id')
      .notNull()
      .references(() => statusLists.id),
    version: bigint('version', { mode: 'number' }).notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.listId, t.version] })],
);

/** One change of a credential's status on its way to the verifiers, and when our own verifier first read it from outside. */
export const statusChanges = pgTable(
  'status_changes',
  {
    id: id(),
    credentialId: uuid('credential_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    region: text('region')
      .notNull()
      .references(() => areas.path),
    status: text('status').notNull(),
    listId: integer('list_id')
      .notNull()
      .references(() => statusLists.id),
    listIndex: integer('list_index').notNull(),
    listVersion: bigint('list_version', { mode: 'number' }).notNull(),
    changedAt: moment('changed_at').notNull(),
    seenAt: moment('seen_at'),
  },
  (t) => [
    index('status_changes_device').on(t.deviceId, t.changedAt),
    index('status_changes_list').on(t.listId, t.listVersion),
  ],
);
