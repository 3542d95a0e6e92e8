'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

export type Pin = { pin: string; expiresAt: string };
type Keeper = { pin: Pin | null; keep: (offer: unknown) => void };

const isPin = (offer: unknown): offer is Pin =>
  typeof offer === 'object' && offer !== null && 'pin' in offer && 'expiresAt' in offer;

const PinContext = createContext<Keeper>({ pin: null, keep: () => undefined });

/**
 * Holds the PIN of a new offer while this case stays on screen, across the steps and in no other place: the server
 * answers it once, and a reload or another page forgets it.
 */
export function PinKeeper({ children }: { children: ReactNode }) {
  const [pin, setPin] = useState<Pin | null>(null);
  const keeper = useMemo(() => ({ pin, keep: (offer: unknown) => setPin(isPin(offer) ? offer : null) }), [pin]);
  return <PinContext value={keeper}>{children}</PinContext>;
}

export const usePin = () => useContext(PinContext);
