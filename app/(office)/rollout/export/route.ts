import { handOut } from '@/app/(office)/hand-out';
import { fromOwnPage } from '@/lib/endpoints/own-page';
import { rolloutFile } from '@/lib/rollout/file';

/** The file a ticket of `rollout.export` stands for, once. */
export const POST = fromOwnPage((request) => handOut(request, rolloutFile));
