import { z } from 'zod';

const key32 = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');

const oidc = ['LOKET_OIDC_ISSUER', 'LOKET_OIDC_CLIENT_ID', 'LOKET_OIDC_CLIENT_SECRET', 'LOKET_OIDC_NAME'] as const;

const settings = z.object({
  DATABASE_URL: z.url(),
  AUTH_SECRET: z.string().min(32),
  AUTH_URL: z.url(),
  PUBLIC_URL: z.url(),
  LOKET_SEALING_KEY: key32,
  LOKET_INDEX_KEY: key32,
  LOKET_PIN_PEPPER: key32,
  LOKET_KEYS_DIR: z.string().min(1),
  LOKET_KEYS_PASSPHRASE: z.string().min(16),
  LOKET_PKCS11_MODULE: z.string().min(1).optional(),
  LOKET_PKCS11_TOKEN: z.string().min(1).optional(),
  LOKET_PKCS11_PIN: z.string().min(1).optional(),
  PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  TRAINING_MODE: z.literal('1').optional(),
  /** Where the events of the log go as JSON lines: a file, or - for the worker's own output. */
  LOKET_SIEM_FILE: z.string().min(1).optional(),
  /** Hosts of the own network that webhooks may call, with commas between. */
  LOKET_WEBHOOK_HOSTS: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
  /** Who cosigns the checkpoints of the log: `<vkey> <address>`, with commas between (lib/ledger/witnesses.ts). */
  LOKET_WITNESSES: z.string().optional(),
  // Single sign-on (OpenID Connect): all four or none. The name stands on the button.
  LOKET_OIDC_ISSUER: z.url().optional(),
  LOKET_OIDC_CLIENT_ID: z.string().min(1).optional(),
  LOKET_OIDC_CLIENT_SECRET: z.string().min(16).optional(),
  LOKET_OIDC_NAME: z.string().min(1).max(60).optional(),
  /** The provider asks every officer for a second factor, and what it says of that (`amr`) is believed. */
  LOKET_OIDC_TRUSTS_MFA: z.literal('1').optional(),
});

const schema = settings.superRefine((given, context) => {
  const missing = oidc.filter((name) => !given[name]);
  if (missing.length === 0 || missing.length === oidc.length) return;
  for (const name of missing)
    context.addIssue({ code: 'custom', path: [name], message: 'is missing beside the others' });
});

let parsed: z.infer<typeof schema> | undefined;

/** The settings, read once. Throws with the names of what is missing or wrong, never with a value. */
export function env(): z.infer<typeof schema> {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`Settings are missing or wrong: ${wrong}`);
  }
  parsed = result.data;
  return parsed;
}

/** In training mode the registry is synthetic and messages land on a screen instead of a gateway. */
export const isTraining = () => env().TRAINING_MODE === '1';
