import { Notes } from '@/components/ui/field';

type DeclaredTickProps = { label: string; hint: string; error: string | undefined };

/** The officer's word, given anew in every case. */
export const DeclaredTick = ({ label, hint, error }: DeclaredTickProps) => (
  <div>
    <Notes of="declared" error={error} />
    <label className="focus-row mt-1 flex items-start gap-3 rounded-md border border-field bg-surface px-4 py-3 hover:bg-surface-2 has-checked:border-primary has-checked:bg-primary-soft">
      <input
        type="checkbox"
        id="declared"
        name="declared"
        value="yes"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'declared-hint declared-error' : 'declared-hint'}
        className="mt-0.5 size-5 shrink-0 accent-primary"
      />
      <span className="min-w-0">
        <span className="block font-medium">{label}</span>
        <span id="declared-hint" className="block text-office text-ink-2">
          {hint}
        </span>
      </span>
    </label>
  </div>
);
