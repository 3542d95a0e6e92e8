import { describe, expect, test } from 'vitest';
import { cancelCase } from '@/lib/cases/cancel';
import { confirmContactCode } from '@/lib/cases/confirm-code';
import { sendContactCode } from '@/lib/cases/send-code';
import type { Officer } from '@/lib/officers/officer';
import { aCounter, aHolder, statusesOn } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { entriesOf, recordOf } from '@/test-support/ledger';
import {
  chosen,
  codeRead,
  contactConfirmed,
  decided,
  identified,
  newEmail,
  newPhone,
  read,
  readyForPhone,
  reported,
  timePasses,
  versionOf,
} from '@/test-support/lost-phone';

async function anIdentifiedCase() {
  const counter = await aCounter();
  const holder = await aHolder(counter);
  const caseId = await reported(counter.clerk, holder.id);
  await identified(counter.clerk, caseId);
  return { clerk: counter.clerk, holder, caseId };
}

const wrongFor = (code: string) => (code.startsWith('0') ? '999999' : '000000');
const sent = (officer: Officer, caseId: string, contact = newPhone) =>
  sendContactCode(officer, { caseId, channel: 'sms', contact });
const readOut = (officer: Officer, caseId: string, code: string) =>
  confirmContactCode(officer, { caseId, channel: 'sms', code });
const confirmedAt = async (caseId: string) =>
  (await asSuperuser<{ at: Date | null }>('select phone_confirmed_at as at from cases where id = $1', [caseId]))[0]?.at;

test('the resident reads out the code of the new number, and holds it', async () => {
  const { clerk, caseId } = await anIdentifiedCase();
  await sent(clerk, caseId, '(0851) 7700 1234');
  expect(await read(caseId, 'contact-code')).toMatchObject({ to: '+6285177001234' });
  await readOut(clerk, caseId, await codeRead(caseId, 'sms'));
  expect(await confirmedAt(caseId)).toBeInstanceOf(Date);
});

describe('a code', () => {
  test('is dead after five wrong ones, also for the right one, and a new one works', async () => {
    const { clerk, caseId } = await anIdentifiedCase();
    await sent(clerk, caseId);
    const right = await codeRead(caseId, 'sms');
    for (const left of [4, 3, 2, 1])
      await expect(readOut(clerk, caseId, wrongFor(right))).rejects.toMatchObject({
        key: 'contact.wrongCode',
        values: { left },
      });
    for (const code of [wrongFor(right), right, right])
      await expect(readOut(clerk, caseId, code)).rejects.toMatchObject({ key: 'contact.noMoreTries' });
    expect(await confirmedAt(caseId)).toBeNull();
    await timePasses(caseId, '61 seconds');
    await sent(clerk, caseId);
    await readOut(clerk, caseId, await codeRead(caseId, 'sms'));
    const refusals = (await entriesOf(clerk)).filter(({ outcome }) => outcome === 'refused');
    expect(refusals).toHaveLength(7);
    expect(JSON.stringify(refusals)).not.toContain(right.replace(' ', ''));
  });

  test('works once, in its quarter of an hour, in its case, on its channel', async () => {
    const { clerk, caseId } = await anIdentifiedCase();
    await expect(readOut(clerk, caseId, '123456')).rejects.toMatchObject({ key: 'contact.noCode' });
    await sent(clerk, caseId);
    const code = await codeRead(caseId, 'sms');
    await expect(confirmContactCode(clerk, { caseId, channel: 'email', code })).rejects.toMatchObject({
      key: 'contact.noCode',
    });
    await readOut(clerk, caseId, code);
    await expect(readOut(clerk, caseId, code)).rejects.toMatchObject({ key: 'contact.noCode' });
    await sent(clerk, caseId, '0851-7700-9999');
    await timePasses(caseId, '15 minutes 1 second');
    await expect(readOut(clerk, caseId, await codeRead(caseId, 'sms'))).rejects.toMatchObject({
      key: 'contact.expired',
    });
  });

  test('goes to the same number once a minute, and ends when the next one is sent', async () => {
    const { clerk, caseId } = await anIdentifiedCase();
    await sent(clerk, caseId);
    const first = await codeRead(caseId, 'sms');
    await expect(sent(clerk, caseId)).rejects.toMatchObject({
      key: 'contact.tooSoon',
      values: { seconds: expect.any(Number) },
    });
    await sent(clerk, caseId, '0851-7700-9999');
    const second = await codeRead(caseId, 'sms');
    if (first !== second)
      await expect(readOut(clerk, caseId, first)).rejects.toMatchObject({ key: 'contact.wrongCode' });
    await readOut(clerk, caseId, second);
  });

  test('is of no use once the case is closed', async () => {
    const { clerk, caseId } = await anIdentifiedCase();
    await sent(clerk, caseId);
    await cancelCase(clerk, { caseId, version: await versionOf(caseId), reason: 'resident-left' });
    const late = readOut(clerk, caseId, await codeRead(caseId, 'sms'));
    await expect(late).rejects.toMatchObject({ key: 'case.nothingToDecide' });
    expect(await confirmedAt(caseId)).toBeNull();
  });

  test.each(['', '12345', '1234567', 'abcdef', '12345x'])('has six digits: %j is none', async (code) => {
    const { clerk, caseId } = await anIdentifiedCase();
    await expect(readOut(clerk, caseId, code)).rejects.toMatchObject({ key: 'badInput', fields: { code: 'code' } });
  });
});

describe('a new phone', () => {
  test('is chosen only when number and e-mail are both confirmed', async () => {
    const { clerk, caseId } = await anIdentifiedCase();
    await contactConfirmed(clerk, caseId, 'sms', newPhone);
    await expect(chosen(clerk, caseId, 'phone')).rejects.toMatchObject({ key: 'case.contactFirst' });
    await contactConfirmed(clerk, caseId, 'email', newEmail);
    await chosen(clerk, caseId, 'phone');
  });

  test.each([
    ['number', 'sms', '0851-7700-9999'],
    ['e-mail', 'email', 'lain@example.id'],
  ])('waits when the %s changes afterwards, and nothing is revoked before', async (_what, channel, contact) => {
    const counter = await aCounter();
    const holder = await aHolder(counter);
    const caseId = await readyForPhone(counter.clerk, holder.id);
    await sendContactCode(counter.clerk, { caseId, channel, contact });
    await expect(decided(counter.clerk, caseId)).rejects.toMatchObject({ key: 'case.contactFirst' });
    expect(await statusesOn(holder)).toEqual(['suspended']);
    expect((await recordOf(counter.clerk)).at(-1)).toBe('case.decide refused: case.contactFirst');
  });
});
