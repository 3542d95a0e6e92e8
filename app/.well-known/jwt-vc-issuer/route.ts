import { vcIssuerMetadata } from '@/lib/issuer/metadata';
import { published } from '@/lib/issuer/published';

export const GET = published(vcIssuerMetadata, 30);
