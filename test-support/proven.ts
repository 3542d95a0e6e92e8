import { vi } from 'vitest';

// Whoever acts in these tests has shown the second factor just now, for whatever they do. What a proof is worth, and that
// nothing goes without one, is the matter of lib/officers/proofs.int.test.ts alone, which takes the real thing.
vi.mock('@/lib/officers/proofs', async (original) => ({
  ...(await original<typeof import('@/lib/officers/proofs')>()),
  spendProof: async () => 'passkey',
}));
