/** Tells how far a long piece of work has come: a bar on a terminal, a line for every tenth elsewhere. */
export class Progress {
  readonly #started = performance.now();
  #told = 0;

  constructor(
    readonly label: string,
    readonly total: number,
  ) {}

  tell(done: number): void {
    const share = this.total === 0 ? 1 : Math.min(done / this.total, 1);
    if (process.stdout.isTTY)
      process.stdout.write(`\r${this.#bar(share)} ${this.#figures(done)}${share < 1 ? '' : '\n'}`);
    else if (share === 1 || share >= this.#told + 0.1) process.stdout.write(`${this.label}: ${this.#figures(done)}\n`);
    else return;
    this.#told = Math.floor(share * 10) / 10;
  }

  seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  #bar(share: number): string {
    const filled = Math.round(share * 30);
    return `${this.label} [${'#'.repeat(filled)}${' '.repeat(30 - filled)}]`;
  }

  #figures(done: number): string {
    const count = (value: number) => value.toLocaleString('en');
    return `${count(done)} of ${count(this.total)} in ${this.seconds().toFixed(1)} s`;
  }
}
