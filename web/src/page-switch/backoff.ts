// Ends loops with a host page that overwrites each of our writes.
//
// A host change within 200 ms of our write at the same place counts as an answer. After too many answers in a row
// we pause, and retry three times; then the place keeps the host's text until the host changes it unprompted.
import { parentNode } from '../core/dom.js';

// In milliseconds. Answers within 5 ms come from a MutationObserver of the host, and count more.
const soon = 200;
const atOnce = 5;
const weight = 6;
// Answers before the first pause: one second of a page that updates a text in every frame. Doubled whenever the host
// changes the place during a pause, which shows that it was not answering us.
const most = 60;
const pauses = [250, 500, 1000];

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
  most = most;
  paused = 0;
  until = 0;
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

  /** State for a node that the host added here: it inherits the count. */
  inner(): Place {
    const inner = new Place();
    inner.answers = this.answers;
    inner.paused = this.paused;
    inner.#round = this.last;
    return inner;
  }
}

export class Backoff {
  #places = new WeakMap<Node, Place>();

  /** Called when the host changed the node's children, text or attributes. */
  changed(node: Node): void {
    const now = performance.now();
    const parent = parentNode(node);
    const above = parent ? this.#places.get(parent) : undefined;
    let place = this.#places.get(node);
    if (!place) {
      if (!above || now - above.last.time > soon) return;
      this.#places.set(node, place = above.inner());
    }
    const { time, serial } = place.last;
    if (now - time > soon) {
      if (place.until > now && place.until < Infinity) place.most *= 2;
      place.answers = place.paused = place.until = 0;
    } else if (serial > place.answered) {
      place.answered = serial;
      place.answers += now - time <= atOnce ? weight : 1;
      if (place.answers >= place.most) place.until = now + (pauses[place.paused++] ?? Infinity);
    }
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
