'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { ActForm } from '@/app/act-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { TextInput } from '@/components/ui/text-input';
import type { ResidentCard } from '@/lib/residents/card';
import { findResidentByNameAction } from './actions';
import { ResidentFace } from './found-card';
import type { SearchWords } from './search-words';
import { withVisit } from './visit';

const MOST = 20;

/** `17081985` typed in one go becomes the date it means. */
const dashed = (date: string) => date.trim().replace(/^(\d\d)(\d\d)(\d{4})$/, '$1-$2-$3');

function search(form: FormData) {
  form.set('birthDate', dashed(String(form.get('birthDate') ?? '')));
  return findResidentByNameAction(withVisit(form));
}

type NameSearchProps = { words: SearchWords; name: string; onClose: () => void };

/** Name and date of birth, both needed: nobody browses the neighbours. */
export function NameSearch({ words: { name: words, card, form }, name, onClose }: NameSearchProps) {
  const [found, setFound] = useState<ResidentCard[]>();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const show = useCallback((result: unknown) => setFound(result as ResidentCard[]), []);
  return (
    <section aria-labelledby="by-name" className="rounded-md border border-line bg-surface p-card">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="by-name" className="text-section font-semibold">
          {words.title}
        </h2>
        <Button variant="quiet" size="office" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <p className="mb-4 text-ink-2">{name ? words.needed : words.lead}</p>
      <ActForm action={search} words={form} stay onDone={show} className="grid gap-4">
        {({ fields, busy }) => (
          <div className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
            <TextInput
              {...(name ? {} : { ref: first })}
              name="name"
              label={words.name}
              hint={words.nameHint}
              error={fields.name}
              defaultValue={name}
              autoCapitalize="characters"
              spellCheck={false}
            />
            <TextInput
              {...(name ? { ref: first } : {})}
              name="birthDate"
              label={words.birthDate}
              hint={words.birthDateHint}
              error={fields.birthDate}
              inputMode="numeric"
              look="digits"
            />
            <Button type="submit" variant="primary" aria-disabled={busy}>
              {busy ? form.sending : words.submit}
            </Button>
          </div>
        )}
      </ActForm>
      <div aria-live="polite" className="mt-4 empty:hidden">
        {found && <Found cards={found} words={words} card={card} />}
      </div>
    </section>
  );
}

type FoundProps = { cards: ResidentCard[]; words: SearchWords['name']; card: SearchWords['card'] };

function Found({ cards, words, card: cardWords }: FoundProps) {
  if (cards.length === 0) return <Banner tone="warning">{words.none}</Banner>;
  return (
    <>
      <p className="font-semibold">{words.found[cards.length]}</p>
      {cards.length === MOST && <p className="text-ink-2">{words.many}</p>}
      <ul className="mt-2 divide-y divide-line border-t border-line">
        {cards.map((card) => (
          <li key={card.id}>
            <Link
              href={`/residents/${card.id}`}
              className="focus-inside -mx-2 flex rounded-md px-2 py-3 hover:bg-surface-2"
            >
              <ResidentFace card={card} words={cardWords} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
