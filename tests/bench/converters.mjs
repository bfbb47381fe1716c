// The converters that are compared, each behind the same small door. Runs in Node and in a page.
//
//   const converter = await load('ours', where);
//   const convert = converter('s2tw');      // null if it has no such configuration
//   convert('text')
//
// `where`: URLs of modules, { ours, external, opencc, simplecc }, and, where a module cannot find
// its .wasm by itself, its bytes { externalWasm, traditionalWasm, simpleccWasm }.
export const configs = ['s2t', 's2tw', 't2s', 'tw2s'];
export const names = ['ours', 'opencc-js', 'simplecc-wasm', 'TextEncoder + TextDecoder'];

const tags = { s: 'zh-Hans', t: 'zh-Hant', tw: 'zh-Hant-TW', hk: 'zh-Hant-HK' };
const codes = { s: 'cn', t: 't', tw: 'tw', hk: 'hk' };
const ends = (config) => config.split('2');

export async function load(name, where) {
  if (name === 'ours') {
    const { engine } = await import(where.ours);
    return ours(await engine());
  }
  if (name === 'ours, .wasm beside it') {
    const { Core } = await import(where.external);
    const core = await Core.load(where.externalWasm);
    const { instance: { exports: { memory, size } } } = await WebAssembly.instantiate(where.traditionalWasm, {});
    core.complete(new Uint8Array(memory.buffer, 0, size.value));
    return ours(core);
  }
  if (name === 'opencc-js') {
    const { Converter } = await import(where.opencc);
    return (config) => {
      const [from, to] = ends(config);
      return Converter({ from: codes[from], to: codes[to] });
    };
  }
  if (name === 'simplecc-wasm') {
    const { simplecc, default: start } = await import(where.simplecc);
    if (where.simpleccWasm) await start({ module_or_path: where.simpleccWasm });
    return (config) => {
      try {
        simplecc('', config);
      } catch {
        return null;   // it has s2t, t2s, s2tw, s2hk, s2twp and hk2s
      }
      return (text) => simplecc(text, config);
    };
  }
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return () => (text) => decoder.decode(encoder.encode(text));
}

function ours(core) {
  const converter = (config) => {
    const [from, to] = ends(config);
    const direction = { from: tags[from], to: tags[to] };
    return (text) => core.convert(text, direction);
  };
  converter.core = core;
  return converter;
}

// Megabytes (of UTF-8 read) a second, over at least `least` milliseconds. What comes out is looked
// at, so that a string that is only a plan of one is made.
export function speed(convert, text, bytes, least) {
  const began = performance.now();
  let times = 0;
  let seen = 0;
  let took;
  do {
    const out = convert(text);
    seen += out.charCodeAt(out.length - 1);
    ++times;
    took = performance.now() - began;
  } while (took < least);
  if (Number.isNaN(seen)) throw new Error('nothing came out');
  return bytes * times / took / 1000;
}

// Every converter on every text and configuration, one after the other, `rounds` times.
// Returns { text: { config: { name: [MB/s, …] } } }.
export async function throughput(where, texts, rounds, least) {
  const loaded = {};
  for (const name of names) loaded[name] = await load(name, where);
  const cases = [];
  for (const [title, { hant, hans }] of Object.entries(texts)) {
    for (const config of configs) {
      const text = config.startsWith('s') ? hans : hant;
      const bytes = new TextEncoder().encode(text).length;
      for (const name of names) {
        const convert = loaded[name](config);
        if (convert) cases.push({ title, config, name, text, bytes, convert });
      }
    }
  }
  const found = {};
  for (const { text, convert, bytes } of cases) speed(convert, text, bytes, least / 2);
  for (let round = 0; round < rounds; ++round) {
    for (const { title, config, name, text, bytes, convert } of cases) {
      const row = ((found[title] ??= {})[config] ??= {});
      (row[name] ??= []).push(speed(convert, text, bytes, least));
    }
  }
  return found;
}
