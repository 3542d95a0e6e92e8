import { sessionRef } from '@/lib/officers/open-session';
import type { Session } from '@/lib/officers/session';
import type { Context } from '@/lib/transaction';

/** As the database sees whoever holds this session, also while it is locked and no officer acts in it. */
export const contextOf = ({ id, role, region, office_id: office, counter_number: counter, sid }: Session): Context => ({
  ...{ actorKind: 'officer', actor: id, role, region, office, counter: counter ?? undefined },
  session: sessionRef(sid),
});
