import { TextLink } from '@/components/ui/link';
import type { AuditWords } from './columns';
import type { EntryWords } from './entry-words';

/** Close together: a reviewer reads them as one block. */
export const Facts = ({ facts }: { facts: EntryWords['facts'] }) => (
  <dl className="grid gap-x-4 gap-y-1.5 border-t border-line pt-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
    {facts.map(({ term, value }) => (
      <div key={term} className="contents">
        <dt className="text-ink-3">{term}</dt>
        <dd className="wrap-anywhere max-sm:mb-1">{value}</dd>
      </div>
    ))}
  </dl>
);

type SiblingsProps = { entry: EntryWords; words: AuditWords; onOpen: (id: string) => void };

export const Siblings = ({ entry, words, onOpen }: SiblingsProps) => (
  <section>
    <h3 className="font-semibold">{words.entry.together}</h3>
    <p className="mb-1 text-ink-3">{words.entry.togetherHint}</p>
    <ul>
      {entry.siblings.map(({ id, title, time }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => onOpen(id)}
            className="flex min-h-8 w-full gap-3 text-left text-link hover:underline"
          >
            <span className="shrink-0 tabular">{time}</span>
            <span className="min-w-0">{title}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);

export const Links = ({ title, links }: { title: string; links: EntryWords['links']['filters'] }) =>
  links.length > 0 && (
    <section className="no-print">
      <h3 className="mb-1 font-semibold">{title}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {links.map(({ label, href }) => (
          <li key={label}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
