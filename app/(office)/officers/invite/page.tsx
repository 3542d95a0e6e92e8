import type { Metadata } from 'next';
import { screenOf } from '@/app/(office)/cases/screen';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { rolesOf } from '@/lib/officers/placement';
import { areasOfAdmin, listOffices } from '@/lib/offices/list';
import { InviteForm } from './invite-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('officers.inviteTitle') };
}

export default async function InvitePage() {
  const { officer, t, words, form } = await screenOf();
  if (!officer.does('officer.invite')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const offices = (await listOffices(officer)).filter(({ closed }) => !closed);
  const areas = await areasOfAdmin(officer);
  return (
    <div data-density="office" className="mx-auto max-w-2xl">
      <PageHeader
        title={t('officers.inviteTitle')}
        lead={t('officers.inviteLead')}
        back={{ href: '/officers', label: t('officers.back') }}
      />
      <InviteForm
        words={words.officers}
        form={form}
        roles={rolesOf(officer).map((value) => ({ value, label: t(`labels.role.${value}`) }))}
        offices={offices.map(({ id, name }) => ({ value: id, label: name }))}
        areas={areas.map(({ path, name }) => ({ value: path, label: name }))}
      />
    </div>
  );
}
