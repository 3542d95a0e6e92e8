// The revoke act against the same statements on a copy of the tables without ledger, triggers and row-level security.
import { pool } from '@/db/client';
import { compare } from './measure';
import { owner } from './registry';
import { withEverything, withoutLedger } from './revocations';

const ways = [withoutLedger, withEverything('credential.revoke (proof, context, policies, entry, guard)')];
await compare('Revoke', ways, { concurrency: 1, rounds: 5, callsPerRound: 300 });
await owner.query(`select pg_stat_reset()`);
await Promise.all([pool.end(), owner.end()]);
