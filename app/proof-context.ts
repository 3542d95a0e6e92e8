'use client';

import { createContext, useContext } from 'react';
import type { ProofAsked } from '@/lib/officers/proofs';

/** Asks the officer to show the second factor; answers whether that was done. */
export type Prove = (asked: ProofAsked) => Promise<boolean>;

/** Where there is no desk to ask at, nothing that needs a proof goes on. */
export const ProofContext = createContext<Prove>(async () => false);

export const useProof = () => useContext(ProofContext);
