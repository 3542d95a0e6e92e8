/** A sentence that came from the server with its placeholder, filled in where the value is known: in the browser. */
export const filled = (sentence: string, value: string | number) => sentence.replace(/\{\w+\}/, () => String(value));
