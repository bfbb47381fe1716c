// What every engine's driver does the same way: waiting, finding where to click, tidying up.
import { rm } from 'node:fs/promises';

// Removes a profile. A browser's last processes may still write into it for a moment; what remains
// after that is a few files in the system's folder for them, and no reason to fail.
export async function remove(folder) {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => {});
}

const patience = 30000;

export class Driven {
  constructor(engine, settings) {
    this.engine = engine;
    this.settings = settings;
  }

  // Until `check`, run in the page, returns something true, which is returned.
  async until(check, ...args) {
    const limit = Date.now() + patience;
    for (;;) {
      const value = await this.evaluate(check, ...args);
      if (value) return value;
      if (Date.now() > limit) throw new Error(`${this.engine}: waited ${patience / 1000} s for ${check}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  // The centre of the element that a path of selectors names, brought into view.
  async centre(path) {
    const box = await this.evaluate(locate, ...path);
    if (!box) throw new Error(`${this.engine}: no element at ${path.join(' > ')}`);
    if (!box.width || !box.height) throw new Error(`${this.engine}: no size: ${path.join(' > ')}`);
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  }

  // URLs that the page asked for, as the page's own timeline tells: the one source for file://.
  async resources() {
    return this.evaluate(
      () => performance.getEntriesByType('resource').map((entry) => entry.name));
  }

  // Every URL asked for since go(): what the protocol or the proxy saw, and the page's timeline.
  async requests() {
    return this.own([...this.seen, ...await this.resources()]);
  }

  // Without repetition, what a browser asks for of its own accord, and what a page made itself (blob:).
  own(notes) {
    return [...new Set(notes)].filter((note) => !note.includes('/favicon.ico') && !note.startsWith('blob:'));
  }
}

// Runs in the page. Each selector is looked for inside the last one's shadow root, or the element.
function locate(...path) {
  let place = document;
  for (const selector of path) {
    place = place.shadowRoot?.querySelector(selector) ?? place.querySelector(selector);
    if (!place) return null;
  }
  place.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { x, y, width, height } = place.getBoundingClientRect();
  return { x, y, width, height };
}
