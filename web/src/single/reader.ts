// The reader of a page that is one file: what the packed part of such a page unpacks to.
import { define } from '../reader/define-reader.js';
import type { FanjianReaderElement } from '../reader/element.js';
import { follow } from './follow.js';

for (const reader of document.querySelectorAll<FanjianReaderElement>('fanjian-reader')) {
  // The story's pictures stand in its article alone (core/render/page.cpp); the reader takes them from the story.
  for (const source of reader.querySelectorAll('script[type="application/json"]:not([data-fanjian])')) {
    const text = source.textContent!;
    const whole = text.replace(/(?<=\\")#fanjian-picture-\d+(?=\\")/g, (id) => {
      const picture = reader.querySelector(id);
      return picture?.getAttribute('src') ?? picture?.getAttribute('href') ?? id;
    });
    if (whole !== text) source.textContent = whole;
  }
  follow(reader);
}
define();
