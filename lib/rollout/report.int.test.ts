import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import type { Officer } from '@/lib/officers/officer';
import { reportFile } from '@/lib/rollout-report/file';
import { anAccount, nationalAdmin } from '@/test-support/admins';
import { aCounter, aCounterBeside, aHolder, type Counter, signedIn } from '@/test-support/counter';
import { entriesOf, recordOf } from '@/test-support/ledger';
import { reported } from '@/test-support/lost-phone';
import { officerFor } from '@/test-support/officer';
import { countAll, today } from '@/test-support/rollout';
import { viewRollout } from './overview';
import { reportRollout } from './report';

const month = today().slice(0, 7);
let counter: Counter;
let admin: Officer;
beforeAll(async () => {
  counter = await aCounter();
  for (let n = 0; n < 6; n++) await reported(counter.clerk, (await aHolder(counter)).id);
  await countAll();
  admin = await signedIn('regency-admin', { regency: counter.regency });
});
const ask = (by = admin, more: Record<string, string> = {}, key?: string) =>
  reportRollout(by, { place: counter.region, month, language: 'id', ...more }, key);

describe('rollout.report', () => {
  test('gives what the screen shows of the month, and is on record', async () => {
    const officer = await signedIn('supervisor', { regency: counter.regency });
    const { facts } = await ask(officer);
    const period = { from: `${month}-01`, to: today() };
    const { of, countedAt } = await viewRollout(officer, { under: counter.region, level: 'office', period });
    expect(facts.period).toMatchObject(period);
    expect(facts.now.figures).toEqual(of.figures);
    expect(facts.countedAt).toEqual(countedAt);
    expect(facts.months).toHaveLength(12);
    expect(facts.months.at(-1)).toMatchObject({ month, figures: { cases: { value: 6 }, active: of.figures.active } });
    expect(facts.months[0]?.figures.cases.value).toBeNull(); // nothing was counted then
    expect(await entriesOf(officer)).toMatchObject([
      { act: 'rollout.report', outcome: 'done', region: counter.region, detail: { month, language: 'id' } },
    ]);
  });

  test('is refused to clerks, and made for every reviewer of the area', async () => {
    for (const role of roles) {
      const officer = officerFor(await anAccount(role, counter.regency));
      if (role === 'clerk') await expect(ask(officer)).rejects.toMatchObject({ key: 'notAllowed' });
      else expect((await ask(officer)).facts.now.place).toBe(counter.region);
    }
  });

  test('does not see another area, the one above, or none', async () => {
    const beside = await aCounterBeside(counter);
    for (const place of [beside.region, counter.region.slice(0, 5), 'ID', `${counter.region}.99`])
      await expect(ask(admin, { place })).rejects.toMatchObject({ key: 'notFound' });
    expect((await ask(await nationalAdmin(counter.regency), { place: 'ID' })).facts.now.place).toBe('ID');
  });

  test('twice is on record twice: it is a look', async () => {
    const officer = await signedIn('auditor', { regency: counter.regency });
    const key = randomUUID();
    await ask(officer, {}, key);
    await ask(officer, {}, key);
    expect(await recordOf(officer)).toEqual(['rollout.report done', 'rollout.report done']);
  });

  test.each([
    [{ month: '2026-13' }, { month: 'invalid' }],
    [{ month: '2026-1' }, { month: 'invalid' }],
    [{ month: '2099-01' }, { month: 'dateFuture' }],
    [{ place: 'Bekasi' }, { place: 'choose' }],
    [{ language: 'fr' }, { language: 'choose' }],
  ])('refuses %j', async (more, fields) => {
    await expect(ask(admin, more as Record<string, string>)).rejects.toMatchObject({ key: 'badInput', fields });
  });

  test('is a signed PDF', async () => {
    const { name, body } = await reportFile(admin, { place: counter.region, month, language: 'en' });
    expect(name).toBe(`rollout-${counter.region}-${month}.pdf`);
    expect(body.toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
    const shown = spawnSync('pdftotext', ['-', '-'], { input: body });
    if (!shown.error) expect(shown.stdout.toString()).toContain('Monthly report of the digital ID rollout');
  });
});
