import 'server-only';
import { randomBytes } from 'node:crypto';
import { headers } from 'next/headers';
import { z } from 'zod';
import type { Act } from '@/lib/act';
import type { ActName } from '@/lib/acts';
import { isFromOwnPage } from '@/lib/endpoints/own-page';
import { messages } from '@/lib/i18n/messages';
import { getTexts, locale } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { recordAttempt, recordRefused } from '@/lib/ledger/attempt';
import { log } from '@/lib/log';
import type { Officer } from '@/lib/officers/officer';
import { askProof, type ProofAsked, ProofNeeded } from '@/lib/officers/proofs';
import { currentNewcomer, currentOfficer, currentSession } from '@/lib/officers/session';
import { contextOf } from '@/lib/officers/session-context';
import { Outage, Refusal } from '@/lib/refusal';

/**
 * What a form is told: `done` with what the act answered and where to go next; `proof` when it is to be sent again once the
 * officer has shown the second factor; or one sentence, and which fields to mend.
 */
export type FormState =
  | { status: 'idle' }
  | { status: 'done'; result: unknown; goto?: string }
  | { status: 'proof'; proof: ProofAsked }
  | { status: 'refused'; message: string; fields: Record<string, string> }
  | { status: 'unanswered'; message: string };

type Next<R> = (result: R) => string;

/**
 * The fields of a form without what Next adds. An empty field is `undefined`, not filled in; its name stays, so that the
 * act's strict schema refuses whatever it does not know. Files and repeated fields are in no form of ours.
 */
function fieldsOf(form: FormData): Record<string, string | undefined> {
  if (!(form instanceof FormData)) throw new Refusal('badInput'); // an action may be called with anything
  const fields: Record<string, string | undefined> = Object.create(null);
  for (const [name, value] of form) {
    if (name === 'key' || name.startsWith('$ACTION')) continue;
    if (typeof value !== 'string' || name in fields) throw new Refusal('badInput');
    fields[name] = value.trim() === '' ? undefined : value;
  }
  return fields;
}

/** The key the form was sent under; none is allowed, a malformed one is not. */
function keyOf(form: FormData): string | undefined {
  const [key, ...more] = form.getAll('key');
  if (key === undefined) return undefined;
  const parsed = z.uuid().safeParse(key);
  if (!parsed.success || more.length > 0) throw new Refusal('badInput');
  return parsed.data;
}

/** A refusal as the sentence the officer reads. Which values a sentence takes is checked when it is rendered. */
export function sentence(t: Translator, refusal: Refusal): string {
  return t(`refusals.${refusal.key}`, refusal.values as Parameters<Translator>[1] & Record<string, string>);
}

async function fieldSentences(t: Translator, refusal: Refusal): Promise<Record<string, string>> {
  const known = messages[await locale()].fields;
  return Object.fromEntries(
    Object.entries(refusal.fields).map(([name, key]) => [
      name,
      t(`fields.${key in known ? (key as keyof typeof known) : 'invalid'}`),
    ]),
  );
}

/**
 * Any thrown thing as one sentence for the officer. What is not a Refusal or an Outage is a bug: logged under a code, with
 * what was being done and by whom.
 */
export async function answer(error: unknown, act: ActName, officer?: Officer): Promise<FormState> {
  const t = await getTexts();
  if (error instanceof Refusal)
    return { status: 'refused', message: sentence(t, error), fields: await fieldSentences(t, error) };
  const doing = { requestId: (await headers()).get('x-request-id'), act, officerId: officer?.id };
  if (error instanceof Outage) {
    log.error({ err: error.cause, ...doing }, 'database does not answer');
    return { status: 'unanswered', message: t('refusals.outage') };
  }
  const code = randomBytes(3).toString('hex').toUpperCase();
  log.error({ err: error, code, ...doing }, 'act failed');
  return { status: 'refused', message: t('refusals.failed', { code }), fields: {} };
}

/** What is no refusal though it ends the act: it waits for a second person, or for a proof. Anything else is thrown on. */
async function goingOn(error: unknown, officer: Officer): Promise<FormState> {
  if (error instanceof Refusal && error.key === 'approval.requested')
    return { status: 'done', result: { waits: true } };
  if (!(error instanceof ProofNeeded)) throw error;
  return { status: 'proof', proof: await askProof(officer, error.proved) };
}

/** For actions, as `fromOwnPage` is for route handlers: Next looks at the Origin only where there is one. */
export const sentFromOwnPage = async (): Promise<boolean> => isFromOwnPage(await headers());

/** Throws Refusal `foreignPage` for what no page of ours sent. */
export async function assertOwnPage(): Promise<void> {
  if (!(await sentFromOwnPage())) throw new Refusal('foreignPage');
}

/** Who sends a form to this act. A locked screen, and a page that is not ours, are on record for whoever's session it is. */
async function senderOf(act: ActName): Promise<Officer> {
  const isOurs = await sentFromOwnPage();
  const officer = (await currentOfficer()) ?? (await currentNewcomer());
  if (isOurs && officer) return officer;
  const session = await currentSession();
  const why = !isOurs ? 'foreignPage' : session?.stage === 'locked' ? 'locked' : 'signedOut';
  if (session && session.stage !== 'ended')
    await recordRefused(contextOf(session), act, why, { region: session.region });
  throw new Refusal(why);
}

/** What cannot be read never reaches the act, and is on record all the same. */
async function read(officer: Officer, act: ActName, form: FormData) {
  try {
    return { fields: fieldsOf(form), key: keyOf(form) };
  } catch (error) {
    await recordAttempt(officer, act, { region: officer.region }, error);
    throw error;
  }
}

/** The one way from a form to an act: who, which fields, which key; the answer is a sentence or a result, never a throw. */
export async function submit<R>(act: Act<never, R>, form: FormData, next?: Next<R>): Promise<FormState> {
  let officer: Officer | undefined;
  try {
    const sender = await senderOf(act.act);
    officer = sender;
    const { fields, key } = await read(sender, act.act, form);
    const sent = act(sender, fields, key);
    return await sent.then(
      (result) => ({ status: 'done', result, ...(next ? { goto: next(result) } : {}) }),
      (error: unknown) => goingOn(error, sender),
    );
  } catch (error) {
    return answer(error, act.act, officer);
  }
}
