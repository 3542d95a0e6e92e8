import type { Metadata } from 'next';
import { OfficerMark } from '@/app/(office)/officer-mark';
import { Banner } from '@/components/ui/banner';
import { type CaseView, viewCase } from '@/lib/cases/view';
import { getTexts } from '@/lib/i18n/request';
import { opened, RefusedPage } from '../opened';
import { type Screen, screenOf } from '../screen';
import { StepRail } from '../step-rail';
import { Wizard } from '../wizard';
import { CaseBar } from './case-bar';
import { CaseFoot } from './case-foot';
import { DestinationStep } from './destination/destination-step';
import { IdentityStep } from './identity/identity-step';
import { StoppedStep } from './identity/stopped-step';
import { PinKeeper } from './pin-keeper';
import { ResultStep } from './result/result-step';
import { ReviewStep } from './review/review-step';
import { type ShownStep, shownStep } from './shown-step';
import { DecidedNote } from './waiting/decided-note';
import { WaitingStep } from './waiting/waiting-step';

/** Never the number or the name: a title ends up in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('case.page') };
}

export default async function CasePage({ params, searchParams }: PageProps<'/cases/[id]'>) {
  const screen = await screenOf();
  const { id } = await params;
  const seen = await opened(screen.t, viewCase(screen.officer, { caseId: id }));
  if ('refused' in seen) return <RefusedPage {...seen} />;
  const view = seen.value;
  const shown = shownStep(view, (await searchParams).step);
  return (
    <PinKeeper key={id}>
      <Wizard
        bar={<CaseBar screen={screen} view={view} />}
        rail={<StepRail screen={screen} {...shown} />}
        foot={<CaseFoot screen={screen} view={view} />}
      >
        <OfficerMark officer={screen.officer} />
        <Notes screen={screen} view={view} />
        <DecidedNote screen={screen} view={view} />
        <StepBody key={shown.body} screen={screen} view={view} shown={shown} />
      </Wizard>
    </PinKeeper>
  );
}

function Notes({ screen: { t, officer }, view }: { screen: Screen; view: CaseView }) {
  const notes = [
    !view.here && view.officeName && t('case.otherOffice', { office: view.officeName }),
    !view.closedAt && !officer.does('case.decide') && t('case.readOnly', { role: t(`labels.role.${officer.role}`) }),
    !view.resident && t('case.unknownResident'),
  ].filter((note) => typeof note === 'string');
  if (notes.length === 0) return null;
  return (
    <div className="beside-receipt mb-6">
      <Banner tone="info">{notes.join(' ')}</Banner>
    </div>
  );
}

const bodies = {
  identity: IdentityStep,
  waiting: WaitingStep,
  stopped: StoppedStep,
  destination: DestinationStep,
  review: ReviewStep,
  result: ResultStep,
};

function StepBody({ screen, view, shown }: { screen: Screen; view: CaseView; shown: ShownStep }) {
  const Body = bodies[shown.body];
  return <Body screen={screen} view={view} />;
}
