/*! Fanjian Reader 0.1.0, Apache-2.0. In it: OpenCC's dictionaries (Apache-2.0), parts of ICU
    (Unicode licence), JSON for Modern C++ and parts of Emscripten's C library (MIT). The notices in full
    are in NOTICE.txt, which comes with the reader. */
import{readFile as m}from"node:fs/promises";var e="0.1.0";var s=Symbol.for(`fanjian-reader@${e}`);function n(a,t){let r=globalThis[s]??=Object.create(null);return r[a]??=t()}export*from"./fanjian-define.js";n("engines",()=>({})).source??=async()=>new Uint8Array(await m(new URL("./fanjian.wasm",import.meta.url)));
