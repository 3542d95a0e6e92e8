import type { ComponentProps } from 'react';
import { classes } from './classes';
import { controlLook, Field, type FieldText, wiring } from './field';

type TextareaProps = FieldText & Omit<ComponentProps<'textarea'>, keyof FieldText>;

export function Textarea({
  id,
  name,
  label,
  labelLook,
  hint,
  error,
  mark,
  className,
  rows = 3,
  ...rest
}: TextareaProps) {
  const text = { id, name, label, labelLook, hint, error, mark };
  return (
    <Field {...text} className={className}>
      <textarea rows={rows} {...rest} {...wiring(text)} className={classes(controlLook, 'block px-3 py-2 text-body')} />
    </Field>
  );
}
