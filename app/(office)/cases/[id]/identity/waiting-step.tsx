import { NextResident } from '@/app/(office)/next-resident';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import type { CaseView } from '@/lib/cases/view';
import type { Screen } from '../../screen';
import { StepHeading } from '../../step-heading';
import { CaseNumber } from '../result/case-number';
import { CaseTimeline } from '../result/case-timeline';

/** The evidence is not enough for one person. What comes next is not built yet, and the screen says so. */
export function WaitingStep({ screen, view }: { screen: Screen; view: CaseView }) {
  const { t, words } = screen;
  const blocked = view.device?.status === 'suspended' ? t('identity.waiting.blocked') : '';
  const seen = view.identity?.evidence ?? [];
  return (
    <>
      <StepHeading lead={t('identity.waiting.text')}>{t('identity.waiting.title')}</StepHeading>
      <div className="grid gap-6">
        <Banner tone="warning">
          {t('identity.waiting.notYet')} {blocked}
        </Banner>
        <CaseNumber screen={screen} view={view} said={[t('identity.waiting.tell', { number: view.number })]} />
        <Card title={t('identity.waiting.seen')}>
          <DefinitionList
            columns={1}
            items={seen.map(({ check, result }) => ({
              term: words.identity.rows[check].label,
              value: words.identity.rows[check][result],
            }))}
          />
        </Card>
        <div className="flex flex-wrap gap-3">
          <NextResident label={t('result.nextResident')} variant="primary" />
          <ButtonLink href={`/cases/${view.id}/receipt`} shortcut="F9">
            {t('result.print')}
          </ButtonLink>
        </div>
        <CaseTimeline screen={screen} view={view} />
      </div>
    </>
  );
}
