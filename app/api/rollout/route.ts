import { endpoint } from '@/lib/endpoints/endpoint';
import { problemAnswer } from '@/lib/endpoints/problem';
import { rolloutAnswer, rolloutLimit } from '@/lib/rollout-api/endpoint';

export const GET = endpoint({ limit: rolloutLimit, errors: problemAnswer }, rolloutAnswer);
