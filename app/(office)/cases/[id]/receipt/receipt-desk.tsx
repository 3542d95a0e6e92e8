'use client';

import { type ComponentProps, useRef, useState } from 'react';
import { filled } from '@/app/(office)/filled';
import { PrintForm } from './print-form';
import { Receipt, type ReceiptContent } from './receipt';
import { usePaper } from './use-paper';
import { usePrint } from './use-print';

type PrintForms = ComponentProps<typeof PrintForm>;
type ReceiptDeskProps = Pick<PrintForms, 'caseId' | 'form'> & {
  content: ReceiptContent;
  /** How often it was printed so far. */
  copies: number;
  words: PrintForms['words'] & { nextCopy: string };
};

/** Shows the receipt on the paper of this counter, and prints it. */
export function ReceiptDesk({ caseId, content, copies, words, form }: ReceiptDeskProps) {
  const [paper] = usePaper();
  const [copy, setCopy] = useState<number | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  usePrint(sheet, paper, copy);
  const printed = copy === null ? copies : copy + 1;
  return (
    <>
      <div className="beside-receipt mb-6 grid gap-2">
        <PrintForm {...{ caseId, words, form }} onCounted={setCopy} />
        {printed > 0 && <p className="text-ink-2">{filled(words.nextCopy, printed)}</p>}
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
