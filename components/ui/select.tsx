import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { classes } from './classes';
import { controlLook, Field, type FieldText, wiring } from './field';

export type Option = { value: string; label: string };

type SelectProps = FieldText &
  Omit<ComponentProps<'select'>, keyof FieldText | 'size' | 'multiple'> & {
    options: readonly Option[];
    /** The first line, without a value: "Pilih …". */
    prompt?: string | undefined;
  };

export function Select({
  id,
  name,
  label,
  labelLook,
  hint,
  error,
  mark,
  className,
  options,
  prompt,
  ...rest
}: SelectProps) {
  const text = { id, name, label, labelLook, hint, error, mark };
  return (
    <Field {...text} className={className}>
      <div className="relative">
        <select
          {...rest}
          {...wiring(text)}
          className={classes(controlLook, 'h-control appearance-none truncate pr-10 pl-3 text-body')}
        >
          {prompt && <option value="">{prompt}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <IconChevronDown
          size={20}
          stroke={2}
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-2"
        />
      </div>
    </Field>
  );
}
