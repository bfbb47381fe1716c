// Conversions of a page that were shown before, by their text: a page that is switched again is only written.
import type { ConvertCore, Direction, Mapped } from '../core/convert-core.js';
import { projectOffsets } from './offset-map.js';
import type { Piece } from './text-collector.js';

// Shorter texts are converted as soon as found; and so many UTF-16 units are kept.
const least = 256;
const most = 1 << 20;

export class Views {
  readonly #kept = new Map<string, Mapped>();
  #core: ConvertCore | null = null;
  #size = 0;

  /** The converted text of each piece of `text`. */
  of(core: ConvertCore, text: string, direction: Direction, pieces: readonly Piece[]): string[] {
    const { from, to, regionalWords, glossary } = direction;
    if (core !== this.#core) this.#clear();
    this.#core = core;
    // A handle of a glossary may be another one's later.
    const key = text.length < least || glossary ? '' : `${from} ${to} ${regionalWords} ${text}`;
    let view = key ? this.#kept.get(key) : undefined;
    if (!view) {
      view = core.convertMapped(text, direction);
      if (key && text.length < most) {
        if ((this.#size += text.length) > most) {
          this.#clear();
          this.#size = text.length;
        }
        this.#kept.set(key, view);
      }
    }
    return view.text === text ? pieces.map(({ source }) => source) : projectOffsets(view, pieces);
  }

  #clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }
}
