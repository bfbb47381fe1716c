



export type Script = 'hans' | 'hant';
export type Tag = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK';






export interface Direction {
  from: Tag; to: Tag; regionalWords?: boolean; rare?: boolean; exact?: boolean; keepCantonese?: boolean;

  mixed?: boolean;

  glossary?: number;
}






export interface Mapped { text: string; shifts: Uint32Array }


export interface Change {
  source: string;
  target: string;
  start: number;
  end: number;
  targetStart: number;
  targetEnd: number;
  reason: Explanation['reason'];

  phrase?: string;
}


export interface Explanation {
  source: string;
  target: string;
  reason: 'character' | 'phrase' | 'context' | 'document' | 'name' | 'regional_words' | 'glossary' | 'kept';

  phrase?: string;

  start: number;
  end: number;

  alternatives: { text: string; score?: number }[];
}





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


export interface ConvertExports {
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

const abi = 2;
const checked = 1 << 10;  // the text is known to be UTF-8
const exact = 1 << 11, keepsCantonese = 1 << 12, mixed = 1 << 13;
const tags: readonly string[] = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'];
const encoder = new TextEncoder();
export const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const wideDecoder = new TextDecoder('utf-16le', { ignoreBOM: true });


const mostKept = 32 << 20;

export function offsetOf(tag: string): number {
  const index = tags.indexOf(tag);
  if (index < 0) throw new CoreError('unknown_tag', 0, `there is no ${tag}`);
  return index;
}


export const directionOf = (direction: Direction) =>
  offsetOf(direction.from) | offsetOf(direction.to) << 4 | optionsOf(direction) | (direction.exact ? exact : 0) |
  (direction.keepCantonese ? keepsCantonese : 0) | (direction.mixed ? mixed : 0) | (direction.glossary ?? 0) << 16;

export const optionsOf = (given: { regionalWords?: boolean; rare?: boolean }) =>
  (given.regionalWords ? 1 << 8 : 0) | (given.rare ? 1 << 9 : 0);


const reasons = ['character', 'phrase', 'context', 'document', 'name', 'regional_words', 'glossary', 'kept'] as const;


export class Instance {
  readonly exports: ConvertExports;
  #dead = false;

  constructor(instance: WebAssembly.Instance) {
    this.exports = instance.exports as unknown as ConvertExports;
    this.exports._initialize();
  }

  static async make(module: WebAssembly.Module): Promise<Instance> {
    return new Instance(await WebAssembly.instantiate(module, {}));
  }


  write(text: string | Uint8Array): number {
    const most = typeof text === 'string' ? text.length * 3 : text.length;
    const at = this.call((core) => core.fanjian_reserve(most)) >>> 0;
    if (!at) throw new CoreError('out_of_memory', 0, 'there is no memory for a text of this size');
    const buffer = new Uint8Array(this.exports.memory.buffer, at, most);
    if (typeof text === 'string') return encoder.encodeInto(text, buffer).written;
    buffer.set(text);
    return most;
  }


  bytes(): Uint8Array {
    const { memory, fanjian_output: output, fanjian_output_size: size } = this.exports;
    return new Uint8Array(memory.buffer, output() >>> 0, size() >>> 0);
  }

  text(): string {
    return decoder.decode(this.bytes());
  }


  ask(question: (core: ConvertExports) => number): number {
    const result = this.call(question);
    if (result >= 0) return result;
    const { code, offset, message } = JSON.parse(this.text());
    throw new CoreError(code, offset, message);
  }


  call(question: (core: ConvertExports) => number): number {
    if (!this.#dead) {
      try {
        return question(this.exports);
      } catch (cause) {

        if (!(cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError)) throw cause;
        this.#dead = true;
      }
    }
    throw new CoreError('out_of_memory', 0, 'the core ran out of memory');
  }
}

function checkedCore<Of>(of: new (module: WebAssembly.Module, instance: Instance) => Of, module: WebAssembly.Module,
  instance: Instance): Of {
  const version = instance.exports.fanjian_abi?.();
  if (version === abi) return new of(module, instance);
  throw new CoreError('wrong_abi', 0, `the wasm speaks version ${version}, not ${abi}: take all files from the same release`);
}

function openedIn(instance: Instance, list: string): number {
  const length = instance.write(list);
  return instance.ask((core) => core.fanjian_glossary_open(length));
}

function completed(instance: Instance, part: Uint8Array): void {
  const length = instance.write(part);
  instance.ask((core) => core.fanjian_traditional(length));
}


export const isToTraditional = ({ from, to, mixed }: Pick<Direction, 'to' | 'mixed'> & { from?: Tag }) =>
  to !== 'zh-Hans' && (mixed || from === 'zh-Hans' || !from);


export async function heldBytes(from: BufferSource | WebAssembly.Module | Response): Promise<Uint8Array> {
  return bytesIn(await WebAssembly.instantiate(from instanceof WebAssembly.Module ? from : await compile(from), {}));
}

export function bytesIn({ exports }: WebAssembly.Instance): Uint8Array {
  const { memory, size } = exports as { memory?: WebAssembly.Memory; size?: WebAssembly.Global };
  if (!memory || !size) throw new CoreError('wrong_abi', 0, 'this .wasm is not fanjian-traditional.wasm');
  return new Uint8Array(memory.buffer, 0, size.value);
}

export class ConvertCore {
  readonly #module: WebAssembly.Module;

  readonly #glossaries: ({ list: string; users: number } | null)[] = [];
  #part: Uint8Array | null = null;

  readonly #earlier: WeakRef<Instance>[] = [];

  protected instance: Instance;


  constructor(module: WebAssembly.Module, instance: Instance) {
    this.#module = module;
    this.instance = instance;
  }


  static async load<Of extends ConvertCore>(
    this: new (module: WebAssembly.Module, instance: Instance) => Of, from: BufferSource | WebAssembly.Module | Response,
  ): Promise<Of> {
    try {
      const module = from instanceof WebAssembly.Module ? from : await compile(from);
      return checkedCore(this, module, await Instance.make(module));
    } catch (cause) {

      if (!/content.security.policy|\bCSP\b|unsafe-eval/i.test((cause as Error).message)) throw cause;
      throw new CoreError('csp_wasm', 0, "The page's Content-Security-Policy does not let WebAssembly run. Add 'wasm-unsafe-eval' to script-src.");
    }
  }


  static loadNow<Of extends ConvertCore>(
    this: new (module: WebAssembly.Module, instance: Instance) => Of, module: WebAssembly.Module,
  ): Of {
    return checkedCore(this, module, new Instance(new WebAssembly.Instance(module, {})));
  }





  get isComplete(): boolean { return this.instance.call((core) => core.fanjian_traditional(0)) === 0; }


  complete(part: Uint8Array): void {
    completed(this.instance, part);
    this.#part = part;
    for (const earlier of this.#earlier.splice(0)) {
      try {
        const instance = earlier.deref();
        if (instance) completed(instance, part);
      } catch { /* it is lost, and its stories say so */ }
    }
  }

  convert(text: string, direction: Direction): string {
    this.#convert(text, direction, checked);
    this.instance.ask((core) => core.fanjian_output_utf16());
    return wideDecoder.decode(this.instance.bytes());
  }


  convertBytes(text: Uint8Array, direction: Direction): Uint8Array {
    this.#convert(text, direction, 0);
    return this.instance.bytes().slice();
  }


  convertMapped(text: string, direction: Direction): Mapped {
    this.#convert(text, direction, checked, 'fanjian_convert_mapped');
    const bytes = this.instance.bytes();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(bytes.length - 4, true);
    const end = bytes.length - 4 - 12 * count;
    const shifts = Uint32Array.from({ length: 3 * count }, (_, i) => view.getUint32(end + 4 * i, true));
    return { text: decoder.decode(bytes.subarray(0, end)), shifts };
  }

  #convert(text: string | Uint8Array, direction: Direction, flags: number,
    call: 'fanjian_convert' | 'fanjian_convert_mapped' | 'fanjian_changes' = 'fanjian_convert'): void {
    const bits = directionOf(direction) | flags;
    const length = this.instance.write(text);
    this.instance.ask((core) => core[call](length, bits));
  }


  explain(text: string, offset: number, direction: Direction): Explanation | null {
    const bits = directionOf(direction);
    const length = this.instance.write(text);
    this.instance.ask((core) => core.fanjian_explain(length, bits, offset));
    return JSON.parse(this.instance.text());
  }


  detect(text: string | Uint8Array): Script | null {
    const length = this.instance.write(text);
    const script = this.instance.ask((core) => core.fanjian_detect(length));
    return script === 0 ? null : script === 1 ? 'hans' : 'hant';
  }


  changes(text: string, direction: Direction): { text: string; changes: Change[] } {
    this.#convert(text, direction, checked, 'fanjian_changes');
    const bytes = this.instance.bytes();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint32(0, true);
    const target = decoder.decode(bytes.subarray(4 + 28 * count));
    const changes = Array.from({ length: count }, (_, i) => {
      const [start, end, targetStart, targetEnd, reason, phraseStart, phraseEnd] =
        Array.from({ length: 7 }, (_each, k) => view.getUint32(4 + 28 * i + 4 * k, true)) as [number, number, number, number, number, number, number];
      return {
        source: text.slice(start, end), target: target.slice(targetStart, targetEnd), start, end, targetStart, targetEnd,
        reason: reasons[reason]!, ...(phraseEnd ? { phrase: text.slice(phraseStart, phraseEnd) } : {}),
      };
    });
    return { text: target, changes };
  }


  words(text: string): string[] {
    const length = this.instance.write(text);
    this.instance.ask((core) => core.fanjian_words(length));
    const bytes = this.instance.bytes();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    return Array.from({ length: bytes.length / 4 }, (_, i) => text.slice(at, at += view.getUint32(4 * i, true)));
  }





  openGlossary(list: string): number {

    const known = this.#glossaries.find((each) => each?.list === list);
    if (known) {
      ++known.users;
      return this.#glossaries.indexOf(known) + 1;
    }
    const handle = openedIn(this.instance, list);
    this.#glossaries[handle - 1] = { list, users: 1 };
    return handle;
  }

  closeGlossary(glossary: number): void {
    const known = this.#glossaries[glossary - 1];
    if (!known || --known.users) return;
    this.#glossaries[glossary - 1] = null;
    this.instance.call((core) => core.fanjian_glossary_close(glossary));
  }





  trim(): void {
    const old = this.instance;
    old.call((core) => (core.fanjian_trim(), 0));
    if (old.exports.memory.buffer.byteLength <= mostKept) return;
    Instance.make(this.#module).then((fresh) => {
      if (this.instance !== old) return;
      if (this.#part) completed(fresh, this.#part);
      else this.#earlier.push(new WeakRef(old));

      this.#glossaries.forEach((each) => openedIn(fresh, each?.list ?? ''));
      this.#glossaries.forEach((each, i) => each ?? fresh.call((core) => core.fanjian_glossary_close(i + 1)));
      this.instance = fresh;
    }, () => { /* no memory for a second one: the old one stays */ });
  }
}

async function compile(from: BufferSource | Response): Promise<WebAssembly.Module> {

  if (from instanceof ArrayBuffer || ArrayBuffer.isView(from)) return WebAssembly.compile(from);
  if (!from.ok) throw new CoreError('src_unreachable', 0, `${from.url}: ${from.status}`);

  return from.headers.get('content-type')?.split(';')[0]!.trim() === 'application/wasm'
    ? WebAssembly.compileStreaming(from)
    : WebAssembly.compile(await from.arrayBuffer());
}
