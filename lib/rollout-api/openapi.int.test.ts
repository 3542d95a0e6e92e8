import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { GET as describeApi } from '@/app/api/rollout/openapi.json/route';
import { aProgram, askRollout, figuresOf, type ProgramHere, week } from '@/test-support/api-keys';
import { transactionAs } from '@/test-support/database';

let here: ProgramHere;
beforeAll(async () => {
  here = await aProgram();
});

test('real answers are what the description says', async () => {
  const api = (await (await describeApi(new Request('http://localhost:3000/api/rollout/openapi.json'))).json()) as {
    openapi: string;
    components: { schemas: Record<'Answer' | 'Problem', Parameters<typeof z.fromJSONSchema>[0]> };
  };
  expect(api.openapi).toBe('3.1.0');
  const { secret: centre } = await here.keyOf('ID');
  const answer = z.fromJSONSchema(api.components.schemas.Answer);
  for (const search of [`?level=regency&${week}`, '', `?area=${here.counter.region}`]) {
    const given = await figuresOf(search, centre);
    expect(answer.safeParse(given).error).toBeUndefined();
    expect(answer.safeParse({ ...given, more: 1 }).success).toBe(false);
    expect(answer.safeParse({ ...given, countedAt: 'now' }).success).toBe(false);
  }
  expect(
    z.fromJSONSchema(api.components.schemas.Problem).parse(await (await askRollout('?x=1', here.key.secret)).json()),
  ).toBeTruthy();
});

describe('the database', () => {
  const claims = { actor_kind: 'machine', role: 'program', request: 'r1' };
  const rows = (more: Record<string, string>) =>
    transactionAs('app', { ...claims, ...more }, async (query) => ({
      readings: (await query('select from rollout_readings')).length,
      officers: (await query('select from officers')).length,
      entries: (await query('select from audit_entries')).length,
    }));
  const nothing = { readings: 0, officers: 0, entries: 0 };

  test('gives a program nothing before its pull is on record, and then figures of the area alone', async () => {
    const { apiKeyId: actor } = await here.keyOf(here.counter.region);
    expect(await rows({ actor })).toEqual(nothing);
    await transactionAs('app', { ...claims, actor }, async (query) => {
      await query("insert into audit_entries (act, subject_id) values ('rollout.pull', $1)", [actor]);
      expect(await query('select from rollout_readings')).toEqual([]);
    });
    const seen = await rows({ actor });
    expect(seen).toEqual({ ...nothing, readings: seen.readings });
    expect(seen.readings).toBeGreaterThan(0);
    expect(await rows({ actor, request: 'r2' })).toEqual(nothing);
    expect(await rows({ actor: randomUUID() })).toEqual(nothing);
    const others = await transactionAs('app', { ...claims, actor }, (query) =>
      query('select from rollout_readings where starts_with(place, $1)', [here.beside.region]),
    );
    expect(others).toEqual([]);
  });
});
