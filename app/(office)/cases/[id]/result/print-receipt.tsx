'use client';

import { type ComponentProps, useRef, useState } from 'react';
import { usePin } from '../pin-keeper';
import { PrintForm } from '../receipt/print-form';
import { Receipt, type ReceiptContent } from '../receipt/receipt';
import { usePaper } from '../receipt/use-paper';
import { usePrint } from '../receipt/use-print';

type PrintForms = ComponentProps<typeof PrintForm>;
type PrintReceiptProps = Omit<PrintForms, 'onCounted'> & {
  content: ReceiptContent;
  /** Of the offer that lives now: a PIN of an earlier one does not go on paper. */
  offerExpiresAt: string | null;
  words: PrintForms['words'] & { printWithPin: string };
};

/** F9: counted first, then printed, with the PIN as long as this screen holds it. */
export function PrintReceipt({ content, offerExpiresAt, ...rest }: PrintReceiptProps) {
  const held = usePin().pin;
  const pin = held?.expiresAt === offerExpiresAt ? held?.pin : undefined;
  const [paper] = usePaper();
  const [copy, setCopy] = useState<number | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  usePrint(sheet, paper, copy);
  return (
    <>
      <div className="beside-receipt">
        <PrintForm {...rest} onCounted={setCopy} />
        {pin && <p className="mt-2 text-office text-ink-2">{rest.words.printWithPin}</p>}
      </div>
      {copy !== null && (
        <div ref={sheet} aria-hidden="true" className="receipt-waiting">
          <Receipt content={content} paper={paper} pin={pin} copy={copy} />
        </div>
      )}
    </>
  );
}
