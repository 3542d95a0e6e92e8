import type { ReactNode } from 'react';

type BothProps = {
  title: string;
  density?: 'counter' | 'office';
  /** Given the theme, so that names of fields stay apart. */
  children: (theme: 'light' | 'dark') => ReactNode;
};

/** The same thing in light and in dark, side by side. */
export function Both({ title, density = 'counter', children }: BothProps) {
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-section font-semibold">{title}</h2>
      <div className="grid gap-4 xl:grid-cols-2">
        {(['light', 'dark'] as const).map((theme) => (
          <div
            key={theme}
            data-theme={theme}
            data-density={density}
            className="grid min-w-0 content-start gap-6 rounded-md border border-line bg-canvas p-4 text-ink sm:p-6"
          >
            {children(theme)}
          </div>
        ))}
      </div>
    </section>
  );
}
