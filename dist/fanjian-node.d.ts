// The types of fanjian-reader.
import type { Term, Choice } from './fanjian-reader.js';
export * from './fanjian-reader.js';

/** `Choice`: the view; what is absent is as the element has it by default. */
interface RenderOptions extends Choice {
    /** Attributes of the element. One that fixes a choice wins over the reader's saved one. */
    attributes?: Readonly<Record<string, string | boolean>>;
    glossary?: string | readonly Term[];
    houseStyle?: string;
    /** Of the style element, for a Content-Security-Policy. */
    nonce?: string;
}

/**
 * A story as <fanjian-reader> shows it, as HTML with a declarative shadow root, which the element takes over without a
 * flash: `await render(text, { script: 'hant', region: 'TW' })`.
 */
declare function render(article: string | object, options?: RenderOptions): Promise<string>;

export { RenderOptions, render };
