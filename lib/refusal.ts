import type { RefusalKey } from '@/lib/i18n/messages/refusals';

export type FieldProblems = Record<string, string>;

/**
 * An answer the officer may read: a key of the `refusals` texts, with values for its placeholders. Anything else that is
 * thrown is a bug. `fields` names what to mend in a form, as keys of the `fields` texts.
 */
export class Refusal extends Error {
  /** True when the refusal already stands in the ledger, committed together with what it counted. */
  recorded = false;

  constructor(
    readonly key: RefusalKey,
    readonly values: Record<string, string | number> = {},
    readonly fields: FieldProblems = {},
  ) {
    super(key);
    this.name = 'Refusal';
  }

  asRecorded(): this {
    this.recorded = true;
    return this;
  }
}

/** The database cannot be reached, or went away before it answered: whether the last change stands is not known yet. */
export class Outage extends Error {
  readonly digest = 'OUTAGE';
  constructor(cause: unknown) {
    super('the database does not answer', { cause });
    this.name = 'Outage';
  }
}
