import { notFound } from 'next/navigation';
import { id as uuid } from '@/lib/fields';
import type { Officer } from '@/lib/officers/officer';
import type { Portrait, ResidentCard } from '@/lib/residents/card';
import { isInReach } from '@/lib/residents/reach';
import { recallResident } from '@/lib/residents/recall';
import { type ResidentRecord, viewResident } from '@/lib/residents/view';

type Phone = { model: string; phone: string; lastUsedAt: string | null };

/** Whom the report is about, as far as this officer may see them. */
export type AboutResident = {
  id: string;
  name: string;
  maskedNik: string;
  birthYear: number;
  regency: string;
  portrait: Portrait;
  inArea: boolean;
  credential: ResidentCard['credential'];
  /** The phone that will be blocked; from outside the area only that there is one is known. */
  phone: Phone | null;
  openCase: { id: string; number: string; here: boolean; waits: boolean } | null;
};

const waiting = new Set(['awaiting-phone', 'awaiting-claim']);

function fromRecord({ resident, inArea, device, openCase, cases }: ResidentRecord): AboutResident {
  const { id, name, maskedNik, birthYear, portrait, places } = resident;
  const status = cases.find((one) => one.id === openCase?.id)?.status ?? '';
  return {
    ...{ id, name, maskedNik, birthYear, portrait, inArea },
    regency: places.regency ?? '',
    credential: device?.status ?? null,
    phone: device,
    openCase: openCase && { ...openCase, waits: waiting.has(status) },
  };
}

function fromCard({ openCase, ...card }: ResidentCard): AboutResident {
  return { ...card, phone: null, openCase: openCase && { ...openCase, waits: waiting.has(openCase.status) } };
}

/** The record where it is in reach, otherwise the card this officer found by NIK a moment ago. */
export async function aboutResident(officer: Officer, asked: unknown): Promise<AboutResident> {
  const { data: residentId } = uuid.safeParse(asked);
  if (!residentId) notFound();
  if (await isInReach(officer, residentId)) return fromRecord(await viewResident(officer, { residentId }));
  return fromCard(await recallResident(officer, { residentId }));
}
