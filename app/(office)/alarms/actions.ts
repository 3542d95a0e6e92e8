'use server';

import { acknowledgeAlarm } from '@/lib/alarms/acknowledge';
import { type FormState, submit } from '@/lib/form';

export async function acknowledgeAlarmAction(form: FormData): Promise<FormState> {
  return submit(acknowledgeAlarm, form);
}
