// The studio's checks, off the page's own thread: checks.ts asks, and this answers. It may be asked for another text
// while it looks into one; then only the last is answered.
import { CoreError } from '../core/core.js';
import { ToolsCore } from '../core/tools-core.js';
import { Checker } from '../core/check.js';
import type { Answer, CheckRequest, Given } from './checks.js';

let checker: Promise<Checker> | undefined;
let latest = 0;

addEventListener('message', ({ data }: MessageEvent<Given | CheckRequest>) => {
  if ('wasm' in data) checker = ToolsCore.load(data.wasm).then((core) => new Checker(core, data));
  else void check(data);
});

const tell = (answer: Answer) => postMessage(answer);
// So that what was asked meanwhile is heard.
const rest = () => new Promise((done) => setTimeout(done));

async function check({ turn, text }: CheckRequest): Promise<void> {
  latest = turn;
  try {
    const own = await checker!;
    let slices = 1;
    for (; turn === latest && own.look(text); ++slices) await rest();
    if (turn === latest) tell({ turn, slices, diagnostics: own.diagnostics(text) });
  } catch (cause) {
    const { code = 'failed', offset = 0, message } = cause as CoreError;
    tell({ turn, error: { code, offset, message } });
  }
}
