import type { ChangeEventHandler, ReactNode } from 'react';
import { classes } from './classes';
import { type FieldText, Mark, Notes, wiring } from './field';

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; icon?: ReactNode };

type ChoiceProps = FieldText & {
  options: readonly ChoiceOption[];
  value?: string | undefined;
  columns?: 1 | 2 | 3 | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
  className?: string | undefined;
};

const columnsOf = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' };

/** One of a few, as rows large enough to press without aiming. Nothing is chosen beforehand unless `value` says so. */
export function Choice({ options, value, columns = 1, onChange, className, ...text }: ChoiceProps) {
  const { id, name, 'aria-describedby': described } = wiring(text);
  return (
    <fieldset className={classes('min-w-0', className)} aria-describedby={described}>
      <legend className="font-semibold">
        {text.label}
        <Mark>{text.mark}</Mark>
      </legend>
      <Notes of={id} hint={text.hint} error={text.error} />
      <div className={classes('mt-2 grid gap-2', columnsOf[columns])}>
        {options.map((option, index) => (
          <Row key={option.value} option={option}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              onChange={onChange}
              className="mt-[calc((1lh-20px)/2)] size-5 shrink-0 accent-primary"
            />
          </Row>
        ))}
      </div>
    </fieldset>
  );
}

function Row({ option, children }: { option: ChoiceOption; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the radio button is the child given
    <label className="focus-row flex items-start gap-3 rounded-md border border-field bg-surface px-4 py-[calc((var(--control)-var(--body-line))/2-1px)] hover:bg-surface-2 has-checked:border-primary has-checked:bg-primary-soft">
      {children}
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{option.label}</span>
        {option.hint && <span className="block text-office text-ink-2">{option.hint}</span>}
      </span>
      {option.icon && <span className="shrink-0 text-ink-2">{option.icon}</span>}
    </label>
  );
}
