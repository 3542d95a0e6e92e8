import { beforeAll, describe, expect, test } from 'vitest';
import { confirmContactCode } from '@/lib/cases/confirm-code';
import { confirmIdentity } from '@/lib/cases/confirm-identity';
import { decideCase } from '@/lib/cases/decide';
import { sendContactCode } from '@/lib/cases/send-code';
import { startSession } from '@/lib/officers/sign-in';
import { findResident } from '@/lib/residents/find';
import { revealResident } from '@/lib/residents/reveal';
import { viewResident } from '@/lib/residents/view';
import { aCounter, aHolder, signedIn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { chosen, codeRead, fromCard, read, reported, versionOf } from '@/test-support/lost-phone';

const key = () => crypto.randomUUID();
const password = 'benar sekali 17';
const secrets: Record<string, string> = { password };
let holder: Awaited<ReturnType<typeof aHolder>>;
let dump: string;

/** Every row of every table we have, and every statement the server remembers of us. */
async function everything(): Promise<string> {
  const tables = await asSuperuser<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'graphile_worker', 'drizzle') and c.relkind in ('r', 'p')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const rows: string[] = [];
  for (const { name } of tables)
    for (const { row } of await asSuperuser<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`))
      rows.push(row);
  for (const { query } of await asSuperuser<{ query: string }>('select query from pg_stat_activity')) rows.push(query);
  return rows.join('\n');
}

beforeAll(async () => {
  const counter = await aCounter();
  const { clerk } = counter;
  const { username } = await signedIn('clerk', { ...counter, password });
  secrets.session = await startSession({ username, password });
  holder = await aHolder(counter, { copies: 2 });
  await findResident(clerk, { nik: holder.nik }, key());
  await viewResident(clerk, { residentId: holder.id }, key());
  for (const group of ['nik', 'birth', 'address', 'family', 'parents', 'civil', 'contact'])
    await revealResident(clerk, { residentId: holder.id, group, reason: 'identity' }, key());
  const caseId = await reported(clerk, holder.id);
  const seen = { ...fromCard, documentNumber: 'B 7654321 Z', declared: 'yes' };
  await confirmIdentity(clerk, { caseId, version: await versionOf(caseId), ...seen }, key());
  for (const [channel, contact] of [
    ['sms', '0851-7700-4321'],
    ['email', 'Rahasia.Sekali@Example.id'],
  ] as const) {
    await sendContactCode(clerk, { caseId, channel, contact }, key());
    const code = (await codeRead(caseId, channel)).replace(' ', '');
    const guess = confirmContactCode(clerk, { caseId, channel, code: '738291' }, key());
    if (code !== '738291') await expect(guess).rejects.toMatchObject({ key: 'contact.wrongCode' });
    await confirmContactCode(clerk, { caseId, channel, code }, key());
    secrets[`code by ${channel}`] = code;
  }
  await chosen(clerk, caseId, 'phone');
  const { offer } = await decideCase(clerk, { caseId, version: await versionOf(caseId) }, key());
  const [, link = ''] = /\/claim\/(\S+)/.exec((await read(caseId, 'offer')).body) ?? [];
  Object.assign(secrets, {
    PIN: offer?.pin,
    'code of the offer': link,
    'a wrong code': '738291',
    'document number': 'B 7654321 Z',
  });
  dump = await everything();
});

/** The ways a thing may be written: as it is, in other notations, or as the bytes of a bytea. */
function writings(text: string): RegExp[] {
  const bytes = new RegExp(Buffer.from(text).toString('hex'), 'i');
  const plain = text.replace(/[^\w]/g, '\\$&');
  if (!/^\d{6}$/.test(text))
    return [
      bytes,
      new RegExp(plain, 'i'),
      new RegExp(Buffer.from(text).toString('base64').slice(0, -3).replace(/\+/g, '\\+')),
    ];
  // Six digits stand in many a random number: only where nothing else goes on before or after them.
  return [bytes, new RegExp(`(?<![\\w.-])${text.slice(0, 3)} ?${text.slice(3)}(?![\\w-])`)];
}
/** Digits with or without something between them, and without what a country or an operator puts in front. */
const digits = (number: string) => new RegExp(number.replace(/^\+62/, '').split('').join('[ .()-]?'));

const found = (patterns: RegExp[]) => patterns.filter((pattern) => pattern.test(dump)).map(String);

describe('a stolen copy of the whole database, after a phone was lost and replaced, does not show', () => {
  test('that the search would miss it: what is not secret is found', () => {
    expect(found(writings(holder.name))).not.toEqual([]);
    expect(found(writings(holder.id))).not.toEqual([]);
  });

  test('NIK, family card or phone numbers, in any notation', () => {
    for (const number of [holder.nik, holder.familyNumber, holder.phone, '+6285177004321']) {
      expect(found([digits(number)])).toEqual([]);
      expect(found(writings(number))).toEqual([]);
    }
  });

  test('e-mail addresses, old or new', () => {
    for (const email of [holder.email, 'rahasia.sekali@example.id', 'rahasia.sekali'])
      expect(found(writings(email))).toEqual([]);
  });

  test('PIN, codes, the link, document number, password or session', () => {
    expect(Object.keys(secrets)).toHaveLength(8);
    for (const [name, secret] of Object.entries(secrets))
      expect({ name, found: found(writings(secret)) }).toEqual({ name, found: [] });
  });

  test('what the messages say, or the keys', () => {
    expect(found(writings('DUKCAPIL: '))).toEqual([]);
    for (const name of ['LOKET_SEALING_KEY', 'LOKET_INDEX_KEY', 'LOKET_PIN_PEPPER', 'AUTH_SECRET'])
      expect(found(writings(process.env[name] ?? ''))).toEqual([]);
  });
});
