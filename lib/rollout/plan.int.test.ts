import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/officers';
import { type Agency, anAccount, anAgency } from '@/test-support/admins';
import { entriesOf } from '@/test-support/ledger';
import { officerFor } from '@/test-support/officer';
import { today } from '@/test-support/rollout';
import { viewRollout } from './overview';
import { viewPlan } from './plan';
import { setStage } from './set-stage';
import { setTarget } from './set-target';

const year = new Date().getFullYear();
const period = { from: today(-6), to: today() };
const wish = (region: string, more = {}) =>
  ({ region, year: String(year), share: '12,5', base: 'obliged', ...more }) as never;
const stage = (region: string, more = {}) => ({ region, stage: 'pilot', note: 'Surat 470/12', ...more }) as never;
const of = async ({ admin, region }: Agency) =>
  (await viewRollout(admin, { under: region, level: 'office', period })).of;
const centre = async ({ regency }: Agency) => officerFor(await anAccount('national-admin', regency, { region: 'ID' }));

describe('a target', () => {
  test('holds for the area and what is below it, is on record, and the newest counts', async () => {
    const agency = await anAgency();
    const admin = await centre(agency);
    const province = agency.region.slice(0, 5);
    expect((await of(agency)).target).toEqual({ share: 30, base: 'enrolled' });
    await setTarget(admin, wish(province));
    expect((await of(agency)).target).toEqual({ share: 12.5, base: 'obliged' });
    await setTarget(admin, wish(agency.region, { share: '40' }));
    await setTarget(admin, wish(agency.region, { share: '41' }));
    expect((await of(agency)).target).toEqual({ share: 41, base: 'obliged' });
    const { targets, inForce } = await viewPlan(agency.admin, agency.region, year);
    expect(targets.map(({ share }) => share).slice(0, 3)).toEqual([41, 40, 12.5]);
    expect(inForce).toMatchObject({ share: 41, region: agency.region });
    expect((await entriesOf(admin)).slice(-1)).toMatchObject([
      {
        act: 'rollout.set-target',
        outcome: 'done',
        region: agency.region,
        detail: { year, share: 41, base: 'obliged' },
      },
    ]);
  });

  test.each([
    ['nothing', { share: '' }],
    ['more than everybody', { share: '101' }],
    ['nobody', { share: '0' }],
    ['words', { share: 'banyak' }],
    ['a year long gone', { year: '1999' }],
    ['a base that is none', { base: 'everybody' }],
    ['an area that is none', { region: 'ID.32.%' }],
  ])('of %s is not set', async (_what, wrong) => {
    const agency = await anAgency();
    await expect(setTarget(await centre(agency), wish(agency.region, wrong))).rejects.toMatchObject({
      key: 'badInput',
    });
  });

  test('is the centre’s to set', async () => {
    const agency = await anAgency();
    for (const role of roles.filter((known) => known !== 'national-admin')) {
      const by = officerFor(await anAccount(role, agency.regency));
      await expect(setTarget(by, wish(agency.region))).rejects.toMatchObject({ key: 'notAllowed' });
    }
  });

  test('set twice under one key is set once', async () => {
    const agency = await anAgency();
    const admin = await centre(agency);
    const key = crypto.randomUUID();
    await setTarget(admin, wish(agency.region), key);
    await setTarget(admin, wish(agency.region), key);
    const { targets } = await viewPlan(admin, agency.region, year);
    expect(targets.filter(({ region }) => region === agency.region)).toHaveLength(1);
  });
});

describe('a stage', () => {
  test('is said of the own regency, with a reason, on record', async () => {
    const agency = await anAgency();
    await setStage(agency.admin, stage(agency.region));
    expect((await of(agency)).stage).toBe('pilot');
    const { stages } = await viewPlan(agency.admin, agency.region, year);
    expect(stages).toMatchObject([{ stage: 'pilot', note: 'Surat 470/12', setBy: agency.admin.name }]);
    expect((await entriesOf(agency.admin)).slice(-1)).toMatchObject([
      { act: 'rollout.set-stage', detail: { stage: 'pilot' } },
    ]);
  });

  test('is not said of another regency, of a province, or with a NIK in the reason', async () => {
    const [agency, other] = [await anAgency(), await anAgency()];
    await expect(setStage(agency.admin, stage(other.region))).rejects.toMatchObject({ key: 'notAllowed' });
    await expect(viewPlan(agency.admin, other.region, year)).rejects.toMatchObject({ key: 'notFound' });
    const province = stage(agency.region.slice(0, 5));
    await expect(setStage(await centre(agency), province)).rejects.toMatchObject({ key: 'rollout.regencyOnly' });
    await expect(setStage(agency.admin, stage(agency.region, { note: '3173051501900001' }))).rejects.toMatchObject({
      key: 'badInput',
    });
  });

  test('is an admin’s to say', async () => {
    const agency = await anAgency();
    for (const role of roles.filter((known) => !known.endsWith('-admin'))) {
      const by = officerFor(await anAccount(role, agency.regency));
      await expect(setStage(by, stage(agency.region))).rejects.toMatchObject({ key: 'notAllowed' });
    }
  });
});
