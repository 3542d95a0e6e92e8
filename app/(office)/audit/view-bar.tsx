'use client';

import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { deleteViewAction, saveViewAction } from './actions';
import type { AuditWords } from './columns';

const scopes = ['private', 'role', 'everyone'] as const;
const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

type SaveViewProps = {
  /** Exactly what is on the screen: filters, order, columns. */
  view: Record<string, string>;
  words: AuditWords['views'];
  form: FormWords;
  onSaved: (viewId: string) => void;
};

const idIn = (result: unknown) =>
  typeof result === 'object' && result !== null && 'viewId' in result ? String(result.viewId) : '';

export function SaveView({ view, words, form, onSaved }: SaveViewProps) {
  const [isOpen, setOpen] = useState(false);
  const done = useCallback(
    (result: unknown) => {
      setOpen(false);
      onSaved(idIn(result));
    },
    [onSaved],
  );
  return (
    <>
      <Button icon={<IconBookmark {...icon} />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.save}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={words.saveTitle} closeLabel={words.close}>
        <ActForm action={saveViewAction} words={form} fixed={view} onDone={done} stay className="grid gap-4">
          {({ fields, busy }) => (
            <>
              <p className="text-ink-2">{words.saveLead}</p>
              <TextInput name="name" label={words.name} maxLength={60} error={fields.name} data-focus-first />
              <Choice
                name="scope"
                label={words.forWhom}
                value="private"
                options={scopes.map((value) => ({ value, label: words.scope[value] }))}
                error={fields.scope}
              />
              <div className="flex flex-wrap justify-end gap-2">
                <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
                <SubmitButton waiting={form.sending} busy={busy}>
                  {words.save}
                </SubmitButton>
              </div>
            </>
          )}
        </ActForm>
      </Dialog>
    </>
  );
}

type DeleteViewProps = {
  viewId: string;
  name: string;
  words: AuditWords['views'];
  form: FormWords;
  onGone: () => void;
};

export function DeleteView({ viewId, name, words, form, onGone }: DeleteViewProps) {
  const [isOpen, setOpen] = useState(false);
  const done = useCallback(() => {
    setOpen(false);
    onGone();
  }, [onGone]);
  return (
    <>
      <Button variant="quiet" icon={<IconTrash {...icon} />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.remove}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={words.removeTitle.replace('{name}', name)}
        closeLabel={words.close}
      >
        <ActForm action={deleteViewAction} words={form} fixed={{ viewId }} onDone={done} stay className="grid gap-4">
          {({ busy }) => (
            <>
              <p className="text-ink-2">{words.removeText}</p>
              <div className="flex flex-wrap justify-end gap-2">
                <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
                <SubmitButton waiting={form.sending} busy={busy}>
                  {words.remove}
                </SubmitButton>
              </div>
            </>
          )}
        </ActForm>
      </Dialog>
    </>
  );
}
