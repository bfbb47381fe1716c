





import { ConvertCore, CoreError, heldBytes, type Tag } from '../core/convert-core.js';
import { fetched } from '../core/fetched.js';
import { type Converter, type ConvertOptions, makeConverter, tagFor, takesTraditional, type WasmSource } from '../convert/converter.js';
import { moduleSource, traditionalSource } from '../convert/module-source.js';

export { CoreError as ConvertError } from '../core/convert-core.js';
export { ReaderError as LoadError } from '../core/errors.js';
export type { Converter, ConvertOptions, WasmSource } from '../convert/converter.js';
export type { Change, Explanation, Tag } from '../core/convert-core.js';
export type { Term } from '../core/glossary.js';

type Where = Pick<ConvertOptions, 'wasm' | 'wasmUrl'>;
type WherePart = Pick<ConvertOptions, 'traditional' | 'traditionalUrl' | 'wasmUrl'>;


const byAddress = new Map<string, Promise<ConvertCore>>();
const given = new WeakMap<object, Promise<ConvertCore>>();



function coreOf({ wasm, wasmUrl }: Where): Promise<ConvertCore> {
  const address = String(wasmUrl ?? '');
  const known = wasm ? given.get(wasm) : byAddress.get(address);
  if (known) return known;
  const loading = (async () => ConvertCore.load(await (wasm ?? (address ? fetched(new URL(address, baseUrl())) : moduleSource()))))();
  if (wasm) given.set(wasm, loading);
  else byAddress.set(address, loading);
  loading.catch(() => drop({ wasm, wasmUrl }));
  return loading;
}

const baseUrl = () => globalThis.document?.baseURI ?? globalThis.location?.href;


const completing = new WeakMap<Promise<ConvertCore>, Promise<ConvertCore>>();

function completeCoreOf(options: Where & WherePart): Promise<ConvertCore> {
  const loading = coreOf(options);
  const known = completing.get(loading);
  if (known) return known;
  const part = sourceOfPart(options).then(heldBytes);
  part.catch(() => { /* told when the core is there */ });
  const complete = loading.then(async (core) => {
    if (!core.isComplete) core.complete(await part);
    return core;
  });
  completing.set(loading, complete);
  complete.catch(() => completing.delete(loading));
  return complete;
}

async function sourceOfPart({ traditional, traditionalUrl, wasmUrl }: WherePart): Promise<WasmSource> {
  if (traditional) return traditional;
  if (traditionalUrl) return fetched(new URL(traditionalUrl, baseUrl()));
  return wasmUrl ? fetched(new URL('fanjian-traditional.wasm', new URL(wasmUrl, baseUrl()))) : traditionalSource();
}

function drop({ wasm, wasmUrl }: Where): void {
  if (wasm) given.delete(wasm);
  else byAddress.delete(String(wasmUrl ?? ''));
}


export async function converter(options: ConvertOptions): Promise<Converter> {

  tagFor('to', options?.to);
  if (options.from !== undefined) tagFor('from', options.from);
  const load = takesTraditional(options) ? completeCoreOf : coreOf;
  try {
    return makeConverter(await load(options), options);
  } catch (cause) {
    if (cause instanceof CoreError && cause.code === 'out_of_memory') drop(options);
    throw cause;
  }
}


export async function convert(text: string, options: ConvertOptions): Promise<string> {
  const once = await converter(options);
  try {
    return once(text);
  } catch (cause) {
    if (cause instanceof CoreError && cause.code === 'out_of_memory') drop(options);
    throw cause;
  } finally {
    once.close();
  }
}


export async function detect(text: string, where: Where = {}): Promise<'zh-Hans' | 'zh-Hant' | null> {
  const script = (await coreOf(where)).detect(text);
  return script && (script === 'hans' ? 'zh-Hans' : 'zh-Hant');
}

export const varieties: readonly Tag[] = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'];
