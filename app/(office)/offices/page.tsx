import type { Metadata } from 'next';
import { screenOf } from '@/app/(office)/cases/screen';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { zoneLabels } from '@/lib/format/time';
import { getTexts } from '@/lib/i18n/request';
import { areasOfAdmin, listOffices } from '@/lib/offices/list';
import { OpenOffice } from './office-dialogs';
import { OfficesTable } from './offices-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('admin.offices.title') };
}

const kinds = ['dinas', 'sudin', 'upt', 'provinsi'] as const;

export default async function OfficesPage() {
  const screen = await screenOf();
  const { officer, t, words, form } = screen;
  if (!officer.does('officer.view')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const offices = await listOffices(officer);
  const areas = await areasOfAdmin(officer);
  return (
    <div data-density="office" className="mx-auto max-w-6xl">
      <PageHeader
        title={t('admin.offices.title')}
        lead={t('admin.offices.lead')}
        actions={
          officer.does('office.open') && (
            <OpenOffice
              words={words.admin.offices}
              form={form}
              closeLabel={t('office.close')}
              areas={areas.map(({ path, name }) => ({ value: path, label: name }))}
              kinds={kinds.map((value) => ({ value, label: t(`admin.offices.kinds.${value}`) }))}
              zones={Object.entries(zoneLabels).map(([value, label]) => ({ value, label }))}
            />
          )
        }
      />
      <OfficesTable screen={screen} offices={offices} />
    </div>
  );
}
