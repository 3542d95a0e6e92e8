import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { waitingCase } from '@/lib/cases/waiting';
import { id as uuid } from '@/lib/fields';
import { getTexts } from '@/lib/i18n/request';
import { accessReasons } from '../../new/report-form-props';
import { screenOf } from '../../screen';
import { StepHeading } from '../../step-heading';
import { ResumeForm } from './resume-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('case.resume.title') };
}

/** Taking on a case that waits, from whichever office: its number, and nothing of the person until it is taken on. */
export default async function ResumePage({ params }: PageProps<'/cases/[id]/resume'>) {
  const { officer, t, words, form } = await screenOf();
  const { id } = await params;
  const mayResume = officer.does('case.resume') && uuid.safeParse(id).success;
  const waiting = mayResume ? await waitingCase(officer, id) : undefined;
  if (!waiting)
    return (
      <EmptyState
        title={t('case.resume.notWaitingTitle')}
        actions={<TextLink href="/">{t('case.resume.search')}</TextLink>}
      >
        {t('case.resume.notWaiting')}
      </EmptyState>
    );
  return (
    <div className="max-w-180">
      <StepHeading lead={t('case.resume.lead')}>{t('case.resume.title')}</StepHeading>
      <Card>
        <p className="text-office text-ink-3">{t('case.resume.number')}</p>
        <p className="mb-6 text-title font-semibold tracking-wide tabular">{waiting.number}</p>
        <ResumeForm
          caseId={id}
          words={words.case.resume}
          reasons={accessReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          form={form}
        />
      </Card>
    </div>
  );
}
