'use client';

import { Choice } from '@/components/ui/choice';
import { TextInput } from '@/components/ui/text-input';
import type { Seen } from '@/lib/identity/route';
import type { IdentityWords } from './identity-form';

type DocumentFieldsProps = {
  words: Pick<IdentityWords, 'documentKind' | 'documentNumber' | 'documentNumberHint'>;
  optional: string;
  errors: Record<string, string>;
  onKind: (kind: Seen['documentKind']) => void;
};

const kinds = ['ktp', 'kk', 'other'] as const;

/** Which document lay on the counter: only a card with a photo is enough for one officer alone. */
export function DocumentFields({ words, optional, errors, onKind }: DocumentFieldsProps) {
  return (
    <div className="mt-4 grid gap-4 border-l-4 border-line pl-4">
      <Choice
        name="documentKind"
        label={words.documentKind.label}
        columns={3}
        options={kinds.map((value) => ({ value, label: words.documentKind[value] }))}
        error={errors.documentKind}
        onChange={(event) => onKind(kinds.find((kind) => kind === event.target.value))}
      />
      <TextInput
        name="documentNumber"
        label={words.documentNumber}
        hint={words.documentNumberHint}
        mark={optional}
        look="digits"
        maxLength={40}
        className="max-w-md"
        error={errors.documentNumber}
      />
    </div>
  );
}
