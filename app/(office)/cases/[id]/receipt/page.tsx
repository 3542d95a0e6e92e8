import type { Metadata } from 'next';
import { OfficerMark } from '@/app/(office)/officer-mark';
import { PageHeader } from '@/components/ui/page-header';
import { viewCase } from '@/lib/cases/view';
import { getTexts } from '@/lib/i18n/request';
import { opened, RefusedPage } from '../../opened';
import { screenOf } from '../../screen';
import { receiptOf } from './receipt-content';
import { ReceiptDesk } from './receipt-desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('receipt.page') };
}

/** The receipt as it prints, for a roll or for A5. Never a PIN: this page may be opened any time. */
export default async function ReceiptPage({ params }: PageProps<'/cases/[id]/receipt'>) {
  const screen = await screenOf();
  const { officer, t, words, form } = screen;
  const { id } = await params;
  const seen = await opened(t, viewCase(officer, { caseId: id }));
  if ('refused' in seen) return <RefusedPage {...seen} />;
  return (
    <div className="max-w-180 print:max-w-none">
      <div className="beside-receipt">
        <PageHeader
          title={t('receipt.page')}
          lead={t('receipt.pageLead')}
          back={{ href: `/cases/${id}`, label: t('receipt.back') }}
        />
      </div>
      <OfficerMark officer={officer} />
      <ReceiptDesk
        caseId={id}
        content={receiptOf(screen, seen.value)}
        copies={seen.value.receiptCopies}
        words={{ ...words.receipt, paper: words.result.paper, papers: words.result.papers }}
        form={form}
      />
    </div>
  );
}
