// The reader's own look at addresses, behind the core's: which become a link or a picture, whatever a core said.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
const { build } = createRequire(path.join(web, 'build.mjs'))('esbuild');
const { outputFiles: [{ text }] } = await build({ entryPoints: [path.join(web, 'src/reader/blocks-view.ts')], bundle: true, format: 'esm', write: false });
const { styled, pictureOf } = await import(`data:text/javascript,${encodeURIComponent(text)}`);

// As much of an element as is asked for.
const make = (tag) => ({
  localName: tag, children: [], style: { setProperty() {} }, classList: { toggle() {}, add() {} }, addEventListener() {}, hasAttribute: () => false,
  appendChild(child) { this.children.push(child); return child; },
  append(child) { this.children.push(child); },
});
const linked = (href) => {
  const place = make('p');
  styled(place, { href }, make);
  return place.children[0]?.localName === 'a' ? place.children[0].href : null;
};
const shown = (url, of = {}) => {
  const place = make('figure');
  const picture = pictureOf(place, { pieces: [{ part: 'alt' }], image: { url, ...of } }, ['船'], 0, make, () => {});
  picture.show(true);
  const find = (node) => (node.localName === 'img' ? node : node.children.map(find).find(Boolean));
  return { src: find(place).src ?? null, link: place.children[0].children.find(({ localName }) => localName === 'a')?.href ?? null };
};

const safe = ['https://example.com/', 'HTTP://example.com/', 'mailto:a@b.c', 'MailTo:a@b.c', '/a', 'a', 'a/b:c', './a', '?a:b', '#a', '//a/b', '頭.html', '%6aavascript:1', '1/2:3'];
const unsafe = ['javascript:1', 'JavaScript:1', 'data:text/html,1', 'vbscript:1', 'blob:https://a/1', 'file:///a', 'ftp://a', 'x:y', 'https:a', 'http:/a', 'x-y+z.1:a', '_x:y',
  ' javascript:1', '\tjavascript:1', '\njavascript:1', '\\a', '\\\\a', ' a', ''];

test('a link leads to the web, to mail or to where its page is, and what leads elsewhere is its text alone', () => {
  for (const href of safe) assert.equal(linked(href), href, href);
  for (const href of unsafe) assert.equal(linked(href), null, JSON.stringify(href));
  for (const href of safe) assert.equal(shown('a.png', { link: href }).link, href, href);
  for (const href of unsafe) assert.equal(shown('a.png', { link: href }).link, null, JSON.stringify(href));
});

test('a picture comes from the web, from its page or is image data, and any other is not asked for', () => {
  const data = ['png', 'jpeg', 'gif', 'webp', 'avif', 'svg+xml'].flatMap((type) => [`data:image/${type};base64,AA`, `data:image/${type},AA`, `DATA:IMAGE/${type};x`]);
  for (const url of ['https://a/b', 'HTTP://a/b', 'blob:https://a/1', 'a.png', '/a', '//a/b', '?a:b', ...data]) assert.equal(shown(url).src, url, url);
  for (const url of ['javascript:1', 'data:text/html,1', 'data:image/png', 'data:image/pngx,1', 'data:image/bmp,1', 'data:image/svg,1', 'mailto:a@b.c', 'ftp://a', 'x:y',
    'https:a', ' a', '\\a', '']) assert.equal(shown(url).src, null, JSON.stringify(url));
});
