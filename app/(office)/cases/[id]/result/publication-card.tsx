import { IconBroadcast, IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { FollowPublication } from './follow-publication';

/** Revoking means nothing until a verifier sees it: when it was published, when everybody knows, and what we measured. */
export function PublicationCard({ screen: { t, clock, officer }, view }: { screen: Screen; view: CaseView }) {
  const { publication, revokedAt } = view;
  if (!publication || !revokedAt || publication.status !== 'revoked') return null;
  const { publishedAt, knownBy, measuredSeconds } = publication;
  const seconds = measuredSeconds?.toLocaleString(clock.locale === 'id' ? 'id-ID' : 'en-GB', {
    maximumFractionDigits: 1,
  });
  return (
    <Card title={t('result.published.title')}>
      <ul className="grid gap-2">
        <Fact isThere={publishedAt !== null}>
          {publishedAt ? t('result.published.at', { time: clock.exact(publishedAt) }) : t('result.published.soon')}
        </Fact>
        {seconds && <Fact isThere>{t('result.published.measured', { seconds })}</Fact>}
        {knownBy && (
          <li className="flex gap-3">
            <IconBroadcast size={24} stroke={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
            <span>{t('result.published.knownBy', { time: clock.exact(knownBy) })}</span>
          </li>
        )}
      </ul>
      {measuredSeconds === null && officer.does('case.view') && <FollowPublication caseId={view.id} />}
    </Card>
  );
}

function Fact({ isThere, children }: { isThere: boolean; children: ReactNode }) {
  const Icon = isThere ? IconCircleCheck : IconLoader2;
  return (
    <li className="flex gap-3">
      <Icon size={24} stroke={2} aria-hidden="true" className={`shrink-0 ${isThere ? 'text-success' : 'text-info'}`} />
      <span className="font-semibold">{children}</span>
    </li>
  );
}
