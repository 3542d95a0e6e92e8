'use client';

import { IconPlus } from '@tabler/icons-react';
import { ActDialog } from '@/app/(office)/act-dialog';
import type { FormWords } from '@/app/act-form';
import { type Option, Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { messages } from '@/lib/i18n/messages';
import { changeOfficeAction, closeOfficeAction, openOfficeAction } from './actions';

type Words = (typeof messages)['id']['admin']['offices'];
type Problems = Record<string, string>;
type Shared = { words: Words; form: FormWords; closeLabel: string };
type Facts = { name: string; address: string; counters: number };

/** What can be changed later as well. `of` keeps the ids of several forms on one page apart. */
const FactFields = ({
  words,
  problems,
  facts,
  of,
}: {
  words: Words;
  problems: Problems;
  facts?: Facts;
  of: string;
}) => (
  <>
    <TextInput
      name="name"
      id={`${of}-name`}
      label={words.name}
      defaultValue={facts?.name}
      error={problems.name}
      maxLength={120}
    />
    <TextInput
      name="address"
      id={`${of}-address`}
      label={words.address}
      defaultValue={facts?.address}
      error={problems.address}
      maxLength={240}
    />
    <TextInput
      name="counters"
      id={`${of}-counters`}
      look="digits"
      inputMode="numeric"
      label={words.counters}
      defaultValue={facts?.counters ?? 3}
      error={problems.counters}
      maxLength={2}
    />
  </>
);

type OpenProps = Shared & { areas: readonly Option[]; kinds: readonly Option[]; zones: readonly Option[] };

export const OpenOffice = ({ words, form, closeLabel, areas, kinds, zones }: OpenProps) => (
  <ActDialog
    variant="primary"
    icon={<IconPlus size={18} stroke={2} aria-hidden="true" />}
    label={words.open}
    title={words.open}
    closeLabel={closeLabel}
    action={openOfficeAction}
    words={form}
  >
    {({ fields, busy }) => (
      <>
        <TextInput name="code" label={words.code} hint={words.codeHint} error={fields.code} maxLength={12} />
        <Select
          name="region"
          label={words.area}
          prompt={areas.length > 1 ? words.chooseArea : undefined}
          options={areas}
          error={fields.region}
        />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Select name="kind" label={words.kind} options={kinds} error={fields.kind} />
          <Select name="timeZone" label={words.zone} options={zones} error={fields.timeZone} />
        </div>
        <FactFields of="new" words={words} problems={fields} />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.openSubmit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);

type OfficeProps = Shared & { officeId: string; facts: Facts };

export const ChangeOffice = ({ words, form, closeLabel, officeId, facts }: OfficeProps) => (
  <ActDialog
    variant="link"
    size="office"
    label={words.change}
    aria-label={`${words.change}: ${facts.name}`}
    title={facts.name}
    closeLabel={closeLabel}
    action={changeOfficeAction}
    words={form}
    fixed={{ officeId }}
  >
    {({ fields, busy }) => (
      <>
        <FactFields of={officeId} words={words} problems={fields} facts={facts} />
        <div>
          <SubmitButton waiting={form.sending} busy={busy}>
            {words.save}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);

export const CloseOffice = ({ words, form, closeLabel, officeId, facts, title }: OfficeProps & { title: string }) => (
  <ActDialog
    variant="link"
    size="office"
    label={words.close}
    aria-label={`${words.close}: ${facts.name}`}
    title={title}
    closeLabel={closeLabel}
    action={closeOfficeAction}
    words={form}
    fixed={{ officeId }}
  >
    {({ busy }) => (
      <>
        <p className="text-ink-2">{words.closeNote}</p>
        <div>
          <SubmitButton variant="danger" waiting={form.sending} busy={busy}>
            {words.closeSubmit}
          </SubmitButton>
        </div>
      </>
    )}
  </ActDialog>
);
