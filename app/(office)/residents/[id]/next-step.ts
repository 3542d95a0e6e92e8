import type { RecordScreen } from './screen';

type Step = { href: string; label: string };

/** May the open case be taken on here, or gone on with? A case waits when it needs the resident and no office. */
export function openCaseStep({
  officer,
  record: { openCase, cases },
}: RecordScreen): 'here' | 'waiting' | 'elsewhere' | undefined {
  if (!openCase) return undefined;
  if (openCase.here) return 'here';
  const status = cases.find(({ id }) => id === openCase.id)?.status;
  const isWaiting = status === 'awaiting-phone' || status === 'awaiting-claim';
  return isWaiting && officer.does('case.resume') ? 'waiting' : 'elsewhere';
}

/** What F4 does: go on with the open case, or start one where there is something to block or to issue. */
export function nextStep(screen: RecordScreen): Step | undefined {
  const { t, officer, record } = screen;
  const { openCase, resident, device } = record;
  const at = openCaseStep(screen);
  if (openCase && at === 'here') return { href: `/cases/${openCase.id}`, label: t('resident.continueCase') };
  if (openCase && at === 'waiting') return { href: `/cases/${openCase.id}/resume`, label: t('resident.continueCase') };
  if (openCase || !officer.does('case.report') || (resident.obstacle && !device)) return undefined;
  return { href: `/cases/new?resident=${resident.id}`, label: t('resident.startCase') };
}
