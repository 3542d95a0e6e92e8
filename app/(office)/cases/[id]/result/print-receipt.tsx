'use client';

import { IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { FormWords } from '@/app/act-form';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { SmallForm } from '../../small-form';
import { printReceiptAction } from '../actions';
import { usePin } from '../pin-keeper';
import { papers, Receipt, type ReceiptContent } from '../receipt/receipt';
import { usePaper } from '../receipt/use-paper';
import { usePrint } from '../receipt/use-print';

type PrintReceiptProps = {
  caseId: string;
  content: ReceiptContent;
  /** Of the offer that lives now: a PIN of an earlier one does not go on paper. */
  offerExpiresAt: string | null;
  words: { print: string; printWithPin: string; paper: string; papers: Record<(typeof papers)[number], string> };
  look: 'primary' | 'secondary';
  form: FormWords;
  children: ReactNode;
};

const printer = <IconPrinter size={20} stroke={2} aria-hidden="true" />;

/** F9: counted first, then printed, with the PIN as long as this screen holds it. */
export function PrintReceipt({ caseId, content, offerExpiresAt, words, look, form, children }: PrintReceiptProps) {
  const held = usePin().pin;
  const pin = held?.expiresAt === offerExpiresAt ? held?.pin : undefined;
  const [paper, choosePaper] = usePaper();
  const [copy, setCopy] = useState<number | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  usePrint(sheet, paper, copy);
  return (
    <>
      <div className="beside-receipt">
        <div className="flex flex-wrap items-end gap-3">
          <SmallForm
            action={printReceiptAction}
            words={form}
            fixed={{ caseId }}
            onDone={(result) => setCopy((result as { copy: number }).copy)}
            stay
          >
            {({ problem, busy }) => (
              <>
                {problem && (
                  <p role="alert" className="mb-2 font-semibold text-danger">
                    {problem}
                  </p>
                )}
                <SubmitButton variant={look} waiting={form.sending} busy={busy} shortcut="F9" icon={printer}>
                  {words.print}
                </SubmitButton>
              </>
            )}
          </SmallForm>
          {children}
          <Select
            name="paper"
            label={words.paper}
            labelLook="hidden"
            value={paper}
            onChange={(event) => choosePaper(event.target.value)}
            options={papers.map((value) => ({ value, label: words.papers[value] }))}
          />
        </div>
        {pin && <p className="mt-2 text-office text-ink-2">{words.printWithPin}</p>}
      </div>
      {copy !== null && (
        <div ref={sheet} aria-hidden="true" className="receipt-waiting">
          <Receipt content={content} paper={paper} pin={pin} copy={copy} />
        </div>
      )}
    </>
  );
}
