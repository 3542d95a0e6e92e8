import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { controlLook, Field, type FieldText, wiring } from './field';

type TextInputProps = FieldText &
  Omit<ComponentProps<'input'>, keyof FieldText | 'size' | 'type'> & {
    type?: 'text' | 'password' | 'email' | 'tel' | 'search' | 'date' | 'time' | undefined;
    /** `search` is the 56 px box of the counter; `digits` sets numbers in columns. */
    look?: 'normal' | 'digits' | 'search' | undefined;
    /** Inside the right end of the box: a counter of digits, a unit, a small button. */
    end?: ReactNode;
  };

const looks = {
  normal: 'h-control px-3 text-body',
  digits: 'h-control px-3 text-body tabular tracking-wide',
  search: 'h-14 px-4 text-section tabular',
};

export function TextInput(props: TextInputProps) {
  const { id, name, label, labelLook, hint, error, mark, className, look = 'normal', end, ...rest } = props;
  const text = { id, name, label, labelLook, hint, error, mark };
  const input = { type: 'text', autoComplete: 'off', ...rest, ...wiring(text) };
  return (
    <Field {...text} className={className}>
      {end ? (
        <div className={classes(controlLook, 'focus-box flex items-center')}>
          <input
            {...input}
            className={classes('-my-px w-full min-w-0 flex-1 bg-transparent placeholder:text-ink-3', looks[look])}
          />
          <div className="shrink-0 pr-3 text-office text-ink-2">{end}</div>
        </div>
      ) : (
        <input {...input} className={classes(controlLook, looks[look])} />
      )}
    </Field>
  );
}
