'use client';

import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { classes } from './classes';
import { FieldError, type FieldText, Hint, Mark, wiring } from './field';
import { Kbd } from './kbd';

export type ThreeStateOption = { value: string; label: string };

type ThreeStateProps = FieldText & {
  /** In this order: it matches, it does not, it cannot be checked. */
  options: readonly [ThreeStateOption, ThreeStateOption, ThreeStateOption];
  value?: string | undefined;
  onChoose?: ((value: string) => void) | undefined;
  /** When it was answered, such as "10.03 WIB". */
  stamp?: ReactNode;
};

const looks = [
  { Icon: IconCheck, checked: 'has-checked:border-success has-checked:bg-success-soft has-checked:text-success' },
  { Icon: IconX, checked: 'has-checked:border-danger has-checked:bg-danger-soft has-checked:text-danger' },
  {
    Icon: IconQuestionMark,
    checked: 'has-checked:border-warning has-checked:bg-warning-soft has-checked:text-warning',
  },
] as const;

// A scanner sends sixteen digits within half a second; a person presses one.
const BURST_MS = 90;

const afterBurst = (pending: { timer?: number }, press: () => void, key: string) => {
  window.clearTimeout(pending.timer);
  if (/^[123]$/.test(key)) pending.timer = window.setTimeout(press, BURST_MS);
};

/** A checklist row. Nothing is chosen beforehand, and the keys 1, 2, 3 work while the row has the focus. */
export function ThreeState({ options, value, onChoose, stamp, ...text }: ThreeStateProps) {
  const { id, name, 'aria-describedby': described } = wiring(text);
  const group = useRef<HTMLFieldSetElement>(null);
  const burst = useRef<{ timer?: number; last?: number }>({});

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const inBurst = event.timeStamp - (burst.current.last ?? 0) < BURST_MS;
    burst.current.last = event.timeStamp;
    const radio = group.current?.querySelectorAll('input')[Number(event.key) - 1];
    afterBurst(burst.current, () => !inBurst && radio?.click(), event.key);
  };

  return (
    <fieldset ref={group} aria-describedby={described} onKeyDown={onKeyDown} className="min-w-0">
      <legend className="float-left mb-1 w-full font-semibold">
        {text.label}
        <Mark>{text.mark}</Mark>
        {stamp && <span className="float-right ml-4 text-office font-normal text-ink-3 tabular">{stamp}</span>}
      </legend>
      <div className="clear-both">
        <Hint of={id}>{text.hint}</Hint>
        <FieldError of={id}>{text.error}</FieldError>
      </div>
      <div className="mt-2 grid gap-2 sm:grid-cols-3">
        {options.map((option, index) => {
          const { Icon, checked } = looks[index] ?? looks[0];
          return (
            <label
              key={option.value}
              className={classes(
                'focus-row flex min-h-control items-center gap-2 rounded-md border border-field bg-surface px-3 py-1 font-medium hover:bg-surface-2',
                checked,
              )}
            >
              <input
                type="radio"
                id={index === 0 ? id : `${id}-${option.value}`}
                name={name}
                value={option.value}
                defaultChecked={option.value === value}
                onChange={() => onChoose?.(option.value)}
                className="size-5 shrink-0 accent-current"
              />
              <Icon size={18} stroke={2.25} aria-hidden="true" className="shrink-0" />
              <span className="min-w-0 flex-1 leading-tight">{option.label}</span>
              <span aria-hidden="true" className="max-sm:hidden">
                <Kbd>{index + 1}</Kbd>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
