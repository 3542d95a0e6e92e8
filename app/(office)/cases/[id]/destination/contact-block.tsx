'use client';

import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FormWords } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import type { destination } from '@/lib/i18n/messages/destination';
import { CodeForm } from './code-form';
import { ContactForm } from './contact-form';
import type { ContactState } from './destination-form-props';
import { ResendForm } from './resend-form';

export type ContactProps = {
  caseId: string;
  channel: 'sms' | 'email';
  words: (typeof destination)['id'];
  form: FormWords;
};

type ContactBlockProps = ContactProps & { state: ContactState; sent: string };

/** One contact on its way from typed to read back by the resident. */
export function ContactBlock({ state, sent, ...contact }: ContactBlockProps) {
  const [changing, setChanging] = useState(false);
  const [justSent, setJustSent] = useState(false);
  const own = contact.words[contact.channel];
  const onSent = () => {
    setChanging(false);
    setJustSent(true);
  };
  const change = (
    <Button variant="quiet" size="office" onClick={() => setChanging(true)}>
      {own.change}
    </Button>
  );
  if (!state.contact || changing)
    return (
      <div className="py-4">
        <ContactForm {...contact} onSent={onSent} />
      </div>
    );
  if (state.confirmed) return <Confirmed title={own.confirmed} {...state} focus={justSent} change={change} />;
  return (
    <div className="py-4">
      <div className="mb-2 flex flex-wrap items-start gap-x-1">
        <p role="status" className="min-w-60 flex-1 py-1.5 font-semibold wrap-anywhere">
          {sent}
          {state.about && <span className="block text-office font-normal text-ink-2">{state.about}</span>}
        </p>
        <ResendForm {...contact} contact={state.contact} />
        {change}
      </div>
      <CodeForm {...contact} focus={justSent} />
    </div>
  );
}

type ConfirmedProps = {
  title: string;
  confirmed: string | null;
  contact: string | null;
  focus: boolean;
  change: ReactNode;
};

function Confirmed({ title, confirmed, contact, focus, change }: ConfirmedProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (focus) line.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-4">
      <IconCircleCheck size={24} stroke={2} aria-hidden="true" className="text-success" />
      <p ref={line} tabIndex={-1} role="status" className="min-w-40 flex-1 rounded-sm">
        <span className="font-semibold text-success">{title}</span> <span className="text-ink-2">{confirmed}</span>
        <span className="block tabular wrap-anywhere">{contact}</span>
      </p>
      {change}
    </div>
  );
}
