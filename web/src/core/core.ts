// The core: fanjian.wasm, loaded and spoken to. The only file that knows pointers; the symbols and
// what stands in the two buffers are written down in core/wasm/exports.txt. Runs in Node and in
// browsers, and touches no DOM.

export type Script = 'hans' | 'hant';
export type Tag = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK';

/**
 * How a story is shown: as it came, or converted. `punctuation`: half-width marks of Chinese text are
 * set full-width; `quotes`: quotation marks follow the script, and the direction if it is `vertical`.
 * Both also work on 'source', and without them marks are those of the source.
 */
export interface Choices {
  to: Tag | 'source';
  wording?: boolean;
  rare?: boolean;
  punctuation?: boolean;
  quotes?: boolean;
  vertical?: boolean;
}

/**
 * From which variety to which. `wording` also changes regional words; `rare` allows characters that
 * many fonts do not have; `exact` gives what OpenCC's configuration gives, to the letter; with
 * `keepCantonese`, 係 stays in Simplified.
 */
export interface Direction { from: Tag; to: Tag; wording?: boolean; rare?: boolean; exact?: boolean; keepCantonese?: boolean }

/**
 * A converted text, and how to find one's place in it. `shifts` are the changes that are not as long as
 * what they replace, in order, three numbers each: where it begins in the source, its length there, its
 * length in `text`. Everywhere else the two texts run in step. In UTF-16 units.
 */
export interface Mapped { text: string; shifts: Uint32Array }

/** Why a character came out as it did (core/render/explain_json.h). */
export interface Explanation {
  source: string;
  target: string;
  reason: 'character' | 'phrase' | 'context' | 'document' | 'name' | 'wording' | 'glossary' | 'kept';
  /** That decided, or was overruled by context; as it stands in the source. */
  phrase?: string;
  /** What is explained: UTF-16 units of the text that was asked about. */
  start: number;
  end: number;
  /** The target first. `score`: how likely, of 100, where context was asked. */
  alternatives: { text: string; score?: number }[];
}

export interface Structure {
  script: Script | null;
  inLanguage: string;
  headline: string;
  wordCount: number;
  /** ISO 8601: PT3M20S */
  timeRequired: string;
  speakers: { name: string; jobTitle?: string }[];
  /** How many. */
  glosses: number;
  blocks: StructureBlock[];
}

export interface StructureBlock {
  role: string;
  notice?: string;
  position?: number;
  /** Index into speakers. */
  speaker?: number;
  pieces: StructurePiece[];
}

/** One text node. Counted through all blocks, piece i is texts()[i]. */
export interface StructurePiece {
  part: string;
  gloss?: 'base' | 'open' | 'reading' | 'close';
  /** For glosses in a dateline or byline: the part that the character belongs to. */
  inside?: string;
  /** http(s): or mailto: only. */
  href?: string;
}

/**
 * `code` is one of core/text/error.h ('invalid_utf8', 'bad_json', 'bad_shape', 'too_large', …);
 * `offset` counts bytes of the text as UTF-8. After 'out_of_memory' the core is lost: load another.
 */
export class CoreError extends Error {
  readonly code: string;
  readonly offset: number;

  constructor(code: string, offset = 0, message = code) {
    super(message);
    this.name = 'CoreError';
    this.code = code;
    this.offset = offset;
  }
}

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  fanjian_abi(): number;
  fanjian_reserve(bytes: number): number;
  fanjian_output(): number;
  fanjian_output_size(): number;
  fanjian_trim(): void;
  fanjian_convert(length: number, direction: number): number;
  fanjian_convert_mapped(length: number, direction: number): number;
  fanjian_explain(length: number, direction: number, unit: number): number;
  fanjian_detect(length: number): number;
  fanjian_story_open(length: number): number;
  fanjian_story_structure(story: number): number;
  fanjian_story_texts(story: number, choices: number): number;
  fanjian_story_explain(story: number, piece: number, unit: number, choices: number): number;
  fanjian_story_article(story: number): number;
  fanjian_story_html?(story: number, choices: number): number;
  fanjian_story_json_ld?(story: number): number;
  fanjian_story_close(story: number): number;
}

const abi = 2;
const checked = 1 << 10;  // the text is known to be UTF-8
const exact = 1 << 11, keepsCantonese = 1 << 12;
const tags: readonly string[] = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'];
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

// More memory than this is not kept after a large text.
const mostKept = 32 << 20;

function offsetOf(tag: string): number {
  const index = tags.indexOf(tag);
  if (index < 0) throw new CoreError('unknown_tag', 0, `there is no ${tag}`);
  return index;
}

/** As core/wasm/exports.txt counts them. */
export const directionOf = (direction: Direction) =>
  offsetOf(direction.from) | offsetOf(direction.to) << 4 | optionsOf(direction) | (direction.exact ? exact : 0) |
  (direction.keepCantonese ? keepsCantonese : 0);

const optionsOf = (given: { wording?: boolean; rare?: boolean }) =>
  (given.wording ? 1 << 8 : 0) | (given.rare ? 1 << 9 : 0);

/** As core/wasm/exports.txt counts them. */
export const choicesOf = (choices: Choices) =>
  (choices.to === 'source' ? 1 : offsetOf(choices.to) << 4 | optionsOf(choices))
  | (choices.punctuation ? 1 << 12 : 0) | (choices.quotes ? 1 << 13 : 0) | (choices.vertical ? 1 << 14 : 0);

// One instance of the module: its memory, its buffers, and whether it is still alive.
class Instance {
  readonly exports: Exports;
  #dead = false;

  constructor(instance: WebAssembly.Instance) {
    this.exports = instance.exports as unknown as Exports;
    this.exports._initialize();
  }

  static async make(module: WebAssembly.Module): Promise<Instance> {
    return new Instance(await WebAssembly.instantiate(module, {}));
  }

  /** Puts a text into the input buffer. Lone surrogates become U+FFFD. Gives its length in bytes. */
  write(text: string | Uint8Array): number {
    const most = typeof text === 'string' ? text.length * 3 : text.length;
    const at = this.call((core) => core.fanjian_reserve(most)) >>> 0;
    if (!at) throw new CoreError('out_of_memory', 0, 'there is no memory for a text of this size');
    const buffer = new Uint8Array(this.exports.memory.buffer, at, most);
    if (typeof text === 'string') return encoder.encodeInto(text, buffer).written;
    buffer.set(text);
    return most;
  }

  /** The output buffer, until the next call. */
  bytes(): Uint8Array {
    const { memory, fanjian_output: output, fanjian_output_size: size } = this.exports;
    return new Uint8Array(memory.buffer, output() >>> 0, size() >>> 0);
  }

  text(): string {
    return decoder.decode(this.bytes());
  }

  /** What the core answers. A negative answer is thrown as the error that it stands for. */
  ask(question: (core: Exports) => number): number {
    const result = this.call(question);
    if (result >= 0) return result;
    const { code, offset, message } = JSON.parse(this.text());
    throw new CoreError(code, offset, message);
  }

  /** A trap leaves the instance in no state to go on. The core only traps for want of memory. */
  call(question: (core: Exports) => number): number {
    if (!this.#dead) {
      try {
        return question(this.exports);
      } catch (cause) {
        // A RangeError is the engine's own: its stack is at an end.
        if (!(cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError)) throw cause;
        this.#dead = true;
      }
    }
    throw new CoreError('out_of_memory', 0, 'the core ran out of memory');
  }
}

export class Core {
  readonly #module: WebAssembly.Module;
  #instance: Instance;

  private constructor(module: WebAssembly.Module, instance: Instance) {
    this.#module = module;
    this.#instance = instance;
  }

  /** From bytes, from a compiled module, or from an answer of fetch(), compiled while it arrives. */
  static async load(from: BufferSource | WebAssembly.Module | Response): Promise<Core> {
    const module = from instanceof WebAssembly.Module ? from : await compile(from);
    const instance = await Instance.make(module);
    const version = instance.exports.fanjian_abi?.();
    if (version !== abi) throw new CoreError('wrong_abi', 0, `the wasm speaks version ${version}, not ${abi}`);
    return new Core(module, instance);
  }

  convert(text: string, direction: Direction): string {
    this.#convert(text, direction, checked);
    return this.#instance.text();
  }

  /** UTF-8 to UTF-8. What is not UTF-8 is an error, with the offset of the first such byte. */
  convertBytes(text: Uint8Array, direction: Direction): Uint8Array {
    this.#convert(text, direction, 0);
    return this.#instance.bytes().slice();
  }

  /** Each line by itself: put line breaks between texts that have nothing to do with each other. */
  convertMapped(text: string, direction: Direction): Mapped {
    this.#convert(text, direction, checked, 'fanjian_convert_mapped');
    const bytes = this.#instance.bytes();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(bytes.length - 4, true);
    const end = bytes.length - 4 - 12 * count;
    const shifts = Uint32Array.from({ length: 3 * count }, (_, i) => view.getUint32(end + 4 * i, true));
    return { text: decoder.decode(bytes.subarray(0, end)), shifts };
  }

  #convert(text: string | Uint8Array, direction: Direction, flags: number,
    call: 'fanjian_convert' | 'fanjian_convert_mapped' = 'fanjian_convert'): void {
    const bits = directionOf(direction) | flags;
    const length = this.#instance.write(text);
    this.#instance.ask((core) => core[call](length, bits));
  }

  /** Why the character at an offset of the text becomes what it does; null where there is none. */
  explain(text: string, offset: number, direction: Direction): Explanation | null {
    const bits = directionOf(direction);
    const length = this.#instance.write(text);
    this.#instance.ask((core) => core.fanjian_explain(length, bits, offset));
    return JSON.parse(this.#instance.text());
  }

  /** null where the text has no character that only one script uses, or as many of each. */
  detect(text: string | Uint8Array): Script | null {
    const length = this.#instance.write(text);
    const script = this.#instance.ask((core) => core.fanjian_detect(length));
    return script === 0 ? null : script === 1 ? 'hans' : 'hant';
  }

  /** A question that only fanjian-tools.wasm answers, of a text: a symbol of core/wasm/tools-exports.txt. */
  tool(symbol: string, text: string | Uint8Array, ...more: number[]): number {
    const length = this.#instance.write(text);
    const ask = (this.#instance.exports as unknown as Record<string, (...given: number[]) => number>)[symbol];
    if (!ask) throw new CoreError('bad_argument', 0, `this .wasm has no ${symbol}`);
    return this.#instance.ask(() => ask(length, ...more));
  }

  /** What the last call of tool() wrote. */
  toolText(): string {
    return this.#instance.text();
  }

  /** A story, as text or JSON. Bytes have to be UTF-8. Close it when it is no longer shown. */
  open(text: string | Uint8Array): Story {
    const length = this.#instance.write(text);
    const handle = this.#instance.ask((core) => core.fanjian_story_open(length));
    return new Story(this.#instance, handle);
  }

  /**
   * Gives back what large texts took. A wasm memory cannot shrink: if it grew far, the core goes on in
   * a fresh instance as soon as there is one, and the old one goes with the last of its stories.
   */
  trim(): void {
    const old = this.#instance;
    old.call((core) => (core.fanjian_trim(), 0));
    if (old.exports.memory.buffer.byteLength <= mostKept) return;
    Instance.make(this.#module).then((fresh) => {
      if (this.#instance === old) this.#instance = fresh;
    }, () => { /* no memory for a second one: the old one stays */ });
  }
}

// A view of more UTF-16 units than this is made anew each time.
const mostInView = 1 << 20;

export class Story {
  readonly #instance: Instance;
  readonly #handle: number;
  #structure: Structure | undefined;
  // The last two views, by choices: a reader goes to and fro between them.
  readonly #views = new Map<number, readonly string[]>();

  /** @internal */
  constructor(instance: Instance, handle: number) {
    this.#instance = instance;
    this.#handle = handle;
  }

  get structure(): Structure {
    return this.#structure ??= this.#json((core) => core.fanjian_story_structure(this.#handle)) as Structure;
  }

  /** The data of every text node. For 'source', the source's own. */
  texts(choices: Choices): readonly string[] {
    const bits = choicesOf(choices);
    const known = this.#views.get(bits);
    if (known) return known;
    this.#instance.ask((core) => core.fanjian_story_texts(this.#handle, bits));
    const bytes = this.#instance.bytes();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(0, true);
    const all = decoder.decode(bytes.subarray(4 + 4 * count));
    const texts = new Array<string>(count);
    for (let i = 0, at = 0; i < count; ++i) {
      const end = at + view.getUint32(4 + 4 * i, true);
      texts[i] = all.slice(at, end);
      at = end;
    }
    if (all.length > mostInView) return texts;
    for (const oldest of this.#views.keys()) if (this.#views.size > 1) this.#views.delete(oldest);
    this.#views.set(bits, texts);
    return texts;
  }

  /** Why the character at an offset of texts(choices)[piece] came out as it did; null where there is none. */
  explain(piece: number, offset: number, choices: Choices): Explanation | null {
    const bits = choicesOf(choices);
    return this.#json((core) => core.fanjian_story_explain(this.#handle, piece, offset, bits)) as Explanation | null;
  }

  /** schema.org's NewsArticle, with spans in bytes of the source (core/render/article_json.h). */
  article(): unknown {
    return this.#json((core) => core.fanjian_story_article(this.#handle));
  }

  /** An <article>. Only where the core is fanjian-tools.wasm, as for jsonLd(). */
  html(choices: Choices): string {
    const bits = choicesOf(choices);
    this.#instance.ask((core) => ofTools(core.fanjian_story_html)(this.#handle, bits));
    return this.#instance.text();
  }

  /** JSON-LD, as it may stand in a <script type="application/ld+json">. */
  jsonLd(): string {
    this.#instance.ask((core) => ofTools(core.fanjian_story_json_ld)(this.#handle));
    return this.#instance.text();
  }

  /** The story is not used again. Closing it once more, or after the core was lost, does nothing. */
  close(): void {
    try {
      this.#instance.ask((core) => core.fanjian_story_close(this.#handle));
    } catch (cause) {
      if (!(cause instanceof CoreError)) throw cause;
    }
  }

  #json(question: (core: Exports) => number): unknown {
    this.#instance.ask(question);
    return JSON.parse(this.#instance.text());
  }
}

// What only fanjian-tools.wasm has.
function ofTools<T>(symbol: T | undefined): T {
  if (!symbol) throw new CoreError('bad_argument', 0, 'this is a question for fanjian-tools.wasm');
  return symbol;
}

async function compile(from: BufferSource | Response): Promise<WebAssembly.Module> {
  // Bytes are known by themselves: only to name Response costs Node tens of milliseconds.
  if (from instanceof ArrayBuffer || ArrayBuffer.isView(from)) return WebAssembly.compile(from);
  if (!from.ok) throw new CoreError('src_unreachable', 0, `${from.url}: ${from.status}`);
  // Only of a server that names the type does a browser take it as it comes.
  return from.headers.get('content-type')?.split(';')[0]!.trim() === 'application/wasm'
    ? WebAssembly.compileStreaming(from)
    : WebAssembly.compile(await from.arrayBuffer());
}
