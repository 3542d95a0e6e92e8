import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type Screen, screenOf } from '@/app/(office)/cases/screen';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { Refusal } from '@/lib/refusal';
import { type Plan, usualTarget, viewPlan } from '@/lib/rollout/plan';
import { Stages, Targets } from './plan-tables';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('rolloutPlan.page') };
}

type Props = { searchParams: Promise<{ place?: string | string[] }> };

export default async function PlanPage({ searchParams }: Props) {
  const screen = await screenOf();
  const { officer, t } = screen;
  if (!officer.does('rollout.export')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const { place } = await searchParams;
  const year = new Date().getFullYear();
  const plan = await viewPlan(officer, typeof place === 'string' ? place : officer.region, year).catch(asNotFound);
  return (
    <div data-density="office" className="mx-auto max-w-4xl">
      <PageHeader
        title={t('rolloutPlan.title', { area: plan.area })}
        lead={t('rolloutPlan.lead')}
        back={{ href: `/rollout?place=${plan.region}`, label: t('rolloutPlan.back') }}
      />
      <p className="mb-4 text-body">{inForceText(screen, plan, year)}</p>
      <div className="grid gap-6">
        <Targets screen={screen} plan={plan} year={year} />
        {plan.isRegency && <Stages screen={screen} plan={plan} />}
      </div>
    </div>
  );
}

function asNotFound(error: unknown): never {
  if (error instanceof Refusal) notFound();
  throw error;
}

function inForceText({ t }: Screen, { inForce }: Plan, year: number): string {
  if (!inForce) return t('rolloutPlan.usual', { share: String(usualTarget.share) });
  const { share, base, area } = inForce;
  return t('rolloutPlan.inForce', {
    year: String(year),
    share: String(share),
    base: t(`rolloutPlan.bases.${base}`),
    area,
  });
}
