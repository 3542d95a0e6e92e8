import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { line } from '@/lib/fields';
import { urlProblem } from './addresses';
import { allowedHere } from './allowed';

const problems = { url: 'webhookUrl', https: 'webhookHttps', address: 'webhookInside' } as const;

/** Where events are sent: https, and out on the net or one of the hosts that the installation allows. */
export const endpointUrl = z
  .string({ error: 'required' })
  .trim()
  .min(1, 'required')
  .max(500, 'tooLong')
  .superRefine((text, context) => {
    const problem = urlProblem(text, allowedHere());
    if (problem) context.addIssue({ code: 'custom', message: problems[problem] });
  });
export const endpointName = line(60);

/** 32 random bytes, written as Standard Webhooks wants a secret. */
export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
/** Of the address only who is called: a path may hold a key of the receiver. */
export const hostIn = (url: string) => new URL(url).host;
