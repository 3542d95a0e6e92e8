import type { Role } from '@/db/schema/officers';
import type { Doer, Rule } from '@/lib/act-rules';
import { type ActName, acts } from '@/lib/acts';
import type { Context } from '@/lib/transaction';

export type Office = { id: string; code: string; name: string; region: string; timeZone: string };
export type OfficerRow = {
  id: string;
  username: string;
  name: string;
  role: Role;
  region: string;
  office: Office;
  counterNumber?: number | null;
  /** Present while the account is still being set up. `mayEnrol`: from an invitation, and without any factor so far. */
  setup?: { mayEnrol: boolean };
};

/** Where something is: its region, and whether the person it belongs to is being served at the officer's own office. */
export type Place = { region: string; servedHere?: boolean };

/** Does the area contain the region? A prefix with a dot: ID.3 does not contain ID.32. */
export const covers = (area: string, region: string) => region === area || region.startsWith(`${area}.`);

/** A signed-in officer. The private field makes the class nominal: no literal and no form post can pass for one. */
export class Officer {
  readonly kind = 'officer';
  readonly #row: OfficerRow;
  private constructor(
    row: OfficerRow,
    readonly sessionRef: string,
    readonly requestId: string,
  ) {
    this.#row = row;
  }

  /** Only the session module calls this, with a row the database gave for a live session. */
  static fromSession(row: OfficerRow, sessionRef: string, requestId: string): Officer {
    return new Officer(row, sessionRef, requestId);
  }

  get id() {
    return this.#row.id;
  }
  get username() {
    return this.#row.username;
  }
  get name() {
    return this.#row.name;
  }
  get role() {
    return this.#row.role;
  }
  get region() {
    return this.#row.region;
  }
  get office() {
    return this.#row.office;
  }

  /** The counter in the office where this session sits, once it was said. */
  get counterNumber() {
    return this.#row.counterNumber ?? undefined;
  }

  /** As the database sees this officer. */
  get context(): Context {
    const { id: actor, role, region, office, counterNumber: counter } = this;
    const { sessionRef: session, requestId: request } = this;
    return { actorKind: 'officer', actor, role, region, office: office.id, counter, session, request };
  }

  covers(region: string) {
    return covers(this.region, region);
  }

  /** The session opens nothing yet: only what the acts table allows `setup` can be done. */
  get isSettingUp() {
    return this.#row.setup !== undefined;
  }

  #isTimeFor(act: ActName) {
    const { setup }: Rule = acts[act];
    if (!this.#row.setup) return setup !== 'only';
    return setup === 'first-factor' ? this.#row.setup.mayEnrol : setup !== undefined;
  }

  /** May this officer's role do the act at all, now? For showing or hiding a button; `may` decides. */
  does(act: ActName) {
    return (acts[act].by as readonly Doer[]).includes(this.role) && this.#isTimeFor(act);
  }

  may(act: ActName, place: Place): boolean {
    if (!this.does(act)) return false;
    const { reach } = acts[act];
    if (reach === 'nation' || this.covers(place.region)) return true;
    return reach === 'counter' && place.servedHere === true;
  }
}
