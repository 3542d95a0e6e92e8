import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportFile } from '@/lib/access-report/files';
import { reportAccess } from '@/lib/access-report/report-access';
import { findResident } from '@/lib/residents/find';
import { keepRecordOpen } from '@/lib/residents/keep-open';
import { revealResident } from '@/lib/residents/reveal';
import { viewResident } from '@/lib/residents/view';
import { aCounter, aCounterBeside, aHolder, type Counter, type Holder, signedIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';

let counter: Counter;
let holder: Holder;
beforeAll(async () => {
  counter = await aCounter();
  holder = await aHolder(counter);
});

const asked = { period: '1-year', language: 'id' } as const;
const make = (by = counter.clerk, more: Record<string, string> = {}) =>
  reportAccess(by, { residentId: holder.id, ...asked, ...more });
const bytesOf = async (by: typeof counter.clerk, ticket: string) => {
  const { body } = await reportFile(by, ticket);
  return Buffer.from(await new Response(body as BodyInit).arrayBuffer());
};
const csvOf = async (by = counter.clerk, more: Record<string, string> = {}) =>
  (await bytesOf(by, (await make(by, more)).csv)).toString('utf8').split('\r\n').slice(1, -1);

describe('a resident’s access report', () => {
  test('is made, and is itself on record with its number and copy', async () => {
    const clerk = await signedIn('clerk', counter);
    const first = await make(clerk);
    expect(first.number).toMatch(/^LAP-\d{8}-[0-9A-HJKMNP-TV-Z]{6}$/);
    const second = await make(clerk);
    expect(second.copy).toBe(first.copy + 1);
    expect(await recordOf(clerk)).toEqual(['resident.report-access done', 'resident.report-access done']);
    expect((await entriesOf(clerk))[0]).toMatchObject({
      resident_id: holder.id,
      detail: { number: first.number, copy: first.copy, period: '1-year', language: 'id' },
    });
  });

  test('says who did what and what for, in the resident’s words; a record kept open is one line', async () => {
    const person = await aHolder(counter);
    const clerk = await signedIn('clerk', counter);
    await findResident(clerk, { nik: person.nik });
    await viewResident(clerk, { residentId: person.id });
    await revealResident(clerk, { residentId: person.id, group: 'address', reason: 'identity' });
    await keepRecordOpen(clerk, { residentId: person.id });
    await keepRecordOpen(clerk, { residentId: person.id });
    const lines = await csvOf(clerk, { residentId: person.id });
    expect(lines.map((line) => line.split(';')[2])).toEqual([
      'Menampilkan bagian yang disamarkan: Alamat',
      'Membuka data Anda (sebagian disamarkan)',
      'Mencari Anda dengan NIK dan melihat kartu ringkas (sebagian disamarkan)',
    ]);
    expect(lines[0]).toContain('Memastikan identitas warga');
    expect(lines.join()).toContain(`Petugas loket, ${clerk.office.name}`);
    expect(lines.join()).not.toMatch(/Membiarkan|resident\.|clerk/);
  });

  test('tells of what officers elsewhere tried, and of nobody else', async () => {
    const [person, neighbour] = [await aHolder(counter), await aHolder(counter)];
    const stranger = (await aCounterBeside(counter.regency)).clerk;
    await viewResident(stranger, { residentId: person.id }).catch(() => undefined);
    await findResident(counter.clerk, { nik: neighbour.nik });
    const lines = await csvOf(counter.clerk, { residentId: person.id });
    expect(lines.join('\n')).toMatch(new RegExp(`Ditolak.*Membuka data Anda.*${stranger.office.name}.*Ditolak`));
    expect(lines.join('\n')).not.toContain('Mencari Anda');
  });

  test('names officers only where their own area says so', async () => {
    const person = await aHolder(counter);
    await findResident(counter.clerk, { nik: person.nik });
    const { name } = counter.clerk;
    expect((await csvOf(counter.supervisor, { residentId: person.id })).join()).not.toContain(name);
    await asSuperuser(
      `with entry as (insert into audit_entries (act) values ('registry.import'))
       insert into policies (region, name, value, set_by) values ($1, 'access-report-names', '"always"', $2)`,
      [counter.region, counter.clerk.id],
    );
    expect((await csvOf(counter.supervisor, { residentId: person.id })).join()).toContain(name);
  });

  test('in English is English', async () => {
    await make();
    const lines = await csvOf(counter.clerk, { language: 'en' });
    expect(lines[0]).toContain('Made an access report like this one');
    expect(lines[0]).toContain('Counter officer');
  });

  test('is a PDF, signed, tagged, in its language', async () => {
    const pdf = await bytesOf(counter.clerk, (await make()).pdf);
    const text = pdf.toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(text).toContain('/Lang (id-ID)');
    expect(text).toContain('/Marked true');
    const shown = spawnSync('pdftotext', ['-', '-'], { input: pdf });
    if (!shown.error) expect(shown.stdout.toString()).toContain('Laporan akses data pribadi');
  });
});
