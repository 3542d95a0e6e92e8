import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leafHash } from '@/lib/tlog/hashes';
import { cosignedAt, formatVkey, parseNote } from '@/lib/tlog/note';
import {
  add,
  ask,
  noteOf,
  origin,
  proofOf,
  send,
  serveAgain,
  sizeSeen,
  startWitness,
  stopWitness,
} from '@/test-support/running-witness';
import { newLogKey } from '@/test-support/sealed-log';
import { fileOf, initPlace, type Place, trustLog } from './place';

let place: Place;
beforeEach(async () => {
  place = await startWitness();
});
afterEach(stopWitness);

test('a log that only grows is cosigned, and what was cosigned last is there for everybody', async () => {
  const first = await add(0, 5);
  expect(first.status).toBe(200);
  const whole = parseNote((await noteOf(5)) + first.text);
  expect(cosignedAt(whole, place.key)).toBeGreaterThan(1_700_000_000);
  for (const [from, to] of [
    [5, 256],
    [256, 300],
    [300, 300],
    [300, 700],
  ] as const)
    expect((await add(from, to)).status, `${from} to ${to}`).toBe(200);
  expect(await sizeSeen()).toBe(700);
  const history = await (await ask(`/history?origin=${origin}`)).text();
  expect(cosignedAt(parseNote(JSON.parse(history.split('\n')[0] ?? '')), place.key)).toBeDefined();
});

describe('refused', () => {
  beforeEach(async () => {
    expect((await add(0, 300)).status).toBe(200);
  });

  test('a rollback, or a size the witness does not remember: 409 with its own size', async () => {
    for (const [from, to] of [
      [0, 200],
      [200, 300],
      [200, 400],
      [299, 300],
    ] as const) {
      const answer = await add(from, to);
      expect(answer).toEqual({ status: 409, type: 'text/x.tlog.size', text: '300\n' });
    }
  });

  test('a fork: another history of the same size, or one that goes on from it', async () => {
    expect((await add(300, 300, 'forged')).status).toBe(409);
    expect((await add(300, 400, 'forged')).status).toBe(422);
    const honestProof = await proofOf(300, 400);
    expect((await send(`old 300\n${honestProof}\n${await noteOf(400, 'forged')}`)).status).toBe(422);
    expect((await send(`old 300\n\n${await noteOf(400)}`)).status).toBe(422);
    expect(await sizeSeen()).toBe(300);
    expect((await add(300, 400)).status).toBe(200);
    // The log's own signature under two histories is what one would bring to a court.
    expect((await readFile(fileOf(place, origin, 'refused'), 'utf8')).trim().split('\n')).toHaveLength(4);
  });

  test('a log nobody told it of: 404; a signature of another key: 403', async () => {
    const other = newLogKey('other.test/log');
    expect((await send(`old 0\n\n${await noteOf(5, 'honest', other, 'other.test/log')}`)).status).toBe(404);
    const thief = newLogKey(origin);
    expect((await send(`old 300\n\n${await noteOf(300, 'honest', thief)}`)).status).toBe(403);
    const spoilt = (await noteOf(300)).replace('\n300\n', '\n301\n');
    expect((await send(`old 300\n\n${spoilt}`)).status).toBe(403);
  });

  test.each([
    ['nothing', () => ''],
    ['no old size', (body: string) => body.replace('old 300\n', '')],
    ['an old size with a zero before', (body: string) => body.replace('old 300', 'old 0300')],
    ['an old size beyond the checkpoint', (body: string) => body.replace('old 300', 'old 401')],
    ['no checkpoint', (body: string) => body.slice(0, body.indexOf('\n\n'))],
    ['a proof that is none', (body: string) => body.replace('\n\n', '\nAAAA\n\n')],
    [
      '64 hashes',
      (body: string) => body.replace('\n\n', `\n${`${leafHash(Buffer.of(1)).toString('base64')}\n`.repeat(64)}\n`),
    ],
  ])('what is no request: %s', async (_what, spoil) => {
    const body = `old 300\n${await proofOf(300, 400)}\n${await noteOf(400)}`;
    expect((await send(spoil(body))).status).toBe(400);
    expect(await sizeSeen()).toBe(300);
  });

  test('what is too long, another method, another address', async () => {
    expect((await send('x'.repeat(70_000))).status).toBe(413);
    expect((await ask(`/add-checkpoint`, { method: 'PUT', body: 'x' })).status).toBe(404);
    expect((await ask(`/key.pem`)).status).toBe(404);
    expect((await ask(`/checkpoint?origin=nobody`)).status).toBe(404);
  });
});

test('many at once: exactly one history comes out, and the size never goes back', async () => {
  await add(0, 10);
  const bodies = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => {
      const [to, which] = [11 + at * 15, at % 2 === 0 ? 'honest' : 'forged'] as const;
      return `old 10\n${await proofOf(10, to, which)}\n${await noteOf(to, which)}`;
    }),
  );
  const answers = await Promise.all(bodies.map(send));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const seen = await sizeSeen();
  for (const { status, text } of answers.filter((one) => one.status === 409))
    expect([status, text]).toEqual([409, `${seen}\n`]);
});

test('what was cosigned is remembered by the next process; a spoilt memory is a fault, not a new beginning', async () => {
  await add(0, 300);
  await stopWitness();
  place = await serveAgain(place.dir);
  expect((await add(0, 200)).status).toBe(409);
  expect((await add(300, 301)).status).toBe(200);
  const file = fileOf(place, origin, 'checkpoint');
  await writeFile(file, (await readFile(file, 'utf8')).replace('\n301\n', '\n200\n'));
  expect((await add(200, 301)).status).toBe(500);
  await rm(file);
  expect((await add(0, 301)).status).toBe(500);
  await writeFile(file, '');
  expect((await add(0, 301, 'forged')).status).toBe(500);
});

test('a second key of the same log is taken, a witness is not made twice', async () => {
  const next = newLogKey(origin);
  await trustLog(place, formatVkey(next.key));
  expect((await send(`old 0\n\n${await noteOf(9, 'honest', next)}`)).status).toBe(200);
  expect((await add(9, 10)).status).toBe(200);
  await expect(initPlace(place.dir, 'saksi.test/2')).rejects.toThrow('already');
  await expect(trustLog(place, formatVkey(place.key))).rejects.toThrow('key of a witness');
});
