import { Choice } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { Locale, messages } from '@/lib/i18n/messages';

/** The texts of `exporting`. */
export type ExportWords = (typeof messages)[Locale]['exporting'];

type ExportFieldsProps = { fields: Record<string, string>; words: ExportWords; lead: string | undefined };

const formats = ['csv', 'xlsx', 'bundle'] as const;
const periods = ['24h', '7d', '30d', '90d', '1y'] as const;

/** Time where the page has no filter of its own, form and purpose. */
export function ExportFields({ fields, words, lead }: ExportFieldsProps) {
  return (
    <>
      <p className="text-ink-2">
        {lead && `${lead} `}
        {words.dialogNote}
      </p>
      {lead === undefined && (
        <Select
          name="period"
          label={words.period}
          error={fields.period}
          defaultValue="7d"
          options={periods.map((value) => ({ value, label: words.periods[value] }))}
        />
      )}
      <Choice
        name="format"
        label={words.format}
        error={fields.format}
        value="csv"
        columns={3}
        options={formats.map((value) => ({ value, label: words.formats[value], hint: words.formatHints[value] }))}
      />
      <TextInput
        name="purpose"
        label={words.purpose}
        hint={words.purposeHint}
        error={fields.purpose}
        maxLength={200}
        autoComplete="off"
      />
    </>
  );
}
