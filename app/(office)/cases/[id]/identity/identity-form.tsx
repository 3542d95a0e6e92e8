'use client';

import { useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { DeclaredTick } from '@/app/declared-tick';
import { Banner } from '@/components/ui/banner';
import { SubmitButton } from '@/components/ui/submit-button';
import type { identity } from '@/lib/i18n/messages/identity';
import { routeOf, type Seen } from '@/lib/identity/route';
import type { Clock } from '../../clock';
import { confirmIdentityAction } from '../actions';
import { CheckRows } from './check-rows';
import { DocumentFields } from './document-fields';

export type IdentityWords = (typeof identity)['id'];
type IdentityFormProps = {
  caseId: string;
  version: number;
  words: Pick<
    IdentityWords,
    | 'checks'
    | 'checksHint'
    | 'rows'
    | 'documentKind'
    | 'documentNumber'
    | 'documentNumberHint'
    | 'declared'
    | 'declaredHint'
    | 'outcome'
    | 'submit'
  >;
  optional: string;
  clock: Pick<Clock, 'zone' | 'locale'>;
  form: FormWords;
};

export type SeenSoFar = Partial<Seen>;

/** What the answers lead to, said before they are sent: nobody is surprised by a case that stops. */
function outcomeOf({ present, face, reader, document, documentKind }: SeenSoFar) {
  if (!present || !face || !reader || !document) return 'open';
  const route = routeOf({ present, face, reader, document, documentKind });
  return route === 'D' ? 'stop' : route === 'C' ? 'wait' : 'go';
}

export function IdentityForm({ caseId, version, words, optional, clock, form }: IdentityFormProps) {
  const [seen, setSeen] = useState<SeenSoFar>({});
  const outcome = outcomeOf(seen);
  const note = (more: SeenSoFar) => setSeen((before) => ({ ...before, ...more }));
  return (
    <ActForm action={confirmIdentityAction} words={form} fixed={{ caseId, version }} className="grid gap-6">
      {({ fields, busy }) => (
        <>
          <CheckRows words={words} clock={clock} errors={fields} onNote={note}>
            {seen.document === 'match' && (
              <DocumentFields
                words={words}
                optional={optional}
                errors={fields}
                onKind={(documentKind) => note({ documentKind })}
              />
            )}
          </CheckRows>
          <DeclaredTick label={words.declared} hint={words.declaredHint} error={fields.declared} />
          {outcome !== 'open' && (
            <Banner tone={outcome === 'go' ? 'success' : 'warning'} announce="status">
              {words.outcome[outcome]}
            </Banner>
          )}
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton waiting={form.sending} busy={busy} shortcut="Ctrl+Enter">
              {words.submit[outcome === 'open' ? 'go' : outcome]}
            </SubmitButton>
            {outcome === 'open' && <p className="text-ink-2">{words.outcome.open}</p>}
          </div>
        </>
      )}
    </ActForm>
  );
}
