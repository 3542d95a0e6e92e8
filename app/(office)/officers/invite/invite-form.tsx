'use client';

import { inviteOfficerAction } from '@/app/(office)/officers/actions';
import { ActForm, type FormWords } from '@/app/act-form';
import { ButtonLink } from '@/components/ui/button-link';
import { type Option, Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import type { messages } from '@/lib/i18n/messages';

type Words = (typeof messages)['id']['officers'];
type InviteFormProps = {
  words: Words;
  form: FormWords;
  roles: readonly Option[];
  offices: readonly Option[];
  areas: readonly Option[];
};
type Problems = Record<string, string>;

export const InviteForm = ({ words, form, roles, offices, areas }: InviteFormProps) => (
  <ActForm
    action={inviteOfficerAction}
    words={form}
    className="grid gap-5 rounded-md border border-line bg-surface p-card"
  >
    {({ fields, busy }) => (
      <>
        <Person words={words} problems={fields} />
        <Place {...{ words, roles, offices, areas }} problems={fields} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton waiting={form.sending} busy={busy} shortcut="Ctrl+Enter">
            {words.send}
          </SubmitButton>
          <ButtonLink href="/officers" variant="quiet">
            {words.cancel}
          </ButtonLink>
        </div>
      </>
    )}
  </ActForm>
);

const Person = ({ words, problems }: { words: Words; problems: Problems }) => (
  <>
    <TextInput name="name" label={words.name} hint={words.nameHint} error={problems.name} maxLength={100} />
    <TextInput name="email" type="email" label={words.email} error={problems.email} inputMode="email" />
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <TextInput
        name="username"
        label={words.username}
        mark={words.optional}
        hint={words.usernameHint}
        error={problems.username}
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextInput
        name="nik"
        look="digits"
        label={words.nik}
        mark={words.optional}
        hint={words.nikHint}
        error={problems.nik}
        inputMode="numeric"
        maxLength={20}
      />
    </div>
  </>
);

type PlaceProps = Pick<InviteFormProps, 'words' | 'roles' | 'offices' | 'areas'> & { problems: Problems };

/** Where there is but one office, it is chosen; where there is but one area, nothing is asked. */
const Place = ({ words, roles, offices, areas, problems }: PlaceProps) => (
  <div className="grid items-start gap-5 sm:grid-cols-2">
    <Select name="role" label={words.role} prompt={words.chooseRole} options={roles} error={problems.role} />
    <Select
      name="officeId"
      label={words.office}
      prompt={offices.length > 1 ? words.chooseOffice : undefined}
      options={offices}
      error={problems.officeId}
    />
    {areas.length > 1 && (
      <Select
        name="region"
        label={words.area}
        mark={words.optional}
        hint={words.areaHint}
        prompt={words.areaOfOffice}
        options={areas}
        error={problems.region}
        className="sm:col-span-2"
      />
    )}
  </div>
);
