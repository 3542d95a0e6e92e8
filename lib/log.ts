import 'server-only';
import pino from 'pino';

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** PostgreSQL puts values into its message (`out of range: "..."`), and Drizzle all parameters. */
function safeMessage({ message }: Error, code: unknown): string | undefined {
  if (typeof code === 'string' && SQLSTATE.test(code)) return undefined;
  return message.startsWith('Failed query') ? 'Failed query' : message;
}

/** What of an error may be logged: PostgreSQL puts whole rows into `detail` and `where`, so those never pass. */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const cause = error.cause ? safeError(error.cause) : undefined;
  return {
    type: error.name,
    message: safeMessage(error, code),
    code,
    table,
    constraint,
    // The message stands at the top of the stack, and may have lines that look like the rest of it.
    stack: error.stack
      ?.replace(error.message, '')
      .split('\n')
      .filter((l) => /^\s+at /.test(l)),
    cause,
  };
}

/** JSON lines on stdout. Lines carry request id, act and officer id; never NIK, phone, name, code or token. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: safeError },
});
