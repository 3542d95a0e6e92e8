import { notHere } from '@/lib/endpoints/not-here';

export const GET = notHere;
export const POST = notHere;
