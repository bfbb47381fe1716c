// A bundled story has its pictures in it: those beside it, those of the web on request, none where that is asked.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inEachEngine } from './browsers.mjs';
import { root, run } from './commands.mjs';
import { open, ready } from './reader.mjs';

const cli = [process.execPath, path.join(root, 'dist/cli.mjs')];
const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-pictures-'));
const at = (name) => path.join(folder, name);
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const svg = (color) => `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="${color}"/></svg>`;
const data = `data:image/png;base64,${png.toString('base64')}`;
writeFileSync(at('a.png'), png);
writeFileSync(at('圖 二.png'), png);
writeFileSync(at('secret.png'), 'no picture at all');
writeFileSync(at('large.png'), Buffer.concat([png, Buffer.alloc(5 << 20)]));
for (const color of ['red', 'green', 'blue', 'gray']) writeFileSync(at(`${color}.svg`), svg(color));
const figure = (src, caption = '') => `<figure><img src="${src}" alt="圖"><figcaption>${caption}</figcaption></figure>`;
const page = (...figures) => `<h1>港口夜航</h1><p>後來的事情，大家都知道。</p>${figures.join('')}<p>船在夜裡開走。</p>`;
const bundled = (html, ...args) => {
  writeFileSync(at('story.html'), html);
  const made = run(cli, ['bundle', ...args, at('story.html')]);
  return { ...made, pictures: [...made.out.replace(/<script[^]*?<\/script>/g, '').matchAll(/<(?:img src|image id="[^"]*" href)="([^"]*)"/g)].map(([, src]) => src) };
};

// Not blocked while the tool asks.
const runAlong = (args) => new Promise((done) => {
  const child = spawn(cli[0], [...cli.slice(1), ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (part) => { out += part; });
  child.stderr.on('data', (part) => { err += part; });
  child.on('close', (status) => done({ status, out, err }));
});
const asked = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  if (request.url === '/a.png') response.end(png);
  else if (request.url === '/large.png') response.end(Buffer.concat([png, Buffer.alloc(5 << 20)]));
  else if (request.url === '/page.png') response.end('<html>');
  else response.writeHead(404).end();
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
after(() => server.close());
const web = `http://127.0.0.1:${server.address().port}`;

test('pictures beside the story are in the page, by their bytes and not their name', () => {
  const { status, err, pictures } = bundled(page(figure('a.png'), figure('%E5%9C%96%20%E4%BA%8C.png?v=2'), figure('red.svg'), figure(data)));
  assert.deepEqual([status, err], [0, '']);
  // Three of them are one.
  assert.deepEqual(pictures, [data, `data:image/svg+xml;base64,${Buffer.from(svg('red')).toString('base64')}`]);
});

test('what is no picture, is missing or is too large is left out and told; its caption stays', () => {
  const { status, out, err, pictures } = bundled(page(figure('secret.png', '夜航的船。'), figure('none.png'), figure('large.png')));
  assert.equal(status, 0);
  assert.deepEqual(pictures, []);
  for (const why of [/secret\.png: no picture/, /none\.png: cannot be read/, /large\.png: more than 4 MB/]) assert.match(err, why);
  assert.ok(out.includes('夜航的船。') && !out.includes('no picture at all'));
});

test('no request is made unless it is asked for', async () => {
  writeFileSync(at('web.html'), page(figure(`${web}/a.png`), figure(`${web}/none.png`), figure(`${web}/page.png`), figure(`${web}/large.png`)));
  const without = await runAlong(['bundle', at('web.html')]);
  assert.deepEqual(asked, []);
  assert.match(without.err, /a\.png: --fetch-images takes it in/);
  const { out, err } = await runAlong(['bundle', '--fetch-images', at('web.html')]);
  assert.deepEqual(asked, ['/a.png', '/none.png', '/page.png', '/large.png']);
  assert.ok(out.includes(data));
  for (const why of [/none\.png: answered 404/, /page\.png: no picture/, /large\.png: more than 4 MB/]) assert.match(err, why);
});

test('--no-images leaves pictures out, with what is said under them', () => {
  const { out, err, pictures } = bundled(page(figure('a.png', '夜航的船。')), '--no-images');
  assert.deepEqual(pictures, []);
  assert.match(err, /1 pictures are left out/);
  assert.ok(!out.includes('夜航的船。') && out.includes('船在夜裡開走。'));
});

test('those who share the page get the picture that the story names', () => {
  const head = '<meta property="og:image" content="https://e.org/p.jpg"><meta property="og:title" content="港口夜航">';
  const article = `<!doctype html><html><head>${head}</head><body><article>${page(figure('a.png')).replace('大家都知道。', '大家都知道。'.repeat(20))}</article></body></html>`;
  assert.match(bundled(article).out, /<meta property="og:image" content="https:\/\/e\.org\/p\.jpg">/);
  assert.match(bundled(article, '--image', 'https://e.org/q.jpg').out, /<meta property="og:image" content="https:\/\/e\.org\/q\.jpg">/);
  const [, json] = /<script type="application\/ld\+json">([^<]*)</.exec(bundled(article).out);
  assert.equal(JSON.parse(json).image[0].url, 'https://e.org/p.jpg');
});

writeFileSync(at('six.html'), page(...['a.png', 'red.svg', 'green.svg', 'blue.svg', 'gray.svg', '圖 二.png'].map((src, number) => figure(src, `第${number + 1}張圖。`))));
const six = at('out.html');
assert.equal(run(cli, ['bundle', '-o', six, at('six.html')]).status, 0);

test('a bundled page holds each picture once, in the article, and only data: pictures may load', () => {
  const html = readFileSync(six, 'utf8');
  const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  for (const color of ['red', 'green', 'blue', 'gray']) {
    const bytes = Buffer.from(svg(color)).toString('base64');
    assert.equal(html.split(bytes).length - 1, 1, color);
    assert.ok(article.includes(`<img src="data:image/svg+xml;base64,${bytes}"`), color);
  }
  assert.match(html, /content="default-src 'none'; img-src data:;/);
});

const written = `data:image/svg+xml,${encodeURIComponent(svg('olive'))}`;
const again = page(figure('red.svg', '早'), '<figure><img src="red.svg" alt="又" width="80"><figcaption>晚</figcaption></figure>', figure(written), figure(written), figure('gray.svg'));

test('a picture that is used again stands once in the page, and counts once for what all may take', () => {
  const { out, err, pictures } = bundled(again, '--static', '--pictures-limit', '1k');
  assert.deepEqual([err, pictures.length], ['', 3]);
  assert.equal(out.split(Buffer.from(svg('red')).toString('base64')).length - 1, 1);
  assert.match(out, /<svg class="picture" role="img" aria-label="圖" data-alt="图" viewBox="0 0 160 90" width="160" height="90"><image id="fanjian-picture-1" href="data:[^"]*" width="160" height="90"\/><\/svg><figcaption>早/);
  assert.match(out, /<svg class="picture" role="img" aria-label="又" viewBox="0 0 160 90" width="80" height="45"><use href="#fanjian-picture-1"\/><\/svg><figcaption>晚/);
  assert.equal(bundled(page(...Array(5).fill(figure('wide.jpg'))), '--pictures-limit', '1k').pictures.length, 0);
});

test('a bundled page is read back with every use of a picture', () => {
  for (const given of [[], ['--static']]) {
    const { articleBody, warnings } = JSON.parse(run(cli, ['parse', '--as', 'html'], bundled(again, ...given).out).out);
    assert.deepEqual(articleBody.filter(({ role }) => role === 'figure').map(({ image }) => [image.alt, image.url.length, image.width]), [
      ['圖', Math.ceil(svg('red').length / 3) * 4 + 26, 160], ['又', Math.ceil(svg('red').length / 3) * 4 + 26, 80], ['圖', written.length, 160], ['圖', written.length, 160],
      ['圖', Math.ceil(svg('gray').length / 3) * 4 + 26, 160]]);
    assert.equal(warnings, undefined);
  }
});

test('a picture is as high as it is, whatever the page says, so that nothing moves when it comes', () => {
  const sized = bundled(page('<figure><img src="red.svg" alt="紅"></figure>', '<figure><img src="green.svg" width="320" height="900" alt="綠"></figure>')).out;
  assert.match(sized, /id="fanjian-picture-1" width="160" height="90"/);
  assert.match(sized, /id="fanjian-picture-2" width="320" height="180"/);
});

// The command line with sharp beside it, as npm puts it.
const withSharp = path.join(folder, 'tool');
mkdirSync(withSharp);
for (const name of readdirSync(path.join(root, 'dist'))) {
  if (/^(?:cli|fanjian-html)\.mjs$|markup\.js$|tools\.wasm$|\.txt$|single\.html$/.test(name)) copyFileSync(path.join(root, 'dist', name), path.join(withSharp, name));
}
symlinkSync(path.join(root, 'tests/web/node_modules'), path.join(withSharp, 'node_modules'));
const shrinking = [process.execPath, path.join(withSharp, 'cli.mjs')];
const { default: sharp } = await import('sharp');
// Pixels that no encoder can make nothing of; the same each time.
const noise = (width, height) => {
  let state = 7;
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) >>> 24));
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};
writeFileSync(at('wide.jpg'), await noise(900, 600).jpeg({ quality: 95 }).withExif({ IFD0: { Artist: 'SECRET-EXIF' } }).toBuffer());
const shrunk = (...args) => {
  const { status, out, err } = run(shrinking, ['bundle', ...args, at('story.html')]);
  const [, type, data] = /<img src="data:image\/([\w+]+);base64,([^"]*)"/.exec(out) ?? [];
  return { status, err, type, bytes: data && Buffer.from(data, 'base64'), out };
};

test('where sharp is installed, a wide picture is shrunk, and what a camera wrote in it is left out', async () => {
  writeFileSync(at('story.html'), page(figure('wide.jpg')));
  const { type, bytes, err, out } = shrunk('--picture-width', '300');
  assert.deepEqual([type, err], ['webp', '']);
  const { width, height } = await sharp(bytes).metadata();
  assert.deepEqual([width, height], [300, 200]);
  assert.match(out, /width="300" height="200"/);
  assert.ok(!bytes.includes('SECRET-EXIF') && readFileSync(at('wide.jpg')).includes('SECRET-EXIF'));
});

test('a picture over its limit is made smaller until it keeps to it, or left out by its name', () => {
  writeFileSync(at('story.html'), page(figure('wide.jpg', '雜訊。')));
  const { bytes, err } = shrunk('--picture-limit', '60k');
  assert.equal(err, '');
  assert.ok(bytes.length <= 60 << 10 && bytes.length > 1000, String(bytes.length));
  const none = shrunk('--picture-limit', '200');
  assert.match(none.err, /wide\.jpg: more than 1 KB; the picture is left out/);
  assert.equal(none.bytes, undefined);
  assert.ok(none.out.includes('雜訊。'));
});

test('all pictures together keep to a limit; a smaller one behind the one that is too much is taken', () => {
  writeFileSync(at('story.html'), page(figure('red.svg'), figure('wide.jpg'), figure('blue.svg')));
  const { err, out } = run(cli, ['bundle', '--pictures-limit', '1k', at('story.html')]);
  assert.match(err, /wide\.jpg: more than 1 KB in all; the picture is left out/);
  assert.equal(out.match(/<img src="data:image\/svg/g).length, 2);
});

test('without sharp a wide picture is taken in as it is, and that is told once', () => {
  writeFileSync(at('story.html'), page(figure('wide.jpg'), figure('wide.jpg')));
  const { err, out } = run(cli, ['bundle', '--picture-width', '300', at('story.html')]);
  assert.equal(err.match(/sharp is not installed/g).length, 1);
  assert.ok(out.includes('data:image/jpeg;base64,'));
});

test('an animation stays one', async () => {
  const frames = await sharp([await noise(40, 40).png().toBuffer(), await noise(40, 40).negate().png().toBuffer()], { join: { animated: true } }).webp({ delay: 100 }).toBuffer();
  writeFileSync(at('moving.webp'), frames);
  writeFileSync(at('story.html'), page(figure('moving.webp')));
  assert.deepEqual(shrunk('--picture-width', '10').bytes, frames);
});

test('a limit that is none is refused before anything is read', () => {
  for (const [name, value] of [['picture-width', '0'], ['picture-width', 'wide'], ['picture-limit', '4 MB'], ['pictures-limit', '-1']]) {
    const { status, err } = run(cli, ['bundle', `--${name}=${value}`, at('story.html')]);
    assert.equal(status, 2, name);
    assert.ok(err.includes(`--${name} ${value}: not a`), err);
  }
});

const twice = at('twice.html');
writeFileSync(at('again.html'), again);
const still = at('still.html');
for (const [file, ...args] of [[twice], [still, '--static']]) assert.equal(run(cli, ['bundle', ...args, '-o', file, at('again.html')]).status, 0);

inEachEngine('A bundled story with six pictures', {}, (fact) => {
  fact('shows a picture wherever it is used, without the reader and with it', async (browser) => {
    await open(browser, pathToFileURL(still).href);
    // What is drawn in each, in its own units; where a reference leads nowhere that is nothing.
    assert.deepEqual(await browser.evaluate(() => [...document.querySelectorAll('svg.picture')].map((one) => {
      const { width, height } = one.getBBox(), box = one.getBoundingClientRect();
      return [width, height, Math.round(box.width), Math.round(box.height)];
    })), [[160, 90, 160, 90], [160, 90, 80, 45], [160, 90, 160, 90], [160, 90, 160, 90]]);
    await open(browser, pathToFileURL(twice).href);
    await ready(browser);
    const { length } = 'data:image/svg+xml;base64,';
    assert.deepEqual((await browser.evaluate(() => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('img')].map(({ src }) => src)))
      .map((src) => (src.startsWith('data:image/svg+xml;base64,') ? Buffer.from(src.slice(length), 'base64').toString() : decodeURIComponent(src.split(',').slice(1).join(',')))),
    [svg('red'), svg('red'), svg('olive'), svg('olive'), svg('gray')]);
  });

  fact('opens from the disk, shows all of them and asks for nothing', async (browser) => {
    const url = pathToFileURL(six).href;
    await open(browser, url);
    await ready(browser);
    await browser.until(() => {
      const pictures = [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('img')];
      pictures.forEach((picture) => { picture.loading = 'eager'; });
      return pictures.length > 0 && pictures.every((picture) => picture.complete);
    });
    const widths = await browser.evaluate(() => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('img')].map((picture) => picture.naturalWidth));
    assert.deepEqual(widths, [1, 160, 160, 160, 160, 1]);
    assert.deepEqual((await browser.requests()).filter((address) => address !== url && !address.startsWith('data:')), []);
    assert.deepEqual(await browser.problems(), []);
  });
});
