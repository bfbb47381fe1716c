// WebKit, through WebKitWebDriver and MiniBrowser on a display of its own.
//
// WebDriver tells nothing of consoles and requests. Requests go through a recording proxy; console
// and errors are noted by probe.mjs, which the loopback server puts first in every page that it
// sends to WebKit. For pages from file:// there is `consoleOf`, which opens the untouched file in
// a MiniBrowser that writes its console to a file (under automation it does not).
//
// As root nothing special is needed, but WEBKIT_DISABLE_DMABUF_RENDERER=1 makes screenshots fail
// (the web process ends), so it is taken out of the environment.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync }
  from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Builder, Capabilities, Key } from 'selenium-webdriver';
import { program } from './browsers.mjs';
import { Driven, remove } from './driven.mjs';
import { probe } from './probe.mjs';
import { record } from './recorder.mjs';

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// Children are ended with us, whatever ends us.
const children = new Set();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

function start(path, args, options) {
  const child = spawn(path, args, options);
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

async function stop(child) {
  if (!child || !children.has(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(late);
}

async function startDisplay() {
  const child = start(program('xvfb'),
    ['-displayfd', '3', '-screen', '0', '1600x1600x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const name = await new Promise((resolve, reject) => {
    let text = '';
    child.stdio[3].on('data', (data) => {
      text += data;
      if (text.includes('\n')) resolve(`:${text.trim()}`);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { child, name };
}

function environment(home, display, dark) {
  // The toolbar would not let the window be as narrow as a phone.
  mkdirSync(join(home, 'config', 'gtk-3.0'), { recursive: true });
  writeFileSync(join(home, 'config', 'gtk-3.0', 'gtk.css'),
    'window box button, window box entry { min-width: 0; padding: 0; margin: 0; border: 0 }\n');
  const env = {
    ...process.env, DISPLAY: display, HOME: home, XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'), XDG_DATA_HOME: join(home, 'data'), XDG_RUNTIME_DIR: home,
    DBUS_SESSION_BUS_ADDRESS: 'disabled:', GSETTINGS_BACKEND: 'memory', GIO_USE_VFS: 'local',
    GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LC_ALL: 'C.UTF-8', LIBGL_ALWAYS_SOFTWARE: '1',
    GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
  };
  for (const name of ['WAYLAND_DISPLAY', 'WEBKIT_DISABLE_DMABUF_RENDERER', 'http_proxy',
    'https_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']) delete env[name];
  return env;
}

// What a page writes to the console while it loads and for `wait` after: the untouched file, in a
// MiniBrowser of its own. Lines are as WebKit writes them (`CONSOLE JS ERROR …`).
export async function consoleOf(url, wait = 4000) {
  const home = mkdtempSync(join(tmpdir(), 'fanjian-webkit-'));
  const display = await startDisplay();
  const log = openSync(join(home, 'console.log'), 'w');
  try {
    const child = start(program('minibrowser'),
      ['--enable-write-console-messages-to-stdout=true', url],
      { env: environment(home, display.name, false), stdio: ['ignore', log, log] });
    await sleep(wait);
    await stop(child);
    return readFileSync(join(home, 'console.log'), 'utf8').split('\n')
      .filter((line) => line.includes('CONSOLE '));
  } finally {
    closeSync(log);
    await stop(display.child);
    await remove(home);
  }
}

export class WebKit extends Driven {
  static async launch(settings) {
    const self = new WebKit('webkit', settings);
    self.home = mkdtempSync(join(tmpdir(), 'fanjian-webkit-'));
    try {
      await self.start();
    } catch (error) {
      await self.close();
      throw error;
    }
    return self;
  }

  async start() {
    this.recorder = await record();
    this.display = await startDisplay();
    const port = await freePort();
    const log = openSync(join(this.home, 'driver.log'), 'w');
    this.server = start(program('driver'), [`--port=${port}`], {
      env: environment(this.home, this.display.name, this.settings.dark),
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    await this.answering(port);
    this.driver = await new Builder().usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(new Capabilities({
        browserName: 'MiniBrowser',
        proxy: { proxyType: 'manual', httpProxy: this.recorder.host, sslProxy: this.recorder.host },
        'webkitgtk:browserOptions': { binary: program('minibrowser'), args: ['--automation'] },
      })).build();
    await this.driver.manage().setTimeouts({ script: 180000, pageLoad: 180000 });
    await this.viewport(this.settings);
  }

  async answering(port) {
    const limit = Date.now() + 20000;
    while (Date.now() < limit) {
      try {
        if ((await fetch(`http://127.0.0.1:${port}/status`)).ok) return;
      } catch { /* not yet */ }
      await sleep(50);
    }
    throw new Error(`no WebKitWebDriver: ${readFileSync(join(this.home, 'driver.log'), 'utf8')}`);
  }

  // The window's toolbar is not the page's: set, look, correct.
  async viewport({ width, height }) {
    const window = this.driver.manage().window();
    let rect = { width, height };
    let inner;
    for (let tries = 0; tries < 5; ++tries) {
      await window.setRect({ x: 0, y: 0, ...rect });
      await sleep(100);
      inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      if (inner.width === width && inner.height === height) return;
      rect = { width: rect.width + width - inner.width, height: rect.height + height - inner.height };
    }
    throw new Error(`webkit: wanted ${width}×${height}, got ${inner.width}×${inner.height}`);
  }

  get seen() {
    return this.recorder.urls;
  }

  async go(url) {
    this.recorder.urls.length = 0;
    await this.driver.get(url);
    await this.evaluate(probe, true);
  }

  async reload() {
    this.recorder.urls.length = 0;
    await this.driver.navigate().refresh();
    await this.evaluate(probe, true);
  }

  evaluate(run, ...args) {
    return this.driver.executeScript(`return (${run}).apply(null, arguments)`, ...args);
  }

  async click(...path) {
    const { x, y } = await this.centre(path);
    await this.driver.actions().move({ x, y }).click().perform();
  }

  async press(chord) {
    const names = {
      Tab: Key.TAB, Enter: Key.ENTER, Space: ' ', Escape: Key.ESCAPE, Shift: Key.SHIFT,
      Control: Key.CONTROL, Alt: Key.ALT, Home: Key.HOME, End: Key.END, ArrowLeft: Key.ARROW_LEFT,
      ArrowRight: Key.ARROW_RIGHT, ArrowUp: Key.ARROW_UP, ArrowDown: Key.ARROW_DOWN,
      PageUp: Key.PAGE_UP, PageDown: Key.PAGE_DOWN,
    };
    const keys = chord.split('+').map((key) => names[key] ?? key);
    const last = keys.pop();
    const actions = this.driver.actions();
    for (const key of keys) actions.keyDown(key);
    actions.keyDown(last).keyUp(last);
    for (const key of keys.reverse()) actions.keyUp(key);
    await actions.perform();
  }

  // Of the viewport: WebDriver has no picture of the whole page.
  async screenshot(path) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.from(await this.driver.takeScreenshot(), 'base64'));
  }

  async problems() {
    return this.own(await this.evaluate(() => globalThis.__fanjian_probe?.notes ?? []));
  }

  async close() {
    await this.driver?.quit().catch(() => {});
    await stop(this.server);
    await stop(this.display?.child);
    await this.recorder?.close();
    await remove(this.home);
  }
}
