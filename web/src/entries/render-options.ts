import type { Term } from '../core/glossary.js';
import type { Choice } from '../settings/types.js';

/** `Choice`: the view; what is absent is as the element has it by default. */
export interface RenderOptions extends Choice {
  /** Attributes of the element. One that fixes a choice wins over the reader's saved one. */
  attributes?: Readonly<Record<string, string | boolean>>;
  glossary?: string | readonly Term[];
  houseStyle?: string;
  /** Of the style element, for a Content-Security-Policy. */
  nonce?: string;
}
