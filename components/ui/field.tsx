import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

export type FieldText = {
  name: string;
  /** The control's id, and where the error summary leads. The name, unless a page has the name twice. */
  id?: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** For boxes whose place says what they are, such as the search in the header. */
  labelLook?: 'shown' | 'hidden' | undefined;
  /** The word that marks it as required or optional. */
  mark?: string | undefined;
};

/** What ties a control to its hint and its error. */
export function wiring({ id, name, hint, error }: Omit<FieldText, 'label'>) {
  const own = id ?? name;
  const described = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ');
  return {
    id: own,
    name,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
}

export const Mark = ({ children }: { children: string | undefined }) =>
  children ? <span className="ml-2 font-normal text-ink-3">({children})</span> : null;

const Hint = ({ of, children }: { of: string; children: ReactNode }) =>
  children ? (
    <p id={`${of}-hint`} className="text-ink-2">
      {children}
    </p>
  ) : null;

const FieldError = ({ of, children }: { of: string; children: string | undefined }) =>
  children ? (
    <p id={`${of}-error`} className="flex gap-2 font-semibold text-danger">
      <IconAlertCircle size={20} stroke={2} aria-hidden="true" className="mt-[calc((1lh-20px)/2)] shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  ) : null;

/** Hint and error of a group of controls. */
export const Notes = ({ of, hint, error }: { of: string; hint?: ReactNode; error?: string | undefined }) =>
  hint || error ? (
    <div className="grid gap-1 pt-1">
      <Hint of={of}>{hint}</Hint>
      <FieldError of={of}>{error}</FieldError>
    </div>
  ) : null;

type FieldProps = FieldText & { className?: string | undefined; children: ReactNode };

/** Label, hint and error stand above the control, where no list of suggestions covers them. */
export function Field({ id, name, label, labelLook, hint, error, mark, className, children }: FieldProps) {
  const own = id ?? name;
  return (
    <div className={classes('grid content-start gap-1', className)}>
      <label htmlFor={own} className={labelLook === 'hidden' ? 'sr-only' : 'justify-self-start font-semibold'}>
        {label}
        <Mark>{mark}</Mark>
      </label>
      <Hint of={own}>{hint}</Hint>
      <FieldError of={own}>{error}</FieldError>
      <div className={labelLook === 'hidden' ? undefined : 'mt-1'}>{children}</div>
    </div>
  );
}

export const controlLook =
  'w-full min-w-0 rounded-md border border-field bg-surface text-ink placeholder:text-ink-3 ' +
  'aria-invalid:border-danger aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)] ' +
  'has-aria-invalid:border-danger has-aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)]';
