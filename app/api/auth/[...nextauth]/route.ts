import { handlers } from '@/lib/officers/auth';

export const { GET, POST } = handlers;
