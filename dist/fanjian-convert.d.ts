// The types of fanjian-reader.
type Script = 'hans' | 'hant';
type Tag = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK';
/**
 * From which variety to which. `regionalWords` also changes regional words; `rare` allows characters that
 * many fonts do not have; `exact` gives what OpenCC's configuration gives, to the letter; with
 * `keepCantonese`, 係 stays in Simplified.
 */
interface Direction {
    from: Tag;
    to: Tag;
    regionalWords?: boolean;
    rare?: boolean;
    exact?: boolean;
    keepCantonese?: boolean;
    /** `from` is only the usual variety: runs that are in another one are converted from that, and Japanese stays. */
    mixed?: boolean;
    /** A handle of this core's openGlossary(). */
    glossary?: number;
}
/**
 * A converted text, and how to find one's place in it. `shifts` are the changes that are not as long as
 * what they replace, in order, three numbers each: where it begins in the source, its length there, its
 * length in `text`. Everywhere else the two texts run in step. In UTF-16 units.
 */
interface Mapped {
    text: string;
    shifts: Uint32Array;
}
/** A stretch that comes out different. Offsets are in UTF-16 units of the source, and of the target. */
interface Change {
    source: string;
    target: string;
    start: number;
    end: number;
    targetStart: number;
    targetEnd: number;
    reason: Explanation['reason'];
    /** That decided, as it stands in the source. */
    phrase?: string;
}
/** Why a character came out as it did (core/render/explain_json.h). */
interface Explanation {
    source: string;
    target: string;
    reason: 'character' | 'phrase' | 'context' | 'document' | 'name' | 'regional_words' | 'glossary' | 'kept';
    /** That decided, or was overruled by context; as it stands in the source. */
    phrase?: string;
    /** What is explained: UTF-16 units of the text that was asked about. */
    start: number;
    end: number;
    /** The target first. `score`: how likely, of 100, where context was asked. */
    alternatives: {
        text: string;
        score?: number;
    }[];
}
/**
 * `code` is one of core/text/error.h ('invalid_utf8', 'bad_json', 'bad_shape', 'too_large', …);
 * `offset` counts bytes of the text as UTF-8. After 'out_of_memory' the core is lost: load another.
 */
declare class CoreError extends Error {
    readonly code: string;
    readonly offset: number;
    constructor(code: string, offset?: number, message?: string);
}
/** What every module has: core/wasm/convert-exports.txt. */
interface ConvertExports {
    memory: WebAssembly.Memory;
    _initialize(): void;
    fanjian_abi(): number;
    fanjian_reserve(bytes: number): number;
    fanjian_output(): number;
    fanjian_output_size(): number;
    fanjian_output_utf16(): number;
    fanjian_trim(): void;
    fanjian_convert(length: number, direction: number): number;
    fanjian_convert_mapped(length: number, direction: number): number;
    fanjian_changes(length: number, direction: number): number;
    fanjian_explain(length: number, direction: number, unit: number): number;
    fanjian_detect(length: number): number;
    fanjian_words(length: number): number;
    fanjian_glossary_open(length: number): number;
    fanjian_glossary_close(glossary: number): number;
    fanjian_traditional(length: number): number;
}
declare const decoder: TextDecoder;
declare function offsetOf(tag: string): number;
/** As core/wasm/convert-exports.txt counts them. */
declare const directionOf: (direction: Direction) => number;
declare const optionsOf: (given: {
    regionalWords?: boolean;
    rare?: boolean;
}) => number;
declare class Instance {
    #private;
    readonly exports: ConvertExports;
    constructor(instance: WebAssembly.Instance);
    static make(module: WebAssembly.Module): Promise<Instance>;
    /** Puts a text into the input buffer. Lone surrogates become U+FFFD. Gives its length in bytes. */
    write(text: string | Uint8Array): number;
    /** The output buffer, until the next call. */
    bytes(): Uint8Array;
    text(): string;
    /** What the core answers. A negative answer is thrown as the error that it stands for. */
    ask(question: (core: ConvertExports) => number): number;
    /** A trap leaves the instance in no state to go on. The core only traps for want of memory. */
    call(question: (core: ConvertExports) => number): number;
}
/** Whether a conversion asks for the part for Traditional, as core/convert/lexicon.h has it. */
declare const isToTraditional: ({ from, to, mixed }: Pick<Direction, "to" | "mixed"> & {
    from?: Tag;
}) => boolean;
/** What a module without code holds (core/wasm/data-module.mjs): fanjian-traditional.wasm. */
declare function heldBytes(from: BufferSource | WebAssembly.Module | Response): Promise<Uint8Array>;
declare function bytesIn({ exports }: WebAssembly.Instance): Uint8Array;
declare class ConvertCore {
    #private;
    /** @internal */
    protected instance: Instance;
    /** @internal Use load(). */
    constructor(module: WebAssembly.Module, instance: Instance);
    /** From bytes, from a compiled module, or from an answer of fetch(), compiled while it arrives. */
    static load<Of extends ConvertCore>(this: new (module: WebAssembly.Module, instance: Instance) => Of, from: BufferSource | WebAssembly.Module | Response): Promise<Of>;
    /** The same at once, where an engine allows that: not on a page's main thread. */
    static loadNow<Of extends ConvertCore>(this: new (module: WebAssembly.Module, instance: Instance) => Of, module: WebAssembly.Module): Of;
    /**
     * Whether it has the lexicon's part for Traditional. fanjian-convert.wasm comes without, and converts to Simplified and
     * between regions; a conversion of Simplified text, words() and openGlossary() are the error 'traditional_missing' there.
     */
    get isComplete(): boolean;
    /** Takes that part in: heldBytes() of fanjian-traditional.wasm. */
    complete(part: Uint8Array): void;
    convert(text: string, direction: Direction): string;
    /** UTF-8 to UTF-8. What is not UTF-8 is an error, with the offset of the first such byte. */
    convertBytes(text: Uint8Array, direction: Direction): Uint8Array;
    /** Each line by itself: put line breaks between texts that have nothing to do with each other. */
    convertMapped(text: string, direction: Direction): Mapped;
    /** Why the character at an offset of the text becomes what it does; null where there is none. */
    explain(text: string, offset: number, direction: Direction): Explanation | null;
    /** null where the text has no character that only one script uses, or as many of each. */
    detect(text: string | Uint8Array): Script | null;
    /** The changes of a conversion, in order, and what they make of the text. */
    changes(text: string, direction: Direction): {
        text: string;
        changes: Change[];
    };
    /** The words of a text, in order; together they are the text. */
    words(text: string): string[];
    /**
     * The caller's own words, a term a line (core/convert/glossary.h), for Direction.glossary. An error has the offset of
     * the line at fault. Close it when it is no longer used.
     */
    openGlossary(list: string): number;
    closeGlossary(glossary: number): void;
    /**
     * Gives back what large texts took. A wasm memory cannot shrink: if it grew far, the core goes on in
     * a fresh instance as soon as there is one, and the old one goes with the last of its stories.
     */
    trim(): void;
}

/**
 * - `keep`: copied as it stands;
 * - `map`: becomes `value`, and back, whatever its length;
 * - `name`: converted by the rule for names (于海涛 → 于海濤);
 * - `reading`: becomes `value`, a character for each character;
 * - `place`: as `name`;
 * - `style`: in the result, `text` becomes `value`;
 * - `skip`: a pattern with one `*`; what it matches is copied as it stands;
 * - `pinyin`: `value` are the syllables of `text`, for readings.
 *
 * `text` is the Simplified form, unless `targets` is Simplified alone. `targets`: the varieties that the term leads to
 * (zh-TW, zh-Hans, …; zh-Hant for all Traditional ones); all of them if absent.
 */
interface Term {
    kind: 'keep' | 'map' | 'name' | 'place' | 'reading' | 'style' | 'skip' | 'pinyin';
    text: string;
    value?: string;
    targets?: readonly string[];
}
/** As a list, a term a line: `kind TAB text [TAB value [TAB targets]]`. */
declare function listOf(glossary: string | readonly Term[]): string;
/** The error of a list, which has the offset of a line in bytes, with the line's number. */
declare function withLine(cause: unknown, list: string): unknown;

type WasmSource = BufferSource | WebAssembly.Module | Response;
interface ConvertOptions {
    /** The variety to write: zh-TW, zh-HK, zh-MO, zh-CN, zh-SG, zh-Hant, zh-Hans, zh-Hant-TW, … */
    to: string;
    /** The variety that the text is in. If absent, each text tells, and so do its quotations and sentences. */
    from?: string;
    /** Regional words, too: 软件 becomes 軟體 for zh-TW. */
    regionalWords?: boolean;
    /** Characters that many fonts do not have are allowed. */
    rareCharacters?: boolean;
    /** What OpenCC's configuration gives, to the letter: no context, no names. */
    exact?: boolean;
    /** The caller's own words: a list, a term a line (`kind TAB text [TAB value [TAB targets]]`), or terms. */
    glossary?: string | readonly Term[];
    /** The spellings of a paper: tw-press, tw-moe, hk-press, hk-gov, or single ones: 'hk-gov \u53f0'. */
    houseStyle?: string;
    /** words() of a converter to Simplified is asked for: it takes fanjian-traditional.wasm, as conversion to Traditional does. */
    words?: boolean;
    /** The .wasm itself, where it is not the file beside the script. */
    wasm?: WasmSource | Promise<WasmSource>;
    /** Where fanjian-convert.wasm is, if not beside the script. */
    wasmUrl?: string | URL;
    /** The same of fanjian-traditional.wasm, if not beside the .wasm. Only conversion of Simplified text, words and glossaries take it. */
    traditional?: WasmSource | Promise<WasmSource>;
    traditionalUrl?: string | URL;
}
/** Whether a converter of these options takes the part for Traditional. */
declare function takesTraditional({ from, to, words, glossary, houseStyle }: ConvertOptions): boolean;
/** Converts a text, at once. */
interface Converter {
    (text: string): string;
    /** undefined: each text tells. */
    readonly from: Tag | undefined;
    readonly to: Tag;
    /** Why the character at an offset (UTF-16 units) becomes what it does; null where there is none. */
    explain(text: string, offset: number): Explanation | null;
    /** What a conversion changes, in order. */
    changes(text: string): Change[];
    /** The words of a text, in order; together they are the text. */
    words(text: string): string[];
    /** A stream of text, converted as it comes: chunk by chunk the same as the whole. */
    stream(): TransformStream<string, string>;
    /** The text and attributes of an HTML page, as the page switch has them; all else stays to the byte. Loads fanjian-markup.js. */
    html(page: string): Promise<string>;
    /** Gives back what the glossary took. It is not used again. */
    close(): void;
}
declare function tagFor(option: 'from' | 'to', text: unknown): Tag;
declare function makeConverter(core: ConvertCore, options: ConvertOptions): Converter;

/** An error outside the core, with a code (ErrorDetail in types.ts). */
declare class ReaderError extends Error {
    readonly code: string;
    constructor(code: string, message: string);
}
/** Told by its code, whichever script's error it is. */
declare const isCoded: (cause: Error) => cause is ReaderError;
/** Dispatches `fanjian-error`. What did not load is said on the console as well, once a page. */
declare function tellError(element: Element, code: string, message: string, offset?: number | null): void;

type Where = Pick<ConvertOptions, 'wasm' | 'wasmUrl'>;
/** A converter that is made once and then works at once. */
declare function converter(options: ConvertOptions): Promise<Converter>;
/** A text, converted. */
declare function convert(text: string, options: ConvertOptions): Promise<string>;
/** What a text is written in, by its characters that only one script uses; null where it has none, or as many of each. */
declare function detect(text: string, where?: Where): Promise<'zh-Hans' | 'zh-Hant' | null>;
declare const varieties: readonly Tag[];

export { Change, ConvertOptions, Converter, CoreError as ConvertError, Explanation, ReaderError as LoadError, Tag, Term, WasmSource, convert, converter, detect, varieties };
