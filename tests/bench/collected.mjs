// What ran of the widget's scripts, as V8 counts it, gathered while tests drive Chromium. For
// tests/coverage-web.mjs, which names a folder in FANJIAN_COVERAGE.
import { mergeScriptCovs } from '@bcoe/v8-coverage';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const options = { resetOnNavigation: false, includeRawScriptCoverage: true, reportAnonymousScripts: true };

export class Collected {
  static async of(page) {
    await page.coverage.startJSCoverage(options);
    return new Collected(page);
  }

  constructor(page) {
    this.page = page;
    this.scripts = new Map();
  }

  // Before a page goes: of scripts that are gone, V8 tells nothing.
  async take({ more = true } = {}) {
    for (const { text, rawScriptCoverage } of await this.page.coverage.stopJSCoverage()) {
      if (!/sourceMappingURL=data:/.test(text)) continue;
      const key = createHash('sha256').update(text).digest('hex');
      const one = { ...rawScriptCoverage, scriptId: '0', url: key };
      const known = this.scripts.get(key);
      this.scripts.set(key, { text, ran: known ? mergeScriptCovs([known.ran, one]) : one });
    }
    if (more) await this.page.coverage.startJSCoverage(options);
  }

  // One file for each script that has a map, with what ran of it on all pages.
  async write(folder) {
    await this.take({ more: false }).catch(() => {});
    mkdirSync(folder, { recursive: true });
    for (const [key, { text, ran }] of this.scripts) {
      writeFileSync(path.join(folder, `${key}.js`), text);
      writeFileSync(path.join(folder, `${key}.${randomUUID()}.json`), JSON.stringify(ran));
    }
  }
}
