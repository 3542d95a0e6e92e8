import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/officers';
import type { Act } from '@/lib/act';
import { type ActName, acts } from '@/lib/acts';
import type { Officer } from '@/lib/officers/officer';
import { Refusal } from '@/lib/refusal';
import { aCounter, aCounterBeside, aHolder } from '@/test-support/counter';
import { reported } from '@/test-support/lost-phone';
import { officerFor } from '@/test-support/officer';
import { oracle, works } from '@/test-support/who-may';

const names = Object.keys(acts) as ActName[];

// A resident of ID.32.73.01, whose case is handled at an office of the neighbouring regency.
const home = 'ID.32.73.01';
const places = {
  'the own district': { region: 'ID.32.73.01', covered: true },
  'the own regency': { region: 'ID.32.73', covered: true },
  'the province above': { region: 'ID.32', covered: true },
  'the whole nation': { region: 'ID', covered: true },
  'a sibling regency': { region: 'ID.32.74', covered: false },
  'a sibling district': { region: 'ID.32.73.02', covered: false },
  'a province that merely begins alike': { region: 'ID.3', covered: false },
  'a regency that merely begins alike': { region: 'ID.32.7', covered: false },
  'no area at all': { region: '', covered: false },
} as const;

function anOfficerOf(role: Role, region: string, officeId: string = randomUUID()): Officer {
  const office = { id: officeId, code: 'T', name: 'Disdukcapil', region, timeZone: 'Asia/Jakarta' };
  return officerFor({ id: randomUUID(), username: 'x', name: 'X', role, region, office });
}

test.each(names)('%s: every role, every place, served at the own office or not', (act) => {
  for (const role of roles)
    for (const [place, { region, covered }] of Object.entries(places))
      for (const served of [true, false]) {
        const may = anOfficerOf(role, region).may(act, { region: home, servedHere: served });
        expect({ role, place, served, may }).toEqual({
          role,
          place,
          served,
          may: oracle(act, role, { covered, served }),
        });
      }
});

// What needs a request, or runs when it is loaded, holds no act.
const needsRequest = ['auth', 'session', 'knock', 'verify-command'];
const folders =
  'approvals cases credentials messages officers offers policies presentations residents access-report alarms offices reviews exports webhooks ledger api-keys rollout';
const filesWithActs = folders.split(' ').filter((folder) => existsSync(new URL(`./${folder}/`, import.meta.url)));
const loading = filesWithActs.flatMap((folder) =>
  readdirSync(new URL(`./${folder}/`, import.meta.url))
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !needsRequest.includes(file.slice(0, -3)))
    .map((file) => import(`./${folder}/${file.slice(0, -3)}.ts`) as Promise<Record<string, unknown>>),
);
const exported = (await Promise.all(loading)).flatMap((module) => Object.values(module));
const done = exported.filter((value): value is Act<never, unknown> => typeof value === 'function' && 'act' in value);

test('every act of the table is done by one function, and no function does what the table does not name', () => {
  // A session is begun and ended by its own module; a list is a report, masked, and on record for nobody it names.
  const withoutAct = [
    'session.start',
    'session.end',
    'session.unlock',
    'session.hand-over',
    'sso.link',
    'approval.list',
  ];
  const inTable = names.filter((act) => !withoutAct.includes(act));
  expect(done.map(({ act }) => act).sort()).toEqual(inTable.sort());
});

describe('for real, with every lock in place', () => {
  let about: Record<'residentId' | 'caseId' | 'credentialId', string>;
  let regions: Record<string, { region: string; office?: string; covered: boolean; served: boolean }>;

  beforeAll(async () => {
    const counter = await aCounter();
    const beside = await aCounterBeside(counter);
    const holder = await aHolder(counter);
    const { id: residentId, credentialId } = holder;
    const caseId = await reported(counter.clerk, residentId);
    const { region } = counter;
    about = { residentId, caseId, credentialId };
    regions = {
      own: { region, covered: true, served: false },
      province: { region: region.slice(0, 5), covered: true, served: false },
      sibling: { region: beside.region, covered: false, served: false },
      prefix: { region: region.slice(0, -1), covered: false, served: false },
      'at the counter that serves': { region: beside.region, office: counter.office.id, covered: false, served: true },
    };
  });

  // A version nobody has seen: an officer who may do it is told that the case has changed, and nothing does.
  const version = 999;
  const seen = { present: 'match', face: 'match', reader: 'match', document: 'match', documentKind: 'ktp' };
  const inputs: [ActName, (ids: typeof about) => Record<string, unknown>][] = [
    ['resident.view', ({ residentId }) => ({ residentId })],
    ['resident.keep-open', ({ caseId }) => ({ caseId })],
    ['resident.reveal', ({ residentId }) => ({ residentId, group: 'contact', reason: 'identity' })],
    ['resident.report-access', ({ residentId }) => ({ residentId, period: '1-year', language: 'id' })],
    ['presentation.request', ({ residentId, caseId }) => ({ residentId, caseId })],
    ['case.view', ({ caseId }) => ({ caseId })],
    ['case.print-receipt', ({ caseId }) => ({ caseId })],
    ['case.cancel', ({ caseId }) => ({ caseId, version, reason: 'resident-left' })],
    ['case.flag', ({ caseId }) => ({ caseId, flag: 'fraud-flagged' })],
    ['case.confirm-identity', ({ caseId }) => ({ caseId, version, ...seen, declared: 'yes' })],
    ['case.choose-destination', ({ caseId }) => ({ caseId, version, destination: 'none' })],
    ['case.decide', ({ caseId }) => ({ caseId, version })],
    ['contact.send-code', ({ caseId }) => ({ caseId, channel: 'sms', contact: '081234567890' })],
    ['contact.confirm-code', ({ caseId }) => ({ caseId, channel: 'sms', code: '000000' })],
    ['credential.suspend', ({ credentialId }) => ({ credentialId, reason: 'lost' })],
    ['credential.resume', ({ credentialId }) => ({ credentialId, reason: 'found-again' })],
    ['credential.reissue', ({ caseId }) => ({ caseId })],
    ['card.order', ({ caseId }) => ({ caseId })],
    ['credential.revoke', ({ credentialId }) => ({ credentialId, reason: 'lost' })],
  ];

  test('all that reach as far as the counter are tried', () => {
    const tried = inputs.map(([act]) => act).sort();
    const withoutPerson = ['case.find', 'practice.read-messages'];
    const all = names.filter((act) => acts[act].reach === 'counter' && !withoutPerson.includes(act));
    expect(tried).toEqual(all.sort());
  });

  test.each(inputs)('%s', async (name, inputFor) => {
    const act = done.find((one) => one.act === name) as Act<never, unknown>;
    for (const role of roles)
      for (const [place, { region, office, ...where }] of Object.entries(regions)) {
        const officer = anOfficerOf(role, region, office);
        const answer = await act(officer, inputFor(about)).catch((error: unknown) => error);
        const key = answer instanceof Refusal ? answer.key : answer instanceof Error ? answer : 'done';
        const refused = !works(name, role) ? 'notAllowed' : 'notFound';
        if (oracle(name, role, where))
          expect(['notAllowed', 'notFound', 'badInput'], `${role}, ${place}`).not.toContain(key);
        else expect({ role, place, key }).toEqual({ role, place, key: refused });
        expect(key).not.toBeInstanceOf(Error);
      }
  });
});
