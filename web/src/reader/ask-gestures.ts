// How a reader asks about a character while a plain tap reads on: a press that is held, or a few characters selected.
import { documentOf } from '../core/dom.js';
import { selectedIn } from './preserve-selection.js';

// So long is held, in milliseconds: less than platforms wait before they select.
const held = 450;
// Once a selection rests for so long, it is meant.
const rested = 400;
// A pointer that goes farther, in pixels, scrolls or selects.
const still = 8;
// A longer selection is for copying.
const most = 12;

export interface Asking {
  at(x: number, y: number, target: EventTarget): void;
  about(node: Text, offset: number, end: number): void;
}

// Over `frame`, until `signal`; `article` is the one that is shown.
export function watchQuestions(frame: HTMLElement, article: () => HTMLElement | undefined, ask: Asking, signal: AbortSignal): void {
  let pressing: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let down: PointerEvent | undefined;
  const off = () => clearTimeout(pressing);
  frame.addEventListener('pointerdown', (event) => {
    down = event;
    off();
    const [target] = event.composedPath();
    if (event.button || !target || !article()?.contains(target as Node)) return;
    pressing = setTimeout(() => ask.at(event.clientX, event.clientY, target), held);
  }, { signal });
  frame.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (down && Math.hypot(clientX - down.clientX, clientY - down.clientY) > still) off();
  }, { signal });
  const document = documentOf(frame);
  for (const type of ['pointerup', 'pointercancel', 'scroll']) {
    document.addEventListener(type, () => {
      if (type !== 'scroll') down = undefined;
      off();
    }, { signal, capture: true, passive: true });
  }
  document.addEventListener('selectionchange', () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const page = article();
      const range = page && !down && selectedIn(page);
      if (!range || range.startContainer.nodeType !== 3 || !page.contains(range.startContainer)) return;
      const text = String(document.getSelection());
      if (!text.trim() || text.length > most || text.includes('\n')) return;
      const same = range.endContainer === range.startContainer;
      ask.about(range.startContainer as Text, range.startOffset, same ? range.endOffset : (range.startContainer as Text).length);
    }, rested);
  }, { signal });
}
