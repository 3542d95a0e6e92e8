import 'server-only';
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import type { MachineActName } from '@/lib/acts';
import { type ActName, acts, type WalletActName } from '@/lib/acts';
import { passGate } from '@/lib/gate';
import { askedAbout, recordAttempt } from '@/lib/ledger/attempt';
import { type Answer, claimKey, keepAnswer } from '@/lib/ledger/outcomes';
import { type About, type Entry, record } from '@/lib/ledger/record';
import { assertNoConflict } from '@/lib/officers/conflict';
import type { Officer } from '@/lib/officers/officer';
import { parse } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';
import { transaction } from '@/lib/transaction';
import type { Wallet } from '@/lib/wallets/wallet';

/** What an act is done to: enough to authorise it and to file its entry. */
export type Subject = {
  id?: string;
  region: string;
  servedHere?: boolean;
  residentId?: string | null;
  caseId?: string | null;
};
/** Whoever acts: only these classes know their context, and only a live session, code or key makes one of them. */
type Actor = Officer | Wallet;
type ActorOf<N extends ActName> = N extends WalletActName ? Wallet : Officer;
export type Acting<A extends Actor = Officer> = { tx: Tx } & (A extends Wallet ? { wallet: A } : { officer: A });

/** A performed act answers with a result and its entry, or with a refusal that is committed together with its entry. */
type Performed<R> = { result: R; entry: Entry & { about?: About } } | { refusal: Refusal; entry: Entry };

type Spec<A extends Actor, Schema extends z.ZodType, S extends Subject, D, R> = {
  input: Schema;
  /** What is put on record, and committed, before anything is looked for at all. */
  announce?: (acting: Acting<A> & { input: z.output<Schema> }) => Promise<Entry & { as: MachineActName }>;
  /** Finds what the act is done to; `undefined` is answered as not found, whether it is absent or out of reach. */
  subject: (tx: Tx, input: z.output<Schema>, actor: A) => Promise<S | undefined>;
  perform: (acting: Acting<A> & { input: z.output<Schema>; subject: S }) => Promise<Performed<D>>;
  /** Reads what the act shows, once its entry is committed, in a transaction that cannot write. */
  read?: (reading: Acting<A> & { input: z.output<Schema>; found: D }) => Promise<R>;
};
/** An act that shows something of a person has to read it there: until then the database gives it to nobody. */
type ReadsLast<N extends ActName> = (typeof acts)[N] extends { shows: true } ? { read: unknown } : unknown;
/** Told whom it is about as soon as that is known, for the entry of an attempt that fails. */
type Found = (about: About) => void;
type Gate = (subject: Subject, perform: () => Promise<unknown>) => Promise<Answer | undefined>;

export interface Act<Input, R, A extends Actor = Officer, D = R> {
  readonly act: ActName;
  /**
   * Parse, find, authorise, see that nobody works on their own family, ask for proof and a second person where the acts
   * table says so, perform, record, in one transaction; then, where there is something to show, read it in another. `key`
   * (uuid) makes a retry of a change answer what the first call answered. Throws Refusal (recorded), ProofNeeded or Outage.
   */
  (actor: A, input: unknown, key?: string): Promise<R>;
  /** The same act as part of a larger one, in its transaction, with an entry of its own. It shows nothing. */
  within(acting: Acting<A>, input: Input): Promise<D>;
}

export function act<N extends ActName, Schema extends z.ZodType, S extends Subject, D, R = D>(
  name: N,
  spec: Spec<ActorOf<N>, Schema, S, D, R> & ReadsLast<N>,
): Act<z.output<Schema>, R, ActorOf<N>, D> {
  type A = ActorOf<N>;
  type Input = z.output<Schema>;

  async function performIn(acting: Acting<A>, input: Input, found: Found, gate?: Gate): Promise<Answer> {
    const actor = actorOf(acting) as A;
    const subject = await spec.subject(acting.tx, input, actor);
    if (!subject) throw new Refusal('notFound');
    found(subject);
    if (!actor.may(name, subject)) throw new Refusal('notAllowed');
    await assertNoConflict(acting, subject);
    const perform = () => spec.perform({ ...acting, input, subject });
    const waits = await gate?.(subject, perform);
    if (waits) return waits;
    const performed = await perform();
    if ('refusal' in performed) {
      const detail = { ...performed.entry.detail, why: performed.refusal.key };
      await record(acting.tx, name, 'refused', subject, { ...performed.entry, detail });
      return { refusal: performed.refusal.key, values: performed.refusal.values };
    }
    const about = { ...subject, ...performed.entry.about };
    found(about);
    if (about.residentId !== subject.residentId) await assertNoConflict(acting, about); // whoever was found only now
    await record(acting.tx, name, 'done', about, performed.entry);
    return { result: performed.result };
  }

  async function once(acting: Acting<A>, input: Input, key: string | undefined, found: Found): Promise<Answer> {
    const gate: Gate = (subject, rehearse) => passGate(acting, { act: name, input, key, subject, rehearse });
    if (!key || !acts[name].changes) return performIn(acting, input, found, gate);
    const earlier = await claimKey(acting.tx, key, { actorId: actorOf(acting).id, act: name, input });
    if (earlier) return earlier;
    const answer = await performIn(acting, input, found, gate);
    await keepAnswer(acting.tx, key, answer);
    return answer;
  }

  async function announce(actor: A, input: Input): Promise<void> {
    await transaction(actor.context, async (tx) => {
      const announced = await spec.announce?.({ ...actingIn(tx, actor), input });
      if (announced) await record(tx, announced.as, 'done', { region: actor.region }, announced);
    });
  }

  async function shown(actor: A, input: Input, found: D): Promise<R> {
    const { read } = spec;
    if (!read) return found as unknown as R; // R is D then
    return transaction({ ...actor.context, readOnly: true }, (tx) => read({ ...actingIn(tx, actor), input, found }));
  }

  async function run(actor: A, raw: unknown, key?: string): Promise<R> {
    let about = askedAbout(actor.region, raw);
    try {
      if (!actor.does(name)) throw new Refusal('notAllowed');
      const input = parse(spec.input, raw);
      if (spec.announce) await announce(actor, input);
      const answer = await transaction(actor.context, (tx) =>
        once(actingIn(tx, actor), input, key, (found) => {
          about = found;
        }),
      );
      if ('refusal' in answer) throw refusalOf(answer).asRecorded();
      return await shown(actor, input, answer.result as D);
    } catch (error) {
      await recordAttempt(actor, name, about, error);
      throw error;
    }
  }

  /** A refusal takes the larger act back with all its entries, so it is not on record yet. */
  async function within(acting: Acting<A>, input: Input): Promise<D> {
    const answer = await performIn(acting, input, () => {});
    if ('refusal' in answer) throw refusalOf(answer);
    return answer.result as D;
  }
  return Object.assign(run, { act: name, within });
}

const actingIn = <A extends Actor>(tx: Tx, actor: A) => ({ tx, [actor.kind]: actor }) as unknown as Acting<A>;
const actorOf = (acting: { officer: Officer } | { wallet: Wallet }): Actor =>
  'officer' in acting ? acting.officer : acting.wallet;
const refusalOf = ({ refusal, values }: Extract<Answer, { refusal: unknown }>) => new Refusal(refusal, values);
