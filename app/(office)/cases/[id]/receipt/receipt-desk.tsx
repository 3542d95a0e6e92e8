'use client';

import { IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { filled } from '@/app/(office)/filled';
import type { FormWords } from '@/app/act-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { Tabs } from '@/components/ui/tabs';
import { SmallForm } from '../../small-form';
import { printReceiptAction } from '../actions';
import { type Paper, papers, Receipt, type ReceiptContent } from './receipt';
import { usePrint } from './use-print';

type ReceiptDeskProps = {
  caseId: string;
  content: ReceiptContent;
  /** How often it was printed so far. */
  copies: number;
  paper: Paper;
  words: { print: string; nextCopy: string; paper: string; papers: Record<Paper, string> };
  form: FormWords;
};

const printer = <IconPrinter size={20} stroke={2} aria-hidden="true" />;

/** Shows the paper, counts a print, then prints it: in this order, so that no print goes uncounted. */
export function ReceiptDesk({ caseId, content, copies, paper, words, form }: ReceiptDeskProps) {
  const [copy, setCopy] = useState<number | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  usePrint(sheet, paper, copy);
  const printed = copy === null ? copies : copy + 1;
  return (
    <>
      <div className="beside-receipt">
        <Tabs
          label={words.paper}
          items={papers.map((one) => ({
            href: `/cases/${caseId}/receipt?paper=${one}`,
            label: words.papers[one],
            current: one === paper,
          }))}
        />
        <div className="mb-6 flex flex-wrap items-center gap-4">
          <SmallForm
            action={printReceiptAction}
            words={form}
            fixed={{ caseId }}
            onDone={(result) => setCopy((result as { copy: number }).copy)}
            stay
          >
            {({ problem, busy }) => (
              <>
                <SubmitButton waiting={form.sending} busy={busy} shortcut="F9" icon={printer}>
                  {words.print}
                </SubmitButton>
                {problem && (
                  <p role="alert" className="mt-2 font-semibold text-danger">
                    {problem}
                  </p>
                )}
              </>
            )}
          </SmallForm>
          {printed > 0 && <p className="text-ink-2">{filled(words.nextCopy, printed)}</p>}
        </div>
      </div>
      <div className="overflow-x-auto print:contents">
        <div className="receipt-paper">
          <div ref={sheet}>
            <Receipt content={content} paper={paper} copy={copy ?? copies} />
          </div>
        </div>
      </div>
    </>
  );
}
