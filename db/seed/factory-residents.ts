import { randomInt, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { residents } from '@/db/schema/residents';
import { blindIndex, seal } from '@/db/sealing';
import type { Regency } from './factories';
import { add, imported } from './factory-rows';

/** A NIK that nobody else has: area of Timor Timur (54, no longer given out), real date (+40 for women), serial 9xxx. */
export function aNik({ birthDate, sex }: { birthDate: string; sex: 'male' | 'female' }): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const dayOfNik = String(Number(day) + (sex === 'female' ? 40 : 0)).padStart(2, '0');
  const area = `54${String(randomInt(1, 70)).padStart(2, '0')}${String(randomInt(1, 100)).padStart(2, '0')}`;
  return `${area}${dayOfNik}${month}${year.slice(2)}${randomInt(9000, 10_000)}`;
}

// Number blocks that no operator gives out, so that no test ever names a real person's phone.
const aPhone = () => `+62812000${String(randomInt(0, 100_000)).padStart(5, '0')}`;

type ResidentColumns = Partial<typeof residents.$inferSelect>;
export type ResidentFacts = Omit<ResidentColumns, 'id' | 'region'> & {
  regency: Regency;
  nik?: string;
  phone?: string;
  email?: string;
  model?: string;
  credential?: 'active' | 'suspended' | 'revoked' | 'none';
  copies?: number;
  lastUsedAt?: Date;
};

async function addFamily(client: pg.PoolClient, region: string): Promise<{ id: string; number: string }> {
  const id = randomUUID();
  const number = `32${String(randomInt(0, 10 ** 12)).padStart(12, '0')}${randomInt(10, 100)}`;
  const address = { address: 'JL. CONTOH NO. 5', rt: '003', rw: '007', village: 'CONTOH JAYA', postal_code: '40115' };
  const sealed = { number_sealed: seal('families.number', id, number), number_index: blindIndex('kk', number) };
  await add(client, 'families', { id, region, ...address, ...sealed });
  return { id, number };
}

async function addDevice(client: pg.PoolClient, residentId: string, region: string, facts: ResidentFacts) {
  const { credential = 'active', copies = 1, model = 'Samsung A14', lastUsedAt = null } = facts;
  if (credential === 'none') return undefined;
  const id = randomUUID();
  const phone = facts.phone ?? aPhone();
  const email = facts.email ?? `warga.${id.slice(0, 8)}@example.id`;
  await add(client, 'devices', {
    ...{
      id,
      resident_id: residentId,
      region,
      model,
      bound_office_id: facts.regency.office.id,
      last_used_at: lastUsedAt,
    },
    ...{ phone_sealed: seal('devices.phone', id, phone), phone_index: blindIndex('phone', phone) },
    ...{ email_sealed: seal('devices.email', id, email), email_index: blindIndex('email', email) },
    unbound_at: credential === 'revoked' ? new Date() : null,
  });
  const ids: string[] = [];
  for (let copy = 0; copy < copies; copy++) {
    const row = await add(client, 'credentials', {
      device_id: id,
      resident_id: residentId,
      region,
      status: credential,
    });
    ids.push(row.id);
  }
  return { deviceId: id, phone, email, model, credentialIds: ids, credentialId: ids[0] ?? '' };
}

const columnOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const notColumns = ['regency', 'nik', 'phone', 'email', 'model', 'credential', 'copies', 'lastUsedAt'];

/** An adult with a recorded face, and an active digital KTP-el on a phone, unless the facts say otherwise. */
export async function aResident(db: pg.Pool, facts: ResidentFacts) {
  const id = randomUUID();
  const region = facts.regency.district;
  const { birthDate = '1985-08-17', sex = 'male', name = 'BUDI CONTOH' } = facts;
  const nik = facts.nik ?? aNik({ birthDate, sex });
  const plain = {
    ...{
      birth_place: 'CONTOH',
      blood_type: 'O',
      religion: 'islam',
      marital_status: 'married',
      family_relation: 'head',
    },
    ...{
      education: 'senior-secondary',
      occupation: 'KARYAWAN SWASTA',
      mother_name: 'IBU CONTOH',
      father_name: 'AYAH CONTOH',
    },
    ...{ enrolment: 'CARD_ISSUED', portrait: randomInt(1, 1_000_000) },
  };
  const given = Object.entries(facts).filter(([property]) => !notColumns.includes(property));
  return imported(db, async (client) => {
    const family = await addFamily(client, region);
    await add(client, 'residents', {
      ...plain,
      ...{ id, family_id: family.id, region, name, sex, birth_date: birthDate },
      ...{ nik_sealed: seal('residents.nik', id, nik), nik_index: blindIndex('nik', nik) },
      ...Object.fromEntries(given.map(([property, value]) => [columnOf(property), value])),
    });
    const device = await addDevice(client, id, region, facts);
    return { id, nik, name, birthDate, region, familyNumber: family.number, device };
  });
}
export type TestResident = Awaited<ReturnType<typeof aResident>>;
