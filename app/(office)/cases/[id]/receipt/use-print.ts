'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { Paper } from './receipt';

const MM = 96 / 25.4;
const MARGINS_MM = 8;

// A roll is cut where the text ends: the page gets the height of the receipt, which only the browser knows.
function cutRoll(sheet: HTMLElement) {
  const height = Math.ceil(sheet.offsetHeight / MM) + MARGINS_MM + 2;
  const roll = new CSSStyleSheet();
  roll.replaceSync(`@page receipt-80 { size: 80mm ${height}mm; margin: 4mm }`);
  document.adoptedStyleSheets = [roll];
}

/** Opens the print dialog once for each new `print` that arrives, when the sheet stands on the page. */
export function usePrint(sheet: RefObject<HTMLElement | null>, paper: Paper, print: number | null) {
  const last = useRef<number | null>(null);
  useEffect(() => {
    if (print === null || print === last.current || !sheet.current) return;
    last.current = print;
    if (paper === '80') cutRoll(sheet.current);
    window.print();
  }, [sheet, paper, print]);
}
