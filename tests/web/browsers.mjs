// One small API over three engines, so that a test says what a reader does and not which protocol
// carries it: Chromium and Firefox through puppeteer-core (puppet.mjs; Firefox over WebDriver
// BiDi), WebKit through WebKitWebDriver and MiniBrowser (webkit.mjs).
//
//   const browser = await launch('webkit', { dark: true });
//   await browser.go(url);              // loads a page; console and requests are noted from here on
//   await browser.click('fanjian-reader', '[part=hans]');  // each selector inside the last one's
//   await browser.press('Tab');         // also 'Shift+Tab', 'Space', 'Enter', 'ArrowRight', 'a'
//   await browser.evaluate((x) => document.title + x, 1);
//   await browser.problems();           // console errors, uncaught exceptions, CSP violations
//   await browser.requests();           // every URL asked for since go(), the page's own included
//   await browser.screenshot(path);
//   await browser.close();
//
// Every launch has a profile of its own, which close() deletes.
import { accessSync, constants } from 'node:fs';
import { basename } from 'node:path';
import { after, before, describe, it } from 'node:test';

export const engines = ['chromium', 'firefox', 'webkit'];

const library = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

// Where each program is looked for, and the Debian package that brings it. FANJIAN_CHROMIUM,
// FANJIAN_FIREFOX, FANJIAN_DRIVER, … name a program of the user's own.
const programs = {
  chromium: { package: 'chromium',
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] },
  firefox: { package: 'firefox-esr', paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] },
  driver: { package: 'webkit2gtk-driver', paths: ['/usr/bin/WebKitWebDriver'] },
  minibrowser: { package: 'libwebkit2gtk-4.1-0', paths: [`${library}/webkit2gtk-4.1/MiniBrowser`,
    `${library}/webkit2gtk-4.0/MiniBrowser`, '/usr/libexec/webkit2gtk-4.1/MiniBrowser'] },
  xvfb: { package: 'xvfb', paths: ['/usr/bin/Xvfb'] },
};

export function program(name) {
  const own = process.env[`FANJIAN_${name.toUpperCase()}`];
  return (own ? [own] : programs[name].paths).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }) ?? null;
}

// Why an engine cannot be driven here, or null if it can.
export function missing(engine) {
  const needed = engine === 'webkit' ? ['driver', 'minibrowser', 'xvfb'] : [engine];
  const absent = needed.filter((name) => !program(name)).map((name) => programs[name].package);
  return absent.length ? `${engine} is not installed (Debian: ${absent.join(' ')})` : null;
}

// FANJIAN_ENGINES=chromium,webkit runs only these, for work on one of them.
export function wanted() {
  const named = process.env.FANJIAN_ENGINES?.split(',');
  return engines.filter((engine) => !named || named.includes(engine));
}

// A landing asks all three engines about what each does in its own way: parsing markup, the policy, focus, text nodes
// and observers, files from the disk. The rest it asks Chromium; `tests/run --whole` and a file run by itself ask all.
const ofEachEngine = new Set(['access', 'blocks', 'bundle_pictures', 'clobbered', 'demo', 'embed', 'frameworks', 'harness',
  'injection', 'keyboard', 'page_switch', 'page_text', 'policy', 'switch', 'switch_mixed']);
const leftOut = (engine) => process.env.FANJIAN_LANDING === '1' && engine !== 'chromium'
  && !ofEachEngine.has(basename(process.argv[1] ?? '', '.test.mjs')) ? 'in a landing Chromium answers; tests/run --whole asks every engine' : null;

export async function launch(engine, options = {}) {
  const reason = missing(engine);
  if (reason) throw new Error(reason);
  const settings = { dark: false, width: 1100, height: 900, scale: 1, ...options };
  if (engine === 'webkit') {
    const { WebKit } = await import('./webkit.mjs');
    return WebKit.launch(settings);
  }
  const { Puppet } = await import('./puppet.mjs');
  return Puppet.launch(engine, settings);
}

// Facts that hold in every engine: one `describe` an engine, with one browser for all its facts.
// `facts(fact, engine)` declares them by `fact(name, (browser, t) => …)`. An engine
// that is not installed is skipped, with the reason; under CI=true that is a failure.
export function inEachEngine(title, options, facts) {
  for (const engine of wanted()) {
    describe(`${title} (${engine})`, () => {
      const unasked = leftOut(engine);
      if (unasked) {
        it('is asked', { skip: unasked }, () => {});
        return;
      }
      const reason = missing(engine);
      if (reason && process.env.CI === 'true') {
        it('is there', () => {
          throw new Error(`${reason}; under CI every engine must be there`);
        });
        return;
      }
      if (reason) {
        console.log(`# skipped: ${reason}`);
        it('is there', { skip: reason }, () => {});
        return;
      }
      let browser;
      before(async () => {
        browser = await launch(engine, options);
      }, { timeout: 120000 });
      after(() => browser?.close());
      facts((name, run) => it(name, { timeout: 240000 }, (t) => run(browser, t)), engine);
    });
  }
}
