import { env, isTraining } from '@/lib/env';
import type { Allowed } from './addresses';

/** LOKET_WEBHOOK_HOSTS: names or addresses of the own network that may be called, with commas between. */
export const allowedHere = (): Allowed => ({
  hosts: (env().LOKET_WEBHOOK_HOSTS ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean),
  loopback: isTraining(),
});
