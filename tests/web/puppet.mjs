// Chromium and Firefox, through puppeteer-core.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { program } from './browsers.mjs';
import { Driven, remove } from './driven.mjs';
import { probe } from './probe.mjs';

export const chromiumFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage', '--hide-scrollbars', '--lang=en',
];

export class Puppet extends Driven {
  static async launch(engine, settings) {
    const self = new Puppet(engine, settings);
    self.seen = [];
    self.console = [];
    self.home = mkdtempSync(join(tmpdir(), `fanjian-${engine}-`));
    const common = {
      headless: true, executablePath: program(engine), timeout: 60000, protocolTimeout: 180000,
      env: { ...process.env, HOME: self.home, XDG_CONFIG_HOME: self.home, XDG_CACHE_HOME: self.home },
    };
    try {
      self.browser = await puppeteer.launch(engine === 'chromium'
        ? { ...common, browser: 'chrome', userDataDir: join(self.home, 'profile'),
          args: [...chromiumFlags, ...(settings.flags ?? [])] }
        : { ...common, browser: 'firefox',
          extraPrefsFirefox: {
            // BiDi cannot emulate the colour scheme in this version: 0 is dark, 1 is light.
            'layout.css.prefers-color-scheme.content-override': settings.dark ? 0 : 1,
            'intl.accept_languages': 'en',
          } });
      // Firefox's first page never has the focus, so no key presses its buttons: open another.
      const [first] = await self.browser.pages();
      await self.adopt(engine === 'chromium' && first ? first : await self.browser.newPage());
    } catch (error) {
      await self.close();
      throw error;
    }
    return self;
  }

  /** Another tab of the same browser. Closed with it, or by closeTab(). */
  async tab() {
    const other = new Puppet(this.engine, this.settings);
    Object.assign(other, { seen: [], console: [], browser: this.browser });
    await other.adopt(await this.browser.newPage());
    other.closeTab = () => other.page.close();
    return other;
  }

  /** A tab behind others paints nothing. */
  async front() {
    await this.page.bringToFront();
  }

  async adopt(page) {
    this.page = page;
    page.setDefaultTimeout(120000);
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) this.seen.push(request.url());
    });
    page.on('pageerror', (error) => this.console.push(`exception: ${error?.message ?? error}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warn') return;
      const { url } = message.location() ?? {};
      this.console.push(`${message.type()}: ${message.text()}${url ? ` (${url})` : ''}`);
    });
    // tests/coverage-web.mjs asks for it, and brings what it takes.
    if (process.env.FANJIAN_COVERAGE && this.engine === 'chromium') {
      const { Collected } = await import('../bench/collected.mjs');
      this.collected = await Collected.of(page);
    }
    await page.evaluateOnNewDocument(probe);
    if (this.engine === 'chromium') {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: this.settings.dark ? 'dark' : 'light' }]);
    }
    await this.viewport(this.settings);
  }

  async viewport({ width, height, scale = 1 }) {
    try {
      await this.page.setViewport({ width, height, deviceScaleFactor: scale });
    } catch (cause) {
      // An older Firefox sets the size but does not know about orientation, which nothing here uses.
      if (!/unknown command \S*setScreenOrientationOverride/.test(cause.message)) throw cause;
      await this.page.waitForFunction((w, h) => innerWidth === w && innerHeight === h, {}, width, height);
    }
  }

  async go(url) {
    this.seen = [];
    this.console = [];
    await this.collected?.take();
    await this.page.goto(url, { waitUntil: 'load' });
  }

  async reload() {
    this.seen = [];
    this.console = [];
    await this.collected?.take();
    await this.page.reload({ waitUntil: 'load' });
  }

  evaluate(run, ...args) {
    return this.page.evaluate(run, ...args);
  }

  async click(...path) {
    const { x, y } = await this.centre(path);
    await this.page.mouse.click(x, y);
  }

  async press(chord) {
    const keys = chord.split('+').map((key) => (key === 'Space' ? ' ' : key));
    const last = keys.pop();
    for (const key of keys) await this.page.keyboard.down(key);
    await this.page.keyboard.press(last);
    for (const key of keys.reverse()) await this.page.keyboard.up(key);
  }

  async screenshot(path, { whole = false } = {}) {
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path, fullPage: whole });
  }

  async problems() {
    const noted = await this.evaluate(() => globalThis.__fanjian_probe?.notes.slice() ?? []);
    return this.own([...this.console, ...noted]);
  }

  async close() {
    await this.collected?.write(process.env.FANJIAN_COVERAGE);
    await this.browser?.close();
    await remove(this.home);
  }
}
