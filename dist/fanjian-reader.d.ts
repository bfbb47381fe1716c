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
 * How to show a story. `punctuation` sets half-width punctuation of Chinese text full-width; `quotes` adapts
 * quotation marks to the script and, if `vertical`, to vertical lines. Both also apply to 'source'; without them
 * punctuation stays.
 */
interface Choices {
    to: Tag | 'source';
    regionalWords?: boolean;
    rare?: boolean;
    punctuation?: boolean;
    quotes?: boolean;
    vertical?: boolean;
    /** With what Story.correct() corrected. */
    corrected?: boolean;
    /** A handle of this core's openGlossary(). */
    glossary?: number;
}
interface Structure {
    script: Script | null;
    /** It quotes the other script. */
    mixed?: boolean;
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
    /** What was left out of the story as it was given. */
    warnings?: string[];
    blocks: StructureBlock[];
}
interface StructureBlock {
    role: string;
    notice?: string;
    position?: number;
    /** Index into speakers. */
    speaker?: number;
    /** Of an item of a list: 1, 2, 3... */
    depth?: number;
    ordered?: boolean;
    /** Of a table: the first row says what the columns are. */
    header?: boolean;
    /** Of a figure; its alternative text is the first piece. 0: unknown. */
    image?: {
        url: string;
        width: number;
        height: number;
        link?: string;
    };
    pieces: StructurePiece[];
}
/** One text node. Counted through all blocks, piece i is texts()[i]. */
interface StructurePiece {
    part: string;
    gloss?: 'base' | 'open' | 'reading' | 'close';
    /** For glosses in a dateline or byline: the part that the character belongs to. */
    inside?: string;
    /** http(s):, mailto: or relative only. */
    href?: string;
    strong?: boolean;
    emphasis?: boolean;
    code?: boolean;
    sub?: boolean;
    sup?: boolean;
    lang?: string;
}
/** As core/wasm/exports.txt counts them. */
declare const choicesOf: (choices: Choices) => number;
declare class Core extends ConvertCore {
    /** A story, as text or JSON. Bytes have to be UTF-8. Close it when it is no longer shown. */
    open(text: string | Uint8Array): Story;
    /** @internal A handle. */
    protected opened(text: string | Uint8Array): number;
}
declare class Story {
    #private;
    /** @internal */
    protected readonly instance: Instance;
    /** @internal */
    protected readonly handle: number;
    /** @internal */
    constructor(instance: Instance, handle: number);
    get structure(): Structure;
    /** The data of every text node. For 'source', the source's own. */
    texts(choices: Choices): readonly string[];
    /**
     * Corrects what a machine got wrong in a Traditional story, in views that ask for it: in how many places; null where
     * there may be some, and the part for Traditional has to come first.
     */
    correct(): number | null;
    /** Why the character at an offset of texts(choices)[piece] came out as it did; null where there is none. */
    explain(piece: number, offset: number, choices: Choices): Explanation | null;
    /**
     * Where each sentence of a text ends, or each grapheme cluster, which is what a reader takes for a character:
     * offsets in UTF-16 units. Of any text, not only this story's.
     */
    breaks(text: string, unit: 'cluster' | 'sentence'): readonly number[];
    /** schema.org's NewsArticle, with spans in bytes of the source (core/render/article_json.h). */
    article(): unknown;
    /** The story is not used again. Closing it once more, or after the core was lost, does nothing. */
    close(): void;
}

type Region = 'TW' | 'HK' | 'none';
type Glosses = 'hidden' | 'ruby' | 'source';
type ShownReadings = 'none' | 'pinyin' | 'zhuyin';
type Corrections = 'shown' | 'source';
type Punctuation = 'full' | 'source';
type Quotes = 'auto' | 'source';
type ShownChanges = 'none' | 'corrections' | 'context' | 'all';
type ShownPictures = 'all' | 'none';
type WritingMode = 'horizontal-tb' | 'vertical-rl';
type Typeface = 'serif' | 'sans';
type Size = 'small' | 'medium' | 'large' | 'huge';
type Leading = 'tight' | 'normal' | 'loose';
type Measure = 'narrow' | 'normal' | 'wide';
type Theme = 'auto' | 'light' | 'sepia' | 'dark' | 'contrast';
type HeadingLevel = '1' | '2' | '3' | '4' | '5';
type Start = 'auto' | 'now' | 'manual';
declare const values: {
    readonly script: readonly ["hant", "hans"];
    readonly region: readonly ["TW", "HK", "none"];
    readonly glosses: readonly ["hidden", "ruby", "source"];
    readonly readings: readonly ["none", "pinyin", "zhuyin"];
    readonly corrections: readonly ["shown", "source"];
    readonly punctuation: readonly ["full", "source"];
    readonly quotes: readonly ["auto", "source"];
    readonly highlightChanges: readonly ["none", "corrections", "context", "all"];
    readonly pictures: readonly ["all", "none"];
    readonly writingMode: readonly ["horizontal-tb", "vertical-rl"];
    readonly typeface: readonly ["serif", "sans"];
    readonly size: readonly ["small", "medium", "large", "huge"];
    readonly leading: readonly ["tight", "normal", "loose"];
    readonly measure: readonly ["narrow", "normal", "wide"];
    readonly theme: readonly ["auto", "light", "sepia", "dark", "contrast"];
    readonly headingLevel: readonly ["1", "2", "3", "4", "5"];
    readonly start: readonly ["auto", "now", "manual"];
};
/** Other ways to write a value. */
declare const aliases: Readonly<Record<string, Readonly<Record<string, string>>>>;
/** The attributes that are present or absent: the reader's choices, and those of the page alone. */
declare const switches: readonly ["regionalWords"];
declare const flags: readonly ["mixed", "frames", "metadata"];
declare const defaults: {
    readonly regionalWords: false;
    readonly glosses: "hidden";
    readonly readings: "none";
    readonly corrections: "shown";
    readonly punctuation: "full";
    readonly quotes: "auto";
    readonly highlightChanges: "none";
    readonly pictures: "all";
    readonly writingMode: "horizontal-tb";
    readonly typeface: "serif";
    readonly size: "medium";
    readonly leading: "normal";
    readonly measure: "normal";
    readonly theme: "auto";
};
/** The rows of the menu, in sections. */
declare const sections: readonly [readonly ["region", "regionalWords", "glosses", "readings", "corrections", "punctuation", "quotes", "highlightChanges"], readonly ["pictures", "writingMode", "typeface", "size", "leading", "measure", "theme"]];
declare const frameStyles: readonly ["writingMode", "typeface", "size", "leading", "measure", "theme"];
declare const articleStyles: readonly ["glosses", "readings"];
declare const readerProperties: readonly ["src", "script", "region", "regionalWords", "glosses", "readings", "corrections", "punctuation", "quotes", "highlightChanges", "pictures", "writingMode", "typeface", "size", "leading", "measure", "theme", "headingLevel", "uiLang", "glossarySrc", "houseStyle", "urlParam"];
declare const switchProperties: readonly ["for", "script", "region", "regionalWords", "uiLang", "glossarySrc", "houseStyle", "urlParam", "start", "mixed", "frames", "metadata", "contentAttributes"];
/** A reader's choice. An absent key was not chosen. */
interface Choice {
    /** if absent: the saved choice, the browser's language, the story's own script */
    script?: Script;
    /** standard of Traditional text; `none`: the common one */
    region?: Region;
    /** also converts regional words (软件 → 軟體) */
    regionalWords?: boolean;
    /** readings in brackets, 環(huán): hidden, set as ruby, or as in the source */
    glosses?: Glosses;
    /** Pinyin or Zhuyin above every character; needs `fanjian-readings.js` and `.txt` beside the script */
    readings?: ShownReadings;
    /** with `edits`, or what is surely wrong in a Traditional story, corrected; or the source */
    corrections?: Corrections;
    /** sets half-width marks in Chinese full-width, or keeps the source */
    punctuation?: Punctuation;
    /** quotation marks by script and writing mode, or the source */
    quotes?: Quotes;
    /** highlights corrections; also what had a choice; or all */
    highlightChanges?: ShownChanges;
    /** `none` loads none: captions and alternative texts alone */
    pictures?: ShownPictures;
    /** horizontal lines, or vertical lines from right to left */
    writingMode?: WritingMode;
    /** Song or Hei for the story */
    typeface?: Typeface;
    /** type size */
    size?: Size;
    /** space between lines */
    leading?: Leading;
    /** line length */
    measure?: Measure;
    /** colours; `auto` follows the device */
    theme?: Theme;
}
/** Properties that reflect an attribute; an absent attribute is '' or false. */
interface ReaderAttributes {
    /** URL of the story: plain text, JSON or HTML */
    src: string;
    /** if absent: the saved choice, the browser's language, the story's own script */
    script: Script | '';
    /** standard of Traditional text; `none`: the common one */
    region: Region | '';
    /** also converts regional words (软件 → 軟體) */
    regionalWords: boolean;
    /** readings in brackets, 環(huán): hidden, set as ruby, or as in the source */
    glosses: Glosses | '';
    /** Pinyin or Zhuyin above every character; needs `fanjian-readings.js` and `.txt` beside the script */
    readings: ShownReadings | '';
    /** with `edits`, or what is surely wrong in a Traditional story, corrected; or the source */
    corrections: Corrections | '';
    /** sets half-width marks in Chinese full-width, or keeps the source */
    punctuation: Punctuation | '';
    /** quotation marks by script and writing mode, or the source */
    quotes: Quotes | '';
    /** highlights corrections; also what had a choice; or all */
    highlightChanges: ShownChanges | '';
    /** `none` loads none: captions and alternative texts alone */
    pictures: ShownPictures | '';
    /** horizontal lines, or vertical lines from right to left */
    writingMode: WritingMode | '';
    /** Song or Hei for the story */
    typeface: Typeface | '';
    /** type size */
    size: Size | '';
    /** space between lines */
    leading: Leading | '';
    /** line length */
    measure: Measure | '';
    /** colours; `auto` follows the device */
    theme: Theme | '';
    /** the headline's, in a page with an `h1` */
    headingLevel: HeadingLevel | '';
    /** of the controls; [words](web/docs/interface.md) */
    uiLang: string;
    /** [own words](web/docs/glossary.md) */
    glossarySrc: string;
    /** spellings: `tw-press`, `hk-gov`, ... */
    houseStyle: string;
    /** URL parameter with the choice: `?variant=zh-HK` */
    urlParam: string;
}
/** Properties that reflect an attribute; an absent attribute is '' or false. */
interface SwitchAttributes {
    /** what to convert; the whole page if absent */
    for: string;
    /** if absent: the saved choice, the browser's language, the story's own script */
    script: Script | '';
    /** standard of Traditional text; `none`: the common one */
    region: Region | '';
    /** also converts regional words (软件 → 軟體) */
    regionalWords: boolean;
    /** of the controls; [words](web/docs/interface.md) */
    uiLang: string;
    /** [own words](web/docs/glossary.md) */
    glossarySrc: string;
    /** spellings: `tw-press`, `hk-gov`, ... */
    houseStyle: string;
    /** URL parameter with the choice: `?variant=zh-HK` */
    urlParam: string;
    /** when: `auto` waits for [hydration](web/docs/frameworks.md), `manual` until the attribute changes */
    start: Start | '';
    /** in the page's own script, converts quotations in the other one too */
    mixed: boolean;
    /** also frames of the same origin */
    frames: boolean;
    /** also title, `og:`, description, JSON-LD */
    metadata: boolean;
    /** shown by CSS `content` */
    contentAttributes: string;
}
/** What the core is asked for, beside the variety. */
declare const coreChoices: (shown: Required<Choice>) => {
    regionalWords: boolean;
    corrected: boolean;
    punctuation: boolean;
    quotes: boolean;
    vertical: boolean;
};

/** What is shown. `lang`: the BCP 47 tag of the article; `source`: the story's own text, unconverted. */
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
    /** Who changed it: the reader by a control, the host by choose(), the page by an attribute, or another element of the origin. */
    by: 'reader' | 'host' | 'page' | 'elsewhere';
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
type Enumerated = keyof typeof values;
type Switch = (typeof switches)[number];
/** A property of a reader's choice: a radio group of the toolbar. */
type Setting = keyof Choice;
/** Names of the settings and their values in one language. */
type Labels = Readonly<Record<Setting, {
    name: string;
    hint?: string;
    values: Readonly<Record<string, string>>;
}>>;
/** The attribute of a property: writing-mode of writingMode. */
declare const attributeOf: (property: string) => string;
declare const propertyOf: (attribute: string) => string;
declare function valueOf<K extends keyof typeof values>(key: K, given: unknown): (typeof values)[K][number] | undefined;

/** Replaces [start, end) of a text, in UTF-16 units. */
interface TextEdit {
    start: number;
    end: number;
    text: string;
}
/** Skips edits that overlap an earlier one or are out of range. */
declare function applyEdits(text: string, edits: readonly TextEdit[]): string;
/** Parts of the edited text, in order, as they were before. */
declare function withoutEdits(parts: readonly string[], text: string, edits: readonly TextEdit[]): readonly string[];

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

/** Names of the two scripts' buttons; each is in its own script unless the page says it otherwise. */
interface ScriptNames {
    letter: string;
    name: string;
}
/** All words of the controls. What stands in braces, `{n}`, is put there. */
interface Words {
    /** The language that they are in, a BCP 47 tag. */
    lang: string;
    scripts: Readonly<Record<'hant' | 'hans', ScriptNames>>;
    /** Names, hints and values of the settings, by property. */
    labels: Labels;
    settings: string;
    table: string;
    more: string;
    smaller: string;
    larger: string;
    needsRegion: string;
    again: string;
    outline: string;
    listen: string;
    pause: string;
    resume: string;
    stop: string;
    noVoice: string;
    copy: string;
    copied: string;
    notCopied: string;
    notThere: string;
    print: string;
    share: string;
    resumePlace: string;
    speed: string;
    back: string;
    forward: string;
    cannotHighlight: string;
    from: string;
    made: string;
    /** Why a character is as it is, by reason; `{phrase}`, `{around}`. */
    because: Readonly<Record<string, string>>;
    /** `{source}`, `{target}`, `{script}` */
    only: string;
    sameForm: string;
    /** Another form: `{text}`, `{example}`, `{score}` */
    other: string;
    /** `{word}` */
    example: string;
    /** `{n}` */
    score: string;
    listMark: string;
    stopMark: string;
    review: string;
    same: string;
    also: string;
    earlier: string;
    later: string;
    close: string;
    on: string;
    off: string;
    now: string;
    comma: string;
    /** `{n}` */
    characters: string;
    /** `{n}` */
    minutes: string;
    /** Messages by error code; `other` for codes without one. */
    errors: Readonly<Record<string, string>>;
}
type Some<Of> = {
    readonly [Key in keyof Of]?: Of[Key] extends string | undefined ? Of[Key] : Some<Of[Key]>;
};
/** A page's own words in the place of ours: some, or all. */
type InterfaceWords = Some<Words>;
declare const scripts: {
    hant: {
        letter: string;
        name: string;
    };
    hans: {
        letter: string;
        name: string;
    };
};
/** A text with its places filled in; what has no value stays. */
declare const fill: (text: string, values: Readonly<Record<string, string | number>>) => string;
/** `own` laid over `base`; `refuse` is told what is not known, and it is left out. */
declare function wordsOver<Of extends object>(base: Of, own: object, refuse?: (what: string) => void, path?: string): Of;
/** Which of our words a page's `ui-lang` begins with: those of the story's script, of a script, or English. */
declare function languageOf(tag: string): 'hant' | 'hans' | 'en' | '';
/** What is wrong with a language tag; null: nothing. */
declare function unknownTag(tag: string | null): string | null;

declare const Base: typeof HTMLElement;
/**
 * A Chinese story in Traditional or Simplified, as its reader prefers.
 *
 * @tagname fanjian-reader
 * @fires {CustomEvent<ReadyDetail>} fanjian-ready - A story is shown, all of it.
 * @fires {CustomEvent<ChangeDetail>} fanjian-change - The view changed.
 * @fires {CustomEvent<ErrorDetail>} fanjian-error - Something went wrong; `code` says what.
 */
declare class FanjianReaderElement extends Base {
    #private;
    static readonly observedAttributes: string[];
    constructor();
    /** The story: text or a schema.org object. Takes precedence over `src` and the element's own text. */
    get article(): string | object | null;
    set article(value: string | object | null | undefined);
    /** Corrections of the source text, in UTF-16 units. Default: of the element's own text, those in a script element beside it. */
    get edits(): readonly TextEdit[];
    set edits(value: readonly TextEdit[] | null | undefined);
    /** The page's own words: a list, a term a line, or terms. Beside those of `glossary-src`. */
    get glossary(): string | readonly Term[] | null;
    set glossary(value: string | readonly Term[] | null | undefined);
    /** The page's own words of the interface, in the place of some of ours or all. */
    get words(): InterfaceWords | null;
    set words(value: InterfaceWords | null | undefined);
    /** The current view; null before there is a story. */
    get shown(): Readonly<Shown> | null;
    /** The parsed story as a schema.org NewsArticle; null without one. */
    get parsed(): unknown;
    /** Does what a press on a control does: shows the choice, saves it, and has every element of the origin follow. */
    choose(choice: Choice): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    adoptedCallback(): void;
    attributeChangedCallback(name: string, old: string | null, value: string | null): void;
}
interface FanjianReaderElement extends ReaderAttributes {
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

/** A page's own words in the place of the control's: some, or all. */
interface SwitchWords {
    /** The language that they are in, a BCP 47 tag. */
    readonly lang?: string;
    readonly label?: string;
    readonly scripts?: Readonly<Partial<Record<Script, Readonly<Partial<ScriptNames>>>>>;
}
declare const label: {
    hant: string;
    hans: string;
    en: string;
};
declare const wordsOfSwitch: {
    lang: string;
    label: string;
    scripts: {
        hant: {
            letter: string;
            name: string;
        };
        hans: {
            letter: string;
            name: string;
        };
    };
};

declare const SwitchBase: typeof HTMLElement;
/**
 * The control that switches the page around it between Traditional and Simplified.
 *
 * @tagname fanjian-switch
 * @fires {CustomEvent<Shown>} fanjian-ready - The content is shown.
 * @fires {CustomEvent<ChangeDetail>} fanjian-change - The view changed.
 * @fires {CustomEvent<ErrorDetail>} fanjian-error - Something went wrong; `code` says what.
 */
declare class FanjianSwitchElement extends SwitchBase {
    #private;
    static readonly observedAttributes: string[];
    constructor();
    /** The current view; null before there is one. */
    get shown(): Readonly<Shown> | null;
    /** The page's own words: a list, a term a line, or terms. Beside those of `glossary-src`. */
    get glossary(): string | readonly Term[] | null;
    set glossary(value: string | readonly Term[] | null | undefined);
    /** The page's own words of the control, in the place of some of ours or all. */
    get words(): SwitchWords | null;
    set words(value: SwitchWords | null | undefined);
    /** Does what a press does: shows the choice, saves it, and has every element of the origin follow. */
    choose(choice: Choice): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    adoptedCallback(): void;
    attributeChangedCallback(name: string, old: string | null, value: string | null): void;
}
interface FanjianSwitchElement extends SwitchAttributes {
    addEventListener<K extends keyof FanjianEventMap>(type: K, listener: (this: this, event: FanjianEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
}

declare function defineSwitch(tag?: string, registry?: CustomElementRegistry | undefined): void;
declare global {
    interface HTMLElementTagNameMap {
        'fanjian-switch': FanjianSwitchElement;
    }
}

interface Engines {
    reader?: Promise<ConvertCore>;
    conversion?: Promise<ConvertCore>;
    /** The part for Traditional. */
    traditional?: Promise<Uint8Array>;
    /** Loads the reader's, where a script has brought the reader. */
    open?(): Promise<ConvertCore>;
    /** Where the reader's and that part come from in Node: entries/node.ts. */
    source?(): Promise<BufferSource>;
    part?(): Promise<BufferSource>;
}
declare const engines: Engines;
/** Has the core convert to Traditional, too. */
declare function complete(core: ConvertCore): Promise<void>;
/** Asks for what complete() needs, where that is a file of its own. */
declare function foresee(): void;
/**
 * The reader's, where it is loaded, is loading or will be for a reader that is on the page. `toTraditional`: what
 * complete() needs is asked for at the same time.
 */
declare function conversionEngine(toTraditional?: boolean): Promise<ConvertCore>;
declare function forget(failed?: Promise<ConvertCore>): void;

declare function engine(): Promise<Core>;
/** The reader's with all that it can do: to Traditional, words, glossaries. */
declare function wholeEngine(): Promise<Core>;

/** An error outside the core, with a code (ErrorDetail in types.ts). */
declare class ReaderError extends Error {
    readonly code: string;
    constructor(code: string, message: string);
}
/** Told by its code, whichever script's error it is. */
declare const isCoded: (cause: Error) => cause is ReaderError;
/** Dispatches `fanjian-error`. What did not load is said on the console as well, once a page. */
declare function tellError(element: Element, code: string, message: string, offset?: number | null): void;

declare global {
    interface DocumentEventMap extends FanjianEventMap {
    }
}

export { ChangeDetail, Choice, Choices, Core, CoreError, Direction, ErrorDetail, FanjianEventMap, FanjianReaderElement, FanjianSwitchElement, Glosses, InterfaceWords, Mapped, ReaderError, ReadyDetail, Region, Script, Shown, SwitchWords, Tag, Term, Theme, defaultTag, define, defineSwitch, wholeEngine as engine };
