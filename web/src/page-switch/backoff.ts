// Ends loops with a host page that overwrites each of our writes.
//
// A host change within 200 ms of our write at the same place counts as an answer; a later one, as on a slow machine,
// may be one, and takes from a budget that time refills slowly. After too many answers in a row, or with nothing left,
// we pause, and retry three times; then the place keeps the host's text until the host changes it unprompted.
// A host that goes on changing the place in a pause was not answering us, and is given twice as much.
import { parentNode } from '../core/dom.js';

// In milliseconds. Answers within 5 ms come from a MutationObserver of the host, and count more.
const soon = 200;
const atOnce = 5;
const weight = 6;
// Answers before the first pause: one second of a page that updates a text in every frame.
const most = 60;
const pauses = [250, 500, 1000];
// Changes after a write of ours, whenever they come, before the first pause; milliseconds until one more is granted.
const budget = 40;
const refill = 5000;
// A pause is so many times as long as the host took, that one who does not answer us has changed the place again.
const patience = 3;
const proof = 2;
// So many ancestors of a place are asked for theirs.
const depth = 8;

let writes = 0;

/** Host changes that are converted together; records our last write for them. */
export class Round {
  time = -Infinity;
  serial = 0;

  wrote(): void {
    this.time = performance.now();
    this.serial = ++writes;
  }
}

class Place {
  answers = 0;
  more = 1;      // times as much as is granted at first
  paused = 0;
  until = 0;
  unasked = 0;   // changes during the pause
  #spent = 0;
  #at = 0;       // when
  answered = 0;  // serial of our last write that was answered
  #before: Round | null = null;
  #round = new Round();

  /** The round of our latest write here. */
  get last(): Round {
    return this.#before && this.#before.serial > this.#round.serial ? this.#before : this.#round;
  }

  set round(round: Round) {
    this.#before = this.last;
    this.#round = round;
  }

  spent(now: number): number {
    return Math.max(0, this.#spent - (now - this.#at) / refill);
  }

  spend(now: number): void {
    this.#spent = this.spent(now) + 1;
    this.#at = now;
  }

  isOver(now: number): boolean {
    return this.answers >= most * this.more || this.spent(now) >= (budget - 1) * this.more;
  }

  /** What the host does here, it does of itself. */
  clear(): void {
    this.more *= 2;
    this.#spent = 0;
  }

  /** State for a node that the host added here: it inherits the count. */
  inner(): Place {
    const inner = new Place();
    inner.answers = this.answers;
    inner.more = this.more;
    inner.paused = this.paused;
    inner.#round = this.last;
    inner.#spent = this.#spent;
    inner.#at = this.#at;
    return inner;
  }
}

export class Backoff {
  #places = new WeakMap<Node, Place>();

  /** Called when the host changed the node's children, text or attributes. */
  changed(node: Node): void {
    const now = performance.now();
    let place = this.#places.get(node);
    if (!place) {
      let above: Place | undefined;
      for (let at = parentNode(node), n = depth; at && n && !above; at = parentNode(at), --n) above = this.#places.get(at);
      if (!above) return;
      this.#places.set(node, place = above.inner());
    }
    const { time, serial } = place.last;
    const took = now - time;
    if (took > soon) {
      if (place.until > now && place.until < Infinity) {
        if (++place.unasked < proof) return;
        place.clear();
      }
      place.answers = place.until = place.unasked = 0;
      if (!place.isOver(now)) place.paused = 0;
    }
    if (serial <= place.answered) return;
    place.answered = serial;
    if (took > refill) return;
    if (took <= soon) place.answers += took <= atOnce ? weight : 1;
    place.spend(now);
    if (!place.isOver(now)) return;
    place.until = now + Math.max(pauses[place.paused++] ?? Infinity, patience * took);
    place.unasked = 0;
  }

  /** Milliseconds to wait before writing here; Infinity: until the host changes it again. */
  pause(node: Node): number {
    return Math.max(0, (this.#places.get(node)?.until ?? 0) - performance.now());
  }

  /** Later writes for this place belong to `round`. */
  begin(node: Node, round: Round): void {
    let place = this.#places.get(node);
    if (!place) this.#places.set(node, place = new Place());
    place.round = round;
  }

  /** Starts over: the reader chose another script. */
  forget(): void {
    this.#places = new WeakMap();
  }
}
