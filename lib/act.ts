import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { type ActName, acts } from '@/lib/acts';
import { type Answer, claimKey, keepAnswer } from '@/lib/ledger/outcomes';
import { type About, type Entry, record } from '@/lib/ledger/record';
import type { Officer } from '@/lib/officers/officer';
import { type FieldProblems, Outage, Refusal } from '@/lib/refusal';
import { type Context, transaction } from '@/lib/transaction';

/** What an act is done to: enough to authorise it and to file its entry. */
export type Subject = {
  id?: string;
  region: string;
  servedHere?: boolean;
  residentId?: string | null;
  caseId?: string | null;
};
export type Acting = { tx: Tx; officer: Officer };

/** A performed act answers with a result and its entry, or with a refusal that is committed together with its entry. */
type Performed<R> = { result: R; entry: Entry & { about?: About } } | { refusal: Refusal; entry: Entry };

type Spec<Schema extends z.ZodType, S extends Subject, R> = {
  input: Schema;
  /** Finds what the act is done to; `undefined` is answered as not found, whether it is absent or out of reach. */
  subject: (tx: Tx, input: z.output<Schema>, officer: Officer) => Promise<S | undefined>;
  perform: (acting: Acting & { input: z.output<Schema>; subject: S }) => Promise<Performed<R>>;
};

export interface Act<Input, R> {
  readonly act: ActName;
  /**
   * Parse, find, authorise, perform, record, in one transaction. `key` (uuid) makes a retry of a change answer what the
   * first call answered. Throws Refusal (recorded) or Outage.
   */
  (officer: Officer, input: unknown, key?: string): Promise<R>;
  /** The same act as part of a larger one, in its transaction, with an entry of its own. */
  within(acting: Acting, input: Input): Promise<R>;
}

export const contextOf = (officer: Officer): Context => ({
  actorKind: 'officer',
  actor: officer.id,
  role: officer.role,
  region: officer.region,
  office: officer.office.id,
  session: officer.sessionRef,
  request: officer.requestId,
});

function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: FieldProblems = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  throw new Refusal('badInput', {}, fields);
}

export function act<Schema extends z.ZodType, S extends Subject, R>(
  name: ActName,
  spec: Spec<Schema, S, R>,
): Act<z.output<Schema>, R> {
  type Input = z.output<Schema>;

  async function performIn(acting: Acting, input: Input, found: (about: About) => void): Promise<Answer> {
    const subject = await spec.subject(acting.tx, input, acting.officer);
    if (!subject) throw new Refusal('notFound');
    found(subject);
    if (!acting.officer.may(name, subject)) throw new Refusal('notAllowed');
    const performed = await spec.perform({ ...acting, input, subject });
    if ('refusal' in performed) {
      await record(acting.tx, name, 'refused', subject, {
        ...performed.entry,
        detail: { ...performed.entry.detail, why: performed.refusal.key },
      });
      return { refusal: performed.refusal.key, values: performed.refusal.values };
    }
    await record(acting.tx, name, 'done', { ...subject, ...performed.entry.about }, performed.entry);
    return { result: performed.result };
  }

  async function once(
    acting: Acting,
    input: Input,
    key: string | undefined,
    found: (about: About) => void,
  ): Promise<Answer> {
    if (!key || !acts[name].changes) return performIn(acting, input, found);
    const earlier = await claimKey(acting.tx, key, { actorId: acting.officer.id, act: name, input });
    if (earlier) return earlier;
    const answer = await performIn(acting, input, found);
    await keepAnswer(acting.tx, key, answer);
    return answer;
  }

  async function run(officer: Officer, raw: unknown, key?: string): Promise<R> {
    let about = asked(officer, raw);
    try {
      if (!officer.does(name)) throw new Refusal('notAllowed');
      const input = parse(spec.input, raw);
      const answer = await transaction(contextOf(officer), (tx) =>
        once({ tx, officer }, input, key, (found) => {
          about = found;
        }),
      );
      if ('refusal' in answer) throw refusalOf(answer).asRecorded();
      return answer.result as R;
    } catch (error) {
      await recordAttempt(officer, name, about, error);
      throw error;
    }
  }

  /** A refusal takes the larger act back with all its entries, so it is not on record yet. */
  async function within(acting: Acting, input: Input): Promise<R> {
    const answer = await performIn(acting, input, () => {});
    if ('refusal' in answer) throw refusalOf(answer);
    return answer.result as R;
  }

  return Object.assign(run, { act: name, within });
}

const refusalOf = ({ refusal, values }: Extract<Answer, { refusal: unknown }>) => new Refusal(refusal, values);

/** What an attempt was about, as far as it says so itself: probing for what is absent or out of reach leaves its trace. */
function asked(officer: Officer, raw: unknown): About {
  const { caseId, residentId, credentialId } = (raw ?? {}) as Record<string, unknown>;
  const id = z.uuid().safeParse(caseId ?? credentialId ?? residentId).data;
  return { region: officer.region, id };
}

/**
 * What was refused, or failed, rolled back with its transaction: the attempt is put on record in one of its own. When the
 * database went away nothing can be recorded, and nothing was shown.
 */
async function recordAttempt(officer: Officer, name: ActName, about: About, error: unknown): Promise<void> {
  if (error instanceof Outage || (error instanceof Refusal && error.recorded)) return;
  const outcome = error instanceof Refusal ? 'refused' : 'failed';
  const why = error instanceof Refusal ? error.key : 'bug';
  const fields = error instanceof Refusal ? Object.keys(error.fields) : [];
  const detail = { why, ...(fields.length > 0 ? { fields } : {}) };
  await transaction(contextOf(officer), (tx) => record(tx, name, outcome, about, { detail }));
}
