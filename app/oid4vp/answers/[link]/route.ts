import { endpoint } from '@/lib/endpoints/endpoint';
import { preflight } from '@/lib/endpoints/protocol-error';
import { limits } from '@/lib/issuer/limits';
import { atAnswerEndpoint, takeAnswer } from '@/lib/presentations/endpoints';

export const POST = endpoint(
  { limit: limits.answer, maxBytes: 65_536, act: 'presentation.answer' },
  takeAnswer,
  atAnswerEndpoint,
);
export const OPTIONS = preflight;
