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
  normal: 'h-control',
  digits: 'h-control tabular tracking-wide',
  search: 'h-14 px-4 text-section tabular',
};

export function TextInput({
  id,
  name,
  label,
  labelLook,
  hint,
  error,
  mark,
  className,
  look = 'normal',
  end,
  ...rest
}: TextInputProps) {
  const text = { id, name, label, labelLook, hint, error, mark };
  return (
    <Field {...text} className={className}>
      <div className="relative">
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...wiring(text)}
          className={classes(controlLook, looks[look], Boolean(end) && 'pr-28')}
        />
        {end && <div className="absolute inset-y-0 right-0 flex items-center pr-3 text-office text-ink-2">{end}</div>}
      </div>
    </Field>
  );
}
