// The core of the editors' tools: fanjian-tools.wasm, which has more than fanjian.wasm (core/wasm/tools-exports.txt).
import type { ConvertExports } from './convert-core.js';
import { type Choices, choicesOf, Core, CoreError, Story } from './core.js';

type Call = (...given: number[]) => number;

const exportOf = (exports: ConvertExports, symbol: string): Call => {
  const found = (exports as unknown as Record<string, Call | undefined>)[symbol];
  if (!found) throw new CoreError('bad_argument', 0, `this .wasm has no ${symbol}`);
  return found;
};

export class ToolsCore extends Core {
  /** Calls a symbol of core/wasm/tools-exports.txt on a text. */
  tool(symbol: string, text: string | Uint8Array, ...more: number[]): number {
    const length = this.instance.write(text);
    const call = exportOf(this.instance.exports, symbol);
    return this.instance.ask(() => call(length, ...more));
  }

  /** The output of the last call of tool(). */
  toolText(): string {
    return this.instance.text();
  }

  override open(text: string | Uint8Array): ToolsStory {
    return new ToolsStory(this.instance, this.opened(text));
  }
}

export class ToolsStory extends Story {
  /** An <article>. */
  html(choices: Choices): string {
    const bits = choicesOf(choices);
    return this.#answer('fanjian_story_html', bits);
  }

  /** JSON-LD in the script that is shown, escaped for a <script type="application/ld+json">. */
  jsonLd(choices: Choices = { to: 'source' }): string {
    return this.#answer('fanjian_story_json_ld', choicesOf(choices));
  }

  #answer(symbol: string, ...more: number[]): string {
    const call = exportOf(this.instance.exports, symbol);
    this.instance.ask(() => call(this.handle, ...more));
    return this.instance.text();
  }
}
