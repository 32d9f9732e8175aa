/** Judgments that the server has not confirmed: in memory and in the browser's storage, sent again until it has. */
import { kept, randomId } from './page-tools.js';

const SOON = 300;
const LATE = 5_000;
const BATCH = 50;

export class SendQueue {
  /** `send` resolves when the judgments are on the disk; `tell` hears of every change. */
  constructor(key, send, tell) {
    this.prefix = `${key}.`;
    // A key for each window: two of them do not overwrite each other.
    this.key = this.prefix + randomId();
    this.send = send;
    this.tell = tell;
    this.waiting = [];
    this.isRunning = false;
    this.wake = () => {};
  }

  /** Takes over what windows that were closed or killed left behind, as far as it still counts. Returns it. */
  adopt(counts) {
    for (const key of kept.keys(this.prefix)) {
      this.waiting.push(...parsed(kept.get(key)).filter(counts));
      kept.set(key, null);
    }
    this.keep();
    if (this.waiting.length > 0) this.run();
    return [...this.waiting];
  }

  add(judgment) {
    this.waiting.push(judgment);
    this.keep();
    this.wake();
    this.run();
  }

  keep() {
    kept.set(this.key, this.waiting.length === 0 ? null : JSON.stringify(this.waiting));
  }

  async run() {
    if (this.isRunning) return;
    this.isRunning = true;
    let wait = SOON;
    let most = BATCH;
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, most);
      this.tell({ waiting: this.waiting.length });
      try {
        await this.send(batch);
        this.drop(batch);
        wait = SOON;
      } catch (error) {
        // What the server will never take must not keep the others; one at a time tells which it is.
        if (error.refused && batch.length === 1) this.drop(batch, error.message);
        else if (error.refused) most = 1;
        else {
          this.tell({ waiting: this.waiting.length, error: error.message });
          await this.pause(wait);
          wait = Math.min(LATE, wait * 2);
        }
      }
    }
    this.isRunning = false;
  }

  drop(batch, refused) {
    this.waiting = this.waiting.filter((one) => !batch.includes(one));
    this.keep();
    this.tell({ waiting: this.waiting.length, refused });
  }

  /** Waits, or until the checker goes on. */
  pause(ms) {
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      this.wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }
}

function parsed(text) {
  try {
    const list = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
