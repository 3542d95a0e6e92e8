import type { Metadata } from 'next';
import { OfficerMark } from '@/app/(office)/officer-mark';
import { ikdLook, StatusChip } from '@/app/(office)/status-chips';
import { Banner } from '@/components/ui/banner';
import { TextLink } from '@/components/ui/link';
import { getTexts } from '@/lib/i18n/request';
import { opened, RefusedPage } from '../opened';
import { ResidentBar } from '../resident-bar';
import { screenOf } from '../screen';
import { StepHeading } from '../step-heading';
import { StepRail } from '../step-rail';
import { Wizard } from '../wizard';
import { aboutResident } from './about-resident';
import { OpenCase } from './open-case';
import { ReportForm } from './report-form';
import { reportFormProps } from './report-form-props';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('case.report.title') };
}

export default async function NewCasePage({ searchParams }: PageProps<'/cases/new'>) {
  const screen = await screenOf();
  const { officer, t, clock } = screen;
  if (!officer.does('case.report')) return <RefusedPage refused={t('refusals.notAllowed')} />;
  const about = await opened(t, aboutResident(officer, (await searchParams).resident));
  if ('refused' in about) return <RefusedPage {...about} />;
  const resident = about.value;
  const { openCase, phone, credential, inArea } = resident;
  const blocks = credential === 'active';
  return (
    <Wizard
      rail={<StepRail screen={screen} current="report" />}
      bar={
        <ResidentBar
          {...resident}
          photoLabel={t('office.portrait')}
          about={`${t('case.born', { year: String(resident.birthYear) })} · ${resident.regency}`}
          chips={<StatusChip {...ikdLook(t, credential)} />}
        />
      }
    >
      <OfficerMark officer={officer} />
      <StepHeading lead={t(blocks ? 'case.report.lead' : 'case.report.leadNothing')}>
        {t('case.report.question')}
      </StepHeading>
      <div className="grid gap-6">
        {!inArea && (
          <Banner tone="warning" title={t('case.report.outOfArea')}>
            {t('case.report.outOfAreaText')}
          </Banner>
        )}
        {blocks && phone && (
          <p className="text-ink-2">
            {t('case.report.target', phone)}
            {phone.lastUsedAt && ` · ${t('case.report.targetUsed', { when: clock.ago(phone.lastUsedAt) })}`}
          </p>
        )}
        {openCase ? <OpenCase t={t} openCase={openCase} /> : <ReportForm {...reportFormProps(screen, resident)} />}
        <p>
          <TextLink href={inArea ? `/residents/${resident.id}` : '/'}>
            {t(inArea ? 'case.report.backToRecord' : 'case.report.backToSearch')}
          </TextLink>
        </p>
      </div>
    </Wizard>
  );
}
