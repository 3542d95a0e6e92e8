import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { offices } from '@/db/schema/areas';
import { officers } from '@/db/schema/officers';
import { act } from '@/lib/act';
import { choice, id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import {
  activityOf,
  looksCompared,
  peersOf,
  reissuesCompared,
  sharedPhonesOf,
  totalsOf,
  type Watched,
} from '@/lib/reviews/figures';

export const periods = ['7', '30', '90'] as const;

async function officerById(tx: Tx, officerId: string) {
  const { id: ofOfficer, name, username, role, region } = officers;
  const [row] = await tx
    .select({
      ...{ id: ofOfficer, name, username, role, region },
      ...{ officeId: offices.id, office: offices.name, zone: offices.timeZone },
    })
    .from(officers)
    .innerJoin(offices, eq(offices.id, officers.officeId))
    .where(eq(ofOfficer, officerId));
  return row;
}

async function figuresOf(tx: Tx, watched: Watched, lookerId: string) {
  const peers = await peersOf(tx, watched, lookerId);
  return {
    activity: await activityOf(tx, watched),
    totals: await totalsOf(tx, watched),
    looks: looksCompared(peers, watched),
    reissues: reissuesCompared(peers, watched),
    phones: await sharedPhonesOf(tx, watched),
  };
}

/** An officer of the area in figures, over a week, a month or a quarter; nobody's own, and on record like every look. */
export const viewOfficerProfile = act('audit.profile', {
  input: z.strictObject({ officerId: id, days: choice(periods).default('30') }),
  subject: (tx, { officerId }) => officerById(tx, officerId),
  async perform({ tx, officer, input, subject }) {
    if (subject.id === officer.id) throw new Refusal('audit.own');
    const days = Number(input.days);
    const figures = await figuresOf(tx, { ...subject, days }, officer.id);
    return { result: { officer: subject, days, ...figures }, entry: { detail: { days } } };
  },
});
export type OfficerProfile = Awaited<ReturnType<typeof viewOfficerProfile>>;
