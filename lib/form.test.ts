import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Act } from '@/lib/act';
import { submit } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { log } from '@/lib/log';
import { Outage, Refusal } from '@/lib/refusal';
import { officerFor } from '@/test-support/officer';

const office = { id: 'o', code: 'o', name: 'o', region: 'ID.32.73', timeZone: 'Asia/Jakarta' };
const officer = officerFor({ id: 'officer-1', username: 'u', name: 'n', role: 'clerk', region: 'ID.32.73', office });

const sentBy = vi.hoisted(() => ({ page: 'same-origin' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-request-id': 'request-1', 'sec-fetch-site': sentBy.page }),
  cookies: async () => ({ get: () => undefined }),
}));
const session = { stage: 'open', region: 'ID.32.73', sid: 'x', id: 'officer-1', role: 'clerk', office_id: 'o' };
vi.mock('@/lib/officers/session', () => ({
  currentOfficer: async () => officer,
  currentNewcomer: async () => undefined,
  currentSession: async () => session,
}));
const noted = vi.hoisted(() => ({ lines: [] as string[] }));
vi.mock('@/lib/ledger/attempt', () => ({
  recordRefused: async (_by: unknown, act: string, why: string) => noted.lines.push(`${act} ${why}`),
  recordAttempt: async (_by: unknown, act: string, _about: unknown, error: { key: string }) =>
    noted.lines.push(`${act} ${error.key}`),
}));

const schema = z.strictObject({ nik: z.string(), queueNumber: z.string().optional() });

/** An act that answers what it was given, or throws. */
const anAct = (thrown?: unknown) => {
  const run = async (_officer: unknown, input: unknown, key?: string) => {
    if (thrown) throw thrown;
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new Refusal('badInput');
    return { ...parsed.data, key };
  };
  return Object.assign(run, { act: 'resident.find', within: run }) as Act<never, unknown>;
};
const send = (form: unknown, act = anAct()) => submit(act, form as FormData);
const formOf = (...fields: [string, string | File][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

const key = '0f0e4b0a-5d0c-4b57-9b70-0a3a4be9bd5e';
const nik: [string, string] = ['nik', '3273'];

test('what a foreign page sends reaches no act', async () => {
  sentBy.page = 'cross-site';
  const answer = await send(formOf(nik));
  sentBy.page = 'same-origin';
  expect(answer).toEqual({ status: 'refused', message: translator('id')('refusals.foreignPage'), fields: {} });
  expect(noted.lines).toEqual(['resident.find foreignPage']);
});

test('an act gets what was filled in and its key; what Next adds, and empty fields it knows, are nothing', async () => {
  const form = formOf(nik, ['queueNumber', ' '], ['$ACTION_REF_1', ''], ['$ACTION_KEY', 'k'], ['key', key]);
  expect(await send(form)).toEqual({ status: 'done', result: { nik: '3273', key } });
});

test.each([
  ['an unknown field', formOf(nik, ['role', 'auditor'])],
  ['an unknown field that is empty', formOf(nik, ['role', ''])],
  ['a field named like the prototype', formOf(nik, ['__proto__', 'x'])],
  ['an empty field named like the prototype', formOf(nik, ['__proto__', ''])],
  ['a field named like what every object has', formOf(nik, ['toString', ''])],
  ['a file', formOf(['nik', new File(['3273'], 'nik.txt')])],
  ['a field given twice', formOf(nik, nik)],
  ['a field given twice, once empty', formOf(['queueNumber', ''], nik, ['queueNumber', 'A1'])],
  ['a key given twice', formOf(nik, ['key', key], ['key', key])],
  ['a key that is none', formOf(nik, ['key', 'x'])],
  ['an object', { nik: '3273' }],
  ['a list of fields', [nik]],
  ['text', 'nik=3273'],
  ['nothing', undefined],
])('%s is refused', async (_what, form) => {
  expect(await send(form)).toMatchObject({ status: 'refused', message: translator('id')('refusals.badInput') });
});

afterEach(() => vi.restoreAllMocks());

test('what fails is logged with the request, the act, the officer, and the code the officer reads', async () => {
  const error = vi.spyOn(log, 'error').mockReturnValue();
  const state = await send(formOf(nik), anAct(new Error('a bug')));
  const [line] = error.mock.calls[0] as unknown as [{ code: string }];
  expect(line).toMatchObject({ requestId: 'request-1', act: 'resident.find', officerId: 'officer-1' });
  expect(state).toMatchObject({ status: 'refused', message: expect.stringContaining(line.code) });
  await send(formOf(nik), anAct(new Outage(new Error('gone'))));
  expect(error.mock.calls[1]?.[0]).toMatchObject({ act: 'resident.find', officerId: 'officer-1' });
});
