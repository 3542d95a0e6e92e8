'use client';

import { IconBan, IconClockPause, IconDeviceMobile, IconId } from '@tabler/icons-react';
import { useState } from 'react';
import { ActForm } from '@/app/act-form';
import { Choice } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { chooseDestinationAction } from '../actions';
import { ContactBlock } from './contact-block';
import type { DestinationFormProps } from './destination-form-props';

const icons = { phone: IconDeviceMobile, card: IconId, later: IconClockPause, none: IconBan };

/** The choice, what the choice needs, and on. The contacts have forms of their own, so they stand outside of this one. */
export function DestinationForm(props: DestinationFormProps) {
  const { caseId, version, words, form, options, chosen, sms, email, sent, offices, pickupOfficeId } = props;
  const only = options.length === 1 ? options[0]?.value : undefined;
  const [destination, setDestination] = useState<string>(chosen ?? only ?? '');
  return (
    <div className="grid gap-6">
      <Choice
        name="destination"
        label={words.legend}
        columns={2}
        value={destination}
        onChange={(event) => setDestination(event.target.value)}
        options={options.map((option) => {
          const Icon = icons[option.value];
          return { ...option, icon: <Icon size={28} stroke={1.5} aria-hidden="true" /> };
        })}
      />
      {destination === 'phone' && (
        <section aria-label={words.contacts} className="rounded-md border border-line bg-surface p-card">
          <h2 className="text-section font-semibold">{words.contacts}</h2>
          <p className="mt-1 mb-2 text-ink-2">{words.contactsHint}</p>
          <div className="divide-y divide-line">
            <ContactBlock channel="sms" {...{ caseId, words, form }} state={sms} sent={sent.sms} />
            <ContactBlock channel="email" {...{ caseId, words, form }} state={email} sent={sent.email} />
          </div>
        </section>
      )}
      {destination === 'later' && <p className="text-ink-2">{words.laterNote}</p>}
      {destination === 'none' && <p className="text-ink-2">{words.noneNote}</p>}
      <ActForm
        key={destination}
        action={chooseDestinationAction}
        words={form}
        fixed={{ caseId, version, destination }}
        className="grid gap-6"
      >
        {({ fields, busy }) => (
          <>
            {destination === 'card' && (
              <Select
                name="pickupOfficeId"
                label={words.pickup}
                hint={words.pickupHint}
                prompt={words.pickupPrompt}
                options={offices}
                defaultValue={pickupOfficeId}
                error={fields.pickupOfficeId}
              />
            )}
            <div>
              <SubmitButton waiting={form.sending} busy={busy} shortcut="Ctrl+Enter">
                {words.next}
              </SubmitButton>
            </div>
          </>
        )}
      </ActForm>
    </div>
  );
}
