'use client';

import { type MouseEvent, useEffect, useRef } from 'react';

export type FieldMessage = { field: string; message: string };

const focusField = (event: MouseEvent<HTMLAnchorElement>) => {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
};

/** What stopped the form. Takes the focus each time a new list arrives; each line leads to its field. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldMessage[] }) {
  const box = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal brings a new list, and the focus again
  useEffect(() => box.current?.focus(), [errors]);

  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border-2 border-danger bg-surface px-4 py-3">
      <h2 className="font-semibold text-danger">{title}</h2>
      <ul className="mt-1 grid gap-1">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={`#${field}`}
              onClick={focusField}
              className="rounded-sm font-medium text-danger underline underline-offset-3 hover:decoration-2"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
