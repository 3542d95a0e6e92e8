import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { Locale } from '@/lib/i18n/messages';
import type { Theme } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { PreferenceSwitch } from './preference-switch';

type Action = (form: FormData) => Promise<void>;

/** Two letters, so the label starts with what is seen. */
export function LanguageSwitch({ texts, value, action }: { texts: Translator; value: Locale; action: Action }) {
  const languages = [
    { value: 'id', label: `ID, ${texts('shell.language.id')}`, face: 'ID', lang: 'id' },
    { value: 'en', label: `EN, ${texts('shell.language.en')}`, face: 'EN', lang: 'en' },
  ];
  return (
    <PreferenceSwitch
      label={texts('shell.language.label')}
      name="locale"
      value={value}
      options={languages}
      action={action}
    />
  );
}

const looks = [
  { value: 'system', Icon: IconDeviceDesktop },
  { value: 'light', Icon: IconSun },
  { value: 'dark', Icon: IconMoon },
] as const;

export function ThemeSwitch({ texts, value, action }: { texts: Translator; value: Theme; action: Action }) {
  const options = looks.map(({ value: theme, Icon }) => ({
    value: theme,
    label: texts(`shell.theme.${theme}`),
    face: <Icon size={18} stroke={1.75} aria-hidden="true" />,
  }));
  return (
    <PreferenceSwitch label={texts('shell.theme.label')} name="theme" value={value} options={options} action={action} />
  );
}
