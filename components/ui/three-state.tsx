'use client';

import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { classes } from './classes';
import { type FieldText, Mark, Notes, wiring } from './field';
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
  {
    Icon: IconCheck,
    row: 'has-checked:border-success has-checked:bg-success-soft has-checked:text-success',
    dot: 'group-has-checked:border-success group-has-checked:bg-success',
  },
  {
    Icon: IconX,
    row: 'has-checked:border-danger has-checked:bg-danger-soft has-checked:text-danger',
    dot: 'group-has-checked:border-danger group-has-checked:bg-danger',
  },
  {
    Icon: IconQuestionMark,
    row: 'has-checked:border-warning has-checked:bg-warning-soft has-checked:text-warning',
    dot: 'group-has-checked:border-warning group-has-checked:bg-warning',
  },
] as const;

/** A checklist row. Nothing is chosen beforehand, and the keys 1, 2, 3 work while the row has the focus. */
export function ThreeState({ options, value, onChoose, stamp, ...text }: ThreeStateProps) {
  const { id, name, 'aria-describedby': described } = wiring(text);
  const onKeyDown = useDigits();
  return (
    <fieldset aria-describedby={described} onKeyDown={onKeyDown} className="min-w-0">
      <legend className="float-left w-full font-semibold">
        {text.label}
        <Mark>{text.mark}</Mark>
        {stamp && <span className="float-right ml-4 font-normal text-ink-3 tabular">{stamp}</span>}
      </legend>
      <div className="clear-both">
        <Notes of={id} hint={text.hint} error={text.error} />
      </div>
      <div className="mt-2 grid gap-2 sm:grid-cols-[9fr_11fr_16fr]">
        {options.map((option, index) => (
          <Answer key={option.value} option={option} index={index}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              onChange={() => onChoose?.(option.value)}
              className="sr-only"
            />
          </Answer>
        ))}
      </div>
    </fieldset>
  );
}

function Answer({ option, index, children }: { option: ThreeStateOption; index: number; children: ReactNode }) {
  const { Icon, row, dot } = looks[index] ?? looks[0];
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the radio button is the child given
    <label
      className={classes(
        'focus-row group relative flex min-h-control items-center gap-2 rounded-md border border-field bg-surface px-3 py-1 font-medium hover:bg-surface-2',
        row,
      )}
    >
      {children}
      <span
        className={classes(
          'grid size-5 shrink-0 place-items-center rounded-full border border-field text-ink-2 group-has-checked:text-on-fill',
          dot,
        )}
      >
        <Icon size={14} stroke={2.5} aria-hidden="true" />
      </span>
      <span className="min-w-0 flex-1 leading-tight">{option.label}</span>
      <span aria-hidden="true" className="flex max-sm:hidden">
        <Kbd>{index + 1}</Kbd>
      </span>
    </label>
  );
}

// A scanner sends sixteen digits within half a second; a person presses one.
const BURST_MS = 90;

/** Chooses by 1, 2, 3, once it is clear that the digit came alone. */
function useDigits() {
  const seen = useRef({ last: 0, timer: 0 });
  return (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const { last, timer } = seen.current;
    window.clearTimeout(timer);
    seen.current.last = event.timeStamp;
    const alone = event.timeStamp - last > BURST_MS && !event.ctrlKey && !event.altKey && !event.metaKey;
    const radio = event.currentTarget.querySelectorAll('input')[Number(event.key) - 1];
    if (!alone || !radio) return;
    seen.current.timer = window.setTimeout(() => {
      radio.focus();
      radio.click();
    }, BURST_MS);
  };
}
