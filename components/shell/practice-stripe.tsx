import type { Translator } from '@/lib/i18n/translator';

/** Nobody may take practice for the real register: a stripe on every screen. */
export function PracticeStripe({ texts }: { texts: Translator }) {
  return (
    <section
      aria-label={texts('shell.practice')}
      className="min-h-7 bg-practice px-4 py-1 text-center text-office text-on-fill"
    >
      <strong className="font-semibold tracking-wide">{texts('shell.practice')}</strong> — {texts('shell.practiceNote')}
    </section>
  );
}

/** And a mark across every printed page. */
export const PracticeMark = ({ texts }: { texts: Translator }) => (
  <div aria-hidden="true" className="print-only print-mark">
    {texts('shell.practiceMark')}
  </div>
);
