'use client';

import { type KeyboardEvent, useRef } from 'react';
import { Choice, type ChoiceOption } from '@/components/ui/choice';
import { Kbd } from '@/components/ui/kbd';

type CauseChoiceProps = {
  label: string;
  options: readonly ChoiceOption[];
  error: string | undefined;
};

// A scanner sends sixteen digits within half a second; a person presses one.
const BURST_MS = 90;

/** What happened, by click, arrow keys or the digits 1 to 6 while the group has the focus. */
export function CauseChoice({ options, ...text }: CauseChoiceProps) {
  const group = useRef<HTMLDivElement>(null);
  const burst = useRef<{ timer?: number; last: number }>({ last: 0 });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return;
    const radio = group.current?.querySelectorAll('input')[Number(event.key) - 1];
    const alone = event.timeStamp - burst.current.last > BURST_MS;
    window.clearTimeout(burst.current.timer);
    burst.current = { last: event.timeStamp };
    if (radio && alone) burst.current.timer = window.setTimeout(() => press(radio), BURST_MS);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the radio buttons inside
    <div ref={group} onKeyDown={onKeyDown}>
      <Choice
        {...text}
        name="cause"
        columns={3}
        options={options.map((option, index) => ({
          ...option,
          icon: (
            <span aria-hidden="true">
              <Kbd>{index + 1}</Kbd>
            </span>
          ),
        }))}
      />
    </div>
  );
}

const press = (radio: HTMLInputElement) => {
  radio.focus();
  radio.click();
};
