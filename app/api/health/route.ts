import { databaseAnswers } from '@/lib/transaction';

/** 200 when the database answers, 503 when not; no body worth reading. */
export async function GET() {
  return (await databaseAnswers()) ? Response.json({ ok: true }) : Response.json({ ok: false }, { status: 503 });
}
