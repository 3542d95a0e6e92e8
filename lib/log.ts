import 'server-only';
import pino from 'pino';

/** What of an error may be logged: PostgreSQL puts whole rows into `detail` and `where`, so those never pass. */
function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const cause = error.cause ? safeError(error.cause) : undefined;
  const message = error.message.startsWith('Failed query') ? 'Failed query' : error.message;
  return {
    type: error.name,
    message,
    code,
    table,
    constraint,
    stack: error.stack?.split('\n').filter((l) => /^\s+at /.test(l)),
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
