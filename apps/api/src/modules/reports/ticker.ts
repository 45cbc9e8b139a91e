/** Does work at once and then again and again, never twice at the same time, until it is stopped. */
export class Ticker {
  private readonly ending = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    /** Ends early, between two pieces, when the signal does. */
    private readonly work: (signal: AbortSignal) => Promise<void>,
    private readonly everyMs: number,
    /** Takes errors that nobody foresaw: the next time may go well. */
    private readonly report: (error: unknown) => void,
  ) {}

  start(): void {
    this.running = this.work(this.ending.signal)
      .catch(this.report)
      .then(() => {
        if (this.ending.signal.aborted) return;
        this.timer = setTimeout(() => this.start(), this.everyMs);
      });
  }

  /** Waits for the piece that is being done. */
  async stop(): Promise<void> {
    this.ending.abort();
    clearTimeout(this.timer);
    await this.running;
  }
}
