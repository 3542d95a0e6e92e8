'use client';

import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormWords } from '@/app/act-form';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { SmallForm } from '../../small-form';
import { printReceiptAction } from '../actions';
import { type Paper, papers } from './receipt';
import { usePaper } from './use-paper';

type PrintFormProps = {
  caseId: string;
  words: { print: string; paper: string; papers: Record<Paper, string> };
  look?: 'primary' | 'secondary' | undefined;
  form: FormWords;
  onCounted: (copy: number) => void;
  /** What stands between the button and the choice of the paper. */
  children?: ReactNode;
};

const printer = <IconPrinter size={20} stroke={2} aria-hidden="true" />;

/** Counts a print, so that the screen may open the print dialog: in this order, no print goes uncounted. */
export function PrintForm({ caseId, words, look = 'primary', form, onCounted, children }: PrintFormProps) {
  const [paper, choosePaper] = usePaper();
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SmallForm
        action={printReceiptAction}
        words={form}
        fixed={{ caseId }}
        onDone={(result) => onCounted((result as { copy: number }).copy)}
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
  );
}
