import { Chip } from '@/components/ui/chip';
import type { Tone } from '@/components/ui/tone';
import type { Translator } from '@/lib/i18n/translator';

const credentialTones = {
  active: 'success',
  suspended: 'warning',
  revoked: 'danger',
  expired: 'neutral',
  none: 'neutral',
} as const;
type CredentialState = keyof typeof credentialTones;

const caseTones = {
  open: 'neutral',
  'awaiting-approval': 'info',
  'awaiting-phone': 'warning',
  'awaiting-claim': 'info',
  completed: 'success',
  stopped: 'danger',
  cancelled: 'neutral',
} as const;
type CaseState = keyof typeof caseTones;

const nikTones = { active: 'success', inactive: 'warning', duplicate: 'warning', deceased: 'neutral' } as const;
type NikState = keyof typeof nikTones;

/** Tone and word of a status: plain enough to travel to the browser. */
export type StatusLook = { tone: Tone; word: string };

export const ikdLook = (t: Translator, state: CredentialState | null): StatusLook => ({
  tone: credentialTones[state ?? 'none'],
  word: t(`labels.ikd.${state ?? 'none'}`),
});
export const credentialLook = (t: Translator, state: CredentialState | null): StatusLook => ({
  tone: credentialTones[state ?? 'none'],
  word: t(`labels.credential.${state ?? 'none'}`),
});
export const caseLook = (t: Translator, state: CaseState): StatusLook => ({
  tone: caseTones[state],
  word: t(`labels.caseStatus.${state}`),
});
export const nikLook = (t: Translator, state: NikState): StatusLook => ({
  tone: nikTones[state],
  word: t(`labels.nikState.${state}`),
});

export const StatusChip = ({ tone, word }: StatusLook) => <Chip tone={tone}>{word}</Chip>;
