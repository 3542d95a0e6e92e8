import { IconFingerprint } from '@tabler/icons-react';
import { headers } from 'next/headers';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { deviceOf } from '@/lib/officers/device';
import { AddInDialog } from './add-in-dialog';
import type { Part } from './part';
import { RemovePasskey } from './remove-passkey';
import { RenamePasskey } from './rename-passkey';

type Passkey = Part['account']['passkeys'][number];

/** Each with its name and when it was last used: one that is not known any more can be told and removed. */
export async function Passkeys({ screen, account }: Part) {
  const { t, words, form } = screen;
  const dialog = { label: t('profile.add'), title: t('profile.add'), closeLabel: t('profile.close') };
  const name = deviceOf((await headers()).get('user-agent'));
  const add = <AddInDialog {...dialog} words={words.setup.factor} form={form} name={name} />;
  return (
    <Card title={t('profile.passkeys')} actions={add}>
      {account.passkeys.length === 0 ? (
        <EmptyState title={t('profile.passkeysNone')} icon={<IconFingerprint size={40} stroke={1.5} />} />
      ) : (
        <ul className="-mt-2">
          {account.passkeys.map((passkey) => (
            <Line key={passkey.id} screen={screen} passkey={passkey} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ screen: { t, form, clock }, passkey }: { screen: Part['screen']; passkey: Passkey }) {
  const { id, name, createdAt, lastUsedAt } = passkey;
  const added = clock.full(createdAt.toISOString());
  const used = lastUsedAt ? clock.ago(lastUsedAt.toISOString()) : '';
  const closeLabel = t('profile.close');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3 first:border-t-0">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium wrap-anywhere">{name}</p>
        <p className="text-office text-ink-2">
          {used ? t('profile.passkeyUsed', { added, used }) : t('profile.passkeyUnused', { added })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <RenamePasskey
          {...{ passkeyId: id, current: name, form, closeLabel }}
          words={{
            open: t('profile.rename'),
            title: t('profile.renameTitle'),
            name: t('profile.name'),
            save: t('profile.save'),
          }}
        />
        <RemovePasskey
          {...{ passkeyId: id, form, closeLabel }}
          words={{
            open: t('profile.remove'),
            title: t('profile.removeTitle', { name }),
            text: t('profile.removeText'),
            submit: t('profile.removeSubmit'),
          }}
        />
      </div>
    </li>
  );
}
