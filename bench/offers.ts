import { randomUUID } from 'node:crypto';
import { seal } from '@/db/sealing';
import { hashOfLink, macOfDigits, newLink } from '@/lib/credentials/secrets';
import { owner } from './registry';

export const PIN = '271828';
type Waiting = { resident_id: string; region: string; office_id: string; officer_id: string };

/** Residents who may receive a digital KTP-el, with an office and an officer to have opened a case for them. */
async function waiting(count: number): Promise<Waiting[]> {
  const found = await owner.query<Waiting>(
    `select r.id as resident_id, r.region, o.office_id, o.id as officer_id
     from residents r, (select id, office_id from officers where role = 'clerk' limit 1) o
     where r.enrolment = 'CARD_ISSUED' and r.nik_state = 'active' and r.citizenship = 'WNI' and r.birth_date < '1995-01-01'
       and not exists (select from cases c where c.resident_id = r.id and c.closed_at is null) limit $1`,
    [count],
  );
  return found.rows;
}

const caseRow = (one: Waiting, id: string, link: string) => ({
  ...{ id, number: `KAS-B${link.slice(0, 10)}`, resident_id: one.resident_id, region: one.region },
  ...{ office_id: one.office_id, opened_by: one.officer_id, status: 'awaiting-claim', cause: 'lost' },
  phone_sealed: `\\x${seal('cases.phone', id, '+6281200012345').toString('hex')}`,
  email_sealed: `\\x${seal('cases.email', id, 'warga@example.id').toString('hex')}`,
});

const offerRow = (one: Waiting, caseId: string, link: string) => {
  const id = randomUUID();
  const secrets = { code_hash: hashOfLink(link), pin_mac: macOfDigits(id, PIN) };
  return {
    ...{ id, case_id: caseId, resident_id: one.resident_id, region: one.region },
    ...Object.fromEntries(Object.entries(secrets).map(([name, bytes]) => [name, `\\x${bytes.toString('hex')}`])),
    expires_at: new Date(Date.now() + 6 * 3_600_000).toISOString(),
  };
};

/** Open offers, as the red button leaves them, each for another resident: their links. */
export async function makeOffers(count: number): Promise<string[]> {
  const all = (await waiting(count)).map((one) => ({ one, caseId: randomUUID(), link: newLink() }));
  const rows = {
    cases: all.map(({ one, caseId, link }) => caseRow(one, caseId, link)),
    offers: all.map(({ one, caseId, link }) => offerRow(one, caseId, link)),
  };
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query("insert into audit_entries (act) values ('registry.import')");
    for (const [table, made] of Object.entries(rows)) {
      const names = Object.keys(made[0] ?? {}).join(', ');
      await client.query(
        `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(made)],
      );
    }
    await client.query('commit');
  } finally {
    client.release();
  }
  return all.map(({ link }) => link);
}
