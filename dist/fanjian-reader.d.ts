// The types of <fanjian-reader>.
/** What is shown in the place of [start, end) of a text, in UTF-16 units. */
interface Mend {
    start: number;
    end: number;
    text: string;
}
/** Mends that overlap one before, or are no places of the text, are passed over. */
declare function mended(text: string, mends: readonly Mend[]): string;

type Script = 'hans' | 'hant';
type Tag = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK';
/**
 * How a story is shown: as it came, or converted. `punctuation`: half-width marks of Chinese text are
 * set full-width; `quotes`: quotation marks follow the script, and the direction if it is `vertical`.
 * Both also work on 'source', and without them marks are those of the source.
 */
interface Choices {
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
interface Direction {
    from: Tag;
    to: Tag;
    wording?: boolean;
    rare?: boolean;
    exact?: boolean;
    keepCantonese?: boolean;
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
/** Why a character came out as it did (core/render/explain_json.h). */
interface Explanation {
    source: string;
    target: string;
    reason: 'character' | 'phrase' | 'context' | 'document' | 'name' | 'wording' | 'glossary' | 'kept';
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
interface Structure {
    script: Script | null;
    inLanguage: string;
    headline: string;
    wordCount: number;
    /** ISO 8601: PT3M20S */
    timeRequired: string;
    speakers: {
        name: string;
        jobTitle?: string;
    }[];
    /** How many. */
    glosses: number;
    blocks: StructureBlock[];
}
interface StructureBlock {
    role: string;
    notice?: string;
    position?: number;
    /** Index into speakers. */
    speaker?: number;
    pieces: StructurePiece[];
}
/** One text node. Counted through all blocks, piece i is texts()[i]. */
interface StructurePiece {
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
declare class CoreError extends Error {
    readonly code: string;
    readonly offset: number;
    constructor(code: string, offset?: number, message?: string);
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
/** As core/wasm/exports.txt counts them. */
declare const directionOf: (direction: Direction) => number;
/** As core/wasm/exports.txt counts them. */
declare const choicesOf: (choices: Choices) => number;
declare class Instance {
    #private;
    readonly exports: Exports;
    constructor(instance: WebAssembly.Instance);
    static make(module: WebAssembly.Module): Promise<Instance>;
    /** Puts a text into the input buffer. Lone surrogates become U+FFFD. Gives its length in bytes. */
    write(text: string | Uint8Array): number;
    /** The output buffer, until the next call. */
    bytes(): Uint8Array;
    text(): string;
    /** What the core answers. A negative answer is thrown as the error that it stands for. */
    ask(question: (core: Exports) => number): number;
    /** A trap leaves the instance in no state to go on. The core only traps for want of memory. */
    call(question: (core: Exports) => number): number;
}
declare class Core {
    #private;
    private constructor();
    /** From bytes, from a compiled module, or from an answer of fetch(), compiled while it arrives. */
    static load(from: BufferSource | WebAssembly.Module | Response): Promise<Core>;
    convert(text: string, direction: Direction): string;
    /** UTF-8 to UTF-8. What is not UTF-8 is an error, with the offset of the first such byte. */
    convertBytes(text: Uint8Array, direction: Direction): Uint8Array;
    /** Each line by itself: put line breaks between texts that have nothing to do with each other. */
    convertMapped(text: string, direction: Direction): Mapped;
    /** Why the character at an offset of the text becomes what it does; null where there is none. */
    explain(text: string, offset: number, direction: Direction): Explanation | null;
    /** null where the text has no character that only one script uses, or as many of each. */
    detect(text: string | Uint8Array): Script | null;
    /** A question that only fanjian-tools.wasm answers, of a text: a symbol of core/wasm/tools-exports.txt. */
    tool(symbol: string, text: string | Uint8Array, ...more: number[]): number;
    /** What the last call of tool() wrote. */
    toolText(): string;
    /** A story, as text or JSON. Bytes have to be UTF-8. Close it when it is no longer shown. */
    open(text: string | Uint8Array): Story;
    /**
     * Gives back what large texts took. A wasm memory cannot shrink: if it grew far, the core goes on in
     * a fresh instance as soon as there is one, and the old one goes with the last of its stories.
     */
    trim(): void;
}
declare class Story {
    #private;
    /** @internal */
    constructor(instance: Instance, handle: number);
    get structure(): Structure;
    /** The data of every text node. For 'source', the source's own. */
    texts(choices: Choices): readonly string[];
    /** Why the character at an offset of texts(choices)[piece] came out as it did; null where there is none. */
    explain(piece: number, offset: number, choices: Choices): Explanation | null;
    /** schema.org's NewsArticle, with spans in bytes of the source (core/render/article_json.h). */
    article(): unknown;
    /** An <article>. Only where the core is fanjian-tools.wasm, as for jsonLd(). */
    html(choices: Choices): string;
    /** JSON-LD, as it may stand in a <script type="application/ld+json">. */
    jsonLd(): string;
    /** The story is not used again. Closing it once more, or after the core was lost, does nothing. */
    close(): void;
}

type Region = 'TW' | 'HK' | 'generic';
type Glosses = 'hidden' | 'ruby' | 'source';
type ShownReadings = 'none' | 'pinyin' | 'zhuyin';
type Mending = 'shown' | 'source';
type Punctuation = 'full' | 'source';
type Quotes = 'auto' | 'source';
type Theme = 'auto' | 'light' | 'sepia' | 'dark' | 'contrast';
type Size = 'small' | 'medium' | 'large' | 'huge';
type Leading = 'tight' | 'normal' | 'loose';
type Measure = 'narrow' | 'normal' | 'wide';
type LineDirection = 'horizontal' | 'vertical';
type Interface = 'zh' | 'en';
interface Choice {
    script?: Script;
    region?: Region;
    wording?: boolean;
    glosses?: Glosses;
    readings?: ShownReadings;
    mending?: Mending;
    punctuation?: Punctuation;
    quotes?: Quotes;
    theme?: Theme;
    size?: Size;
    leading?: Leading;
    measure?: Measure;
    direction?: LineDirection;
    marks?: boolean;
}
interface Shown extends Required<Choice> {
    lang: string;
    source: boolean;
}
interface ReadyDetail extends Shown {
    headline: string;
    wordCount: number;
    timeRequired: string;
    glossCount: number;
}
interface ChangeDetail extends Shown {
    by: 'reader' | 'page' | 'elsewhere';
}
interface ErrorDetail {
    code: string;
    message: string;
    offset: number | null;
}
interface FanjianEventMap {
    'fanjian-ready': CustomEvent<ReadyDetail>;
    'fanjian-change': CustomEvent<ChangeDetail>;
    'fanjian-error': CustomEvent<ErrorDetail>;
}
declare const values: {
    readonly script: readonly ["hant", "hans"];
    readonly region: readonly ["TW", "HK", "generic"];
    readonly glosses: readonly ["hidden", "ruby", "source"];
    readonly readings: readonly ["none", "pinyin", "zhuyin"];
    readonly mending: readonly ["shown", "source"];
    readonly punctuation: readonly ["full", "source"];
    readonly quotes: readonly ["auto", "source"];
    readonly theme: readonly ["auto", "light", "sepia", "dark", "contrast"];
    readonly size: readonly ["small", "medium", "large", "huge"];
    readonly leading: readonly ["tight", "normal", "loose"];
    readonly measure: readonly ["narrow", "normal", "wide"];
    readonly direction: readonly ["horizontal", "vertical"];
    readonly interface: readonly ["zh", "en"];
};
declare const switches: readonly ["wording", "marks"];
type Enumerated = keyof typeof values;
type Switch = (typeof switches)[number];
declare function valueOf<K extends keyof typeof values>(key: K, given: unknown): (typeof values)[K][number] | undefined;

declare const Base: typeof HTMLElement;
declare class FanjianReaderElement extends Base {
    #private;
    static readonly observedAttributes: string[];
    constructor();
    get article(): string | object | null;
    set article(value: string | object | null | undefined);
    get mends(): readonly Mend[];
    set mends(value: readonly Mend[] | null | undefined);
    get shown(): Readonly<Shown> | null;
    get parsed(): unknown;
    connectedCallback(): void;
    disconnectedCallback(): void;
    adoptedCallback(): void;
    attributeChangedCallback(name: string, old: string | null, value: string | null): void;
}
interface FanjianReaderElement {
    src: string;
    script: Script | '';
    region: Region | '';
    wording: boolean;
    glosses: Glosses | '';
    readings: ShownReadings | '';
    mending: Mending | '';
    punctuation: Punctuation | '';
    quotes: Quotes | '';
    theme: Theme | '';
    size: Size | '';
    leading: Leading | '';
    measure: Measure | '';
    direction: LineDirection | '';
    marks: boolean;
    interface: Interface | '';
    addEventListener<K extends keyof FanjianEventMap>(type: K, listener: (this: this, event: FanjianEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
}

type Registry = CustomElementRegistry | undefined;
declare const defaultTag = "fanjian-reader";
declare function define(tag?: string, registry?: Registry): void;
declare global {
    interface HTMLElementTagNameMap {
        'fanjian-reader': FanjianReaderElement;
    }
}

/** The element's attributes, by the names of its properties. */
interface SwitchSettings {
    for: string;
    script: Script | '';
    region: Region | '';
    wording: boolean;
    variant: string;
}
interface Dependencies {
    engine(): Promise<Core>;
    forget(core: Promise<Core>): void;
    settle(asked: Choice, text: {
        script: Script | null;
        inLanguage: string;
    }): Shown;
    choicesOf(shown: Shown): {
        to: Tag | 'source';
        wording: boolean;
    };
    watch(listener: () => void): void;
    unwatch(listener: () => void): void;
    /** What the page asks of this element, by attribute or by its address. */
    asked(element: SwitchSettings): Choice;
    /** The reader chose. */
    pick(element: HTMLElement & SwitchSettings, choice: Choice): void;
    emit(element: HTMLElement, type: string, detail: object): void;
    report(element: HTMLElement, code: string, message: string): void;
    /** Code and message of what went wrong; `started`: after the core was there. */
    told(cause: Error, started?: boolean): [code: string, message: string];
}

declare const SwitchBase: typeof HTMLElement;
declare class FanjianSwitchElement extends SwitchBase implements SwitchSettings {
    #private;
    static readonly observedAttributes: ("wording" | "script" | "region" | "for" | "variant")[];
    constructor();
    get for(): string;
    set for(value: string);
    get script(): Script | '';
    set script(value: Script | '');
    get region(): Region | '';
    set region(value: Region | '');
    get wording(): boolean;
    set wording(value: boolean);
    get variant(): string;
    set variant(value: string);
    get shown(): Readonly<Shown> | null;
    connectedCallback(): void;
    disconnectedCallback(): void;
    adoptedCallback(): void;
    attributeChangedCallback(name: string, old: string | null, value: string | null): void;
}
interface FanjianSwitchElement {
    addEventListener<K extends keyof FanjianEventMap>(type: K, listener: (this: this, event: FanjianEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
}

declare function defineSwitch(tag?: string, registry?: Registry): void;
declare global {
    interface HTMLElementTagNameMap {
        'fanjian-switch': FanjianSwitchElement;
    }
}

declare function engine(): Promise<Core>;
declare function forget(failed?: Promise<Core>): void;

export { ChangeDetail, Choice, Choices, Core, CoreError, Direction, ErrorDetail, FanjianEventMap, FanjianReaderElement, FanjianSwitchElement, Glosses, Mapped, ReadyDetail, Region, Script, Shown, Tag, Theme, define, defineSwitch, engine };
