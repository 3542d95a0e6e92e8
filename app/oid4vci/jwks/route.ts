import { tokenKeys } from '@/lib/issuer/metadata';
import { published } from '@/lib/issuer/published';

export const GET = published(tokenKeys, 30);
