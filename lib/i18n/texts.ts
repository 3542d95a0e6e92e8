/** One topic in both languages, side by side: English must have exactly the keys Indonesian has, or it does not compile. */
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

export const texts = <const T extends Record<string, unknown>>(both: { id: T; en: Same<T> }) => both;
