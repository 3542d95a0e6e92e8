import type { ReactNode } from 'react';

export type PreferenceOption = { value: string; label: string; face: ReactNode; lang?: string | undefined };

type PreferenceSwitchProps = {
  label: string;
  name: 'locale' | 'theme';
  value: string;
  options: readonly PreferenceOption[];
  /** A server action: it sets the cookie, and the page is rendered again with all that was typed. */
  action: (form: FormData) => Promise<void>;
};

/** A few buttons in a row, one pressed. Works before any script has arrived. */
export function PreferenceSwitch({ label, name, value, options, action }: PreferenceSwitchProps) {
  return (
    <form action={action}>
      <fieldset className="inline-flex rounded-md border border-line bg-surface p-0.5">
        <legend className="sr-only">{label}</legend>
        {options.map((option) => (
          <button
            key={option.value}
            type="submit"
            name={name}
            value={option.value}
            lang={option.lang}
            title={option.label}
            aria-label={option.label}
            aria-pressed={option.value === value}
            className="focus-inside grid h-8 min-w-9 place-items-center rounded-[6px] px-2 text-office font-medium text-ink-2 hover:bg-surface-2 aria-pressed:bg-primary-soft aria-pressed:font-semibold aria-pressed:text-ink"
          >
            {option.face}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
