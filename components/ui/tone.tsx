import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconInfoCircle,
  IconSchool,
} from '@tabler/icons-react';

export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral' | 'practice';

const icons = {
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconAlertOctagon,
  info: IconInfoCircle,
  neutral: IconCircleDashed,
  practice: IconSchool,
};

/** Never the colour alone: every tone brings its icon, and the caller brings the word. */
export function ToneIcon({ tone, size = 16 }: { tone: Tone; size?: number }) {
  const Icon = icons[tone];
  return <Icon size={size} stroke={2} aria-hidden="true" className="shrink-0" />;
}

export const softTone: Record<Tone, string> = {
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
  info: 'bg-info-soft text-info',
  neutral: 'bg-surface-2 text-ink-2',
  practice: 'bg-practice-soft text-practice',
};
