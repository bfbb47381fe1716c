// The studio takes what the command line takes, and keeps all of it: sources, pictures, roles, words.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inEachEngine } from './browsers.mjs';
import { root } from './commands.mjs';
import { smallPng } from './small_png.mjs';
import { start, url } from './studio_page.mjs';

const JsZip = createRequire(path.join(root, 'web/package.json'))('jszip');

const textOf = (browser) => browser.evaluate(() => document.getElementById('source').value);
const untilText = (browser, part) => browser.until((wanted) => document.getElementById('source').value.includes(wanted), part);
const untilShown = (browser, part) => browser.until((wanted) =>
  document.querySelector('fanjian-reader').shadowRoot?.querySelector('article')?.textContent.includes(wanted), part);
const troubleOf = (browser) => browser.evaluate(() => document.getElementById('trouble').textContent);
const notesOf = (browser) => browser.evaluate(() => [...document.querySelectorAll('#notes li')].map((row) => row.textContent));

// Files as [name, type, base64].
const drop = (browser, ...files) => browser.evaluate((given) => {
  const data = new DataTransfer();
  for (const [name, type, encoded] of given) data.items.add(new File([Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0))], name, { type }));
  const event = new DragEvent('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: data });
  document.body.dispatchEvent(event);
}, files.map(([name, type, bytes]) => [name, type, Buffer.from(bytes).toString('base64')]));
const paste = (browser, text, html = '') => browser.evaluate((plain, rich) => {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { files: [], getData: (type) => (type === 'text/html' ? rich : plain) } });
  const source = document.getElementById('source');
  source.setSelectionRange(0, source.value.length);
  return !source.dispatchEvent(event);
}, text, html);
const rolesOf = (browser) => browser.evaluate(() => [...document.querySelectorAll('#sheet select')].map(({ value }) => value));
const setRole = (browser, at, role) => browser.evaluate((row, value) => {
  const select = document.querySelectorAll('#sheet select')[row];
  select.value = value;
  select.dispatchEvent(new Event('change'));
}, at, role);
const seen = (browser) => browser.evaluate(() => {
  const article = document.querySelector('fanjian-reader').shadowRoot.querySelector('article');
  return {
    tables: [...article.querySelectorAll('table')].map((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent))),
    pictures: [...article.querySelectorAll('img')].map(({ src, naturalWidth }) => [src.slice(0, 15), naturalWidth > 0]),
    links: [...article.querySelectorAll('a')].map((link) => [link.textContent, link.href]),
    items: [...article.querySelectorAll('li')].map((item) => item.textContent),
    strong: [...article.querySelectorAll('strong')].map((run) => run.textContent),
    quotes: article.querySelectorAll('.quotation, blockquote').length,
  };
});

const markdown = `---
title: 港口夜航開通
author: 林若川
date: 2026-03-05
---
管理處昨日宣布，自下月開通**夜間航線**，見[公告](https://example.org/a)。

| 港 | 班次 |
|----|------|
| 海州 | 12 |

- 早班
- 晚班

> 海上的燈都亮了。
`;
const document = '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
  + '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>夜航開通</w:t></w:r></w:p><w:p><w:r><w:t>管理處說，</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>下月開航</w:t></w:r><w:r><w:t>。</w:t></w:r></w:p>'
  + '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>海州</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>';
async function word() {
  const zip = new JsZip();
  zip.file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>');
  zip.file('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
  zip.file('word/document.xml', document);
  zip.file('word/styles.xml', '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>');
  return zip.generateAsync({ type: 'uint8array' });
}
const item = (title, text) => `<item><title>${title}</title><description>&lt;p&gt;${text}&lt;/p&gt;</description></item>`;

inEachEngine('Sources in the studio', {}, (fact) => {
  fact('Markdown is shown with its table, list, link and marks, and stays as it is written', async (browser) => {
    await start(browser);
    await drop(browser, ['a.md', 'text/markdown', markdown]);
    await untilShown(browser, '夜間航線');
    assert.equal(await textOf(browser), markdown);
    const { tables, links, items, strong, quotes } = await seen(browser);
    assert.deepEqual(tables, [[['港', '班次'], ['海州', '12']]]);
    assert.deepEqual([links, items, strong, quotes], [[['公告', 'https://example.org/a']], ['• 早班', '• 晚班'], ['夜間航線'], 1]);
    assert.deepEqual(await rolesOf(browser), ['headline', 'lead', 'table', 'listItem', 'listItem', 'quotation']);
    assert.equal(await browser.evaluate(() => document.getElementById('kind').value), 'markdown');
    assert.deepEqual(await browser.problems(), []);
    assert.deepEqual((await browser.requests()).filter((each) => each !== url), []);
  });

  fact('a Word document, a page, a feed and an export become Markdown that says the same', async (browser) => {
    await start(browser);
    await drop(browser, ['a.docx', '', await word()]);
    await untilText(browser, '下月開航');
    assert.match(await textOf(browser), /^---\ntitle: 夜航開通\n---\n\n管理處說，\*\*下月開航\*\*。\n\n<table><tr><td>海州<\/td><td>12<\/td><\/tr><\/table>\n$/);
    await untilShown(browser, '下月開航');
    assert.deepEqual((await seen(browser)).tables, [[['海州', '12']]]);

    const page = `<!doctype html><html><head><title>夜航開通 - 海州網</title><meta property="og:site_name" content="海州網"><meta name="author" content="林若川"></head><body><nav><a href="/">首頁</a></nav><article><h1>夜航開通</h1>${
      '<p>海上起了<b>大浪</b>，船還是回來了。管理處昨日宣布，自下月開通夜間航線，每日兩班。</p>'.repeat(3)}<ul><li>早班</li><li>晚班</li></ul></article></body></html>`;
    await drop(browser, ['a.html', 'text/html', page]);
    await untilText(browser, '**大浪**');
    const text = await textOf(browser);
    assert.match(text, /^---\ntitle: 夜航開通\nauthor: 林若川\npublisher: 海州網\n---\n/);
    assert.match(text, /- 早班\n- 晚班/);
    assert.ok(!text.includes('首頁'));

    await drop(browser, ['a.xml', 'text/xml', `<rss><channel><title>海州網</title>${item('第一篇', '一號船。')}${item('第二篇', '二號船。')}</channel></rss>`]);
    await untilText(browser, '一號船');
    assert.equal(await browser.evaluate(() => document.getElementById('several').getClientRects().length > 0), true);
    await browser.evaluate(() => {
      const several = document.getElementById('several');
      several.selectedIndex = 1;
      several.dispatchEvent(new Event('change'));
    });
    await untilText(browser, '二號船');

    await drop(browser, ['a.json', 'application/json', JSON.stringify({ title: '匯出', content: '<p>三號<em>船</em>。</p>' })]);
    await untilText(browser, '三號*船*。');
    // All of it is in the history.
    for (const part of ['二號船', '一號船', '大浪', '下月開航']) {
      await browser.click('#undo');
      await untilText(browser, part);
    }
  });

  fact('lines that were broken are joined, and that is told; what cannot be read is refused by its name, and nothing changes', async (browser) => {
    await start(browser);
    const broken = '管理處昨日宣布自下月起開通夜間航線每日\n兩班由港口開往外島的三個碼頭沿途不停靠\n其他地方旅客可以在網上購票也可以在碼頭\n購票票價與日間航線相同。\n';
    assert.equal(await paste(browser, broken), true);
    await untilText(browser, '每日兩班由');
    assert.deepEqual(await notesOf(browser), ['接起了 3 個被截斷的行。']);
    const text = await textOf(browser);
    for (const [name, bytes, said] of [['a.pdf', '%PDF-1.7', /是 PDF/], ['a.rtf', '{\\rtf1', /RTF/], ['a.zip', 'PK\x03\x04xxxxxxxx', /壓縮檔/], ['b.docx', 'PK\x03\x04word/document.xml', /Word/]]) {
      await drop(browser, [name, '', Buffer.from(bytes, 'latin1')]);
      await browser.until((part) => new RegExp(part).test(document.getElementById('trouble').textContent), said.source);
      assert.equal(await textOf(browser), text);
    }
  });

  fact('what is pasted from a page keeps its links and marks; into a text, it is text', async (browser) => {
    await start(browser);
    assert.equal(await paste(browser, '海州港\n見公告。', '<html><body><!--StartFragment--><h2>海州港</h2><p>見<a href="https://example.org/">公告</a>，<b>今天</b>。</p><!--EndFragment--></body></html>'), true);
    await untilText(browser, '[公告](https://example.org/)');
    assert.match(await textOf(browser), /\*\*今天\*\*/);
    // A page whose markup says nothing is its lines.
    await paste(browser, '一行。\n又一行。', '<div><p>一行。</p><p>又一行。</p></div>');
    await untilText(browser, '又一行');
    assert.equal(await textOf(browser), '一行。\n又一行。');
    assert.equal(await troubleOf(browser), '');
  });

  fact('a finding in Markdown is a button among the parts, and can be switched off in the finished page', async (browser) => {
    await start(browser);
    await drop(browser, ['a.md', '', '---\ntitle: 港口\n---\n后半篇文章**要寫好**，要嚴格規范管理。\n\n- 生態(tài)環境\n']);
    await untilShown(browser, '後半篇文章');
    await browser.until(() => document.querySelectorAll('#sheet .diagnostic').length === 2);
    await browser.evaluate(() => document.querySelector('#sheet .diagnostic.character').click());
    await untilShown(browser, '后半篇文章');
    await browser.evaluate(() => document.querySelector('#sheet .diagnostic.character').click());
    await untilShown(browser, '後半篇文章');
    const page = await browser.evaluate(() => new Promise((done) => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        blob.text().then(done);
        return make.call(URL, blob);
      };
      addEventListener('click', (event) => event.target.tagName === 'A' && event.preventDefault(), true);
      document.getElementById('save').click();
    }));
    assert.match(page, /后半篇文章/);
    assert.match(page, /data-fanjian="edits"/);
    assert.match(page, /<strong>要寫好<\/strong>/);
  });
});

inEachEngine('Pictures and roles in the studio', {}, (fact) => {
  const red = smallPng({ width: 40, height: 30, data: Uint8Array.from({ length: 4800 }, (_, at) => [200, 40 + (at >> 2) % 7, 30, 255][at % 4]) });

  fact('a picture that is dropped stands behind the line, can be undone, and is there on the next visit', async (browser) => {
    await start(browser);
    await browser.evaluate(() => {
      const source = document.getElementById('source');
      source.value = '港口夜航\n海州港今天開了夜航。\n明天再說。\n';
      source.dispatchEvent(new Event('input'));
      source.setSelectionRange(8, 8);
    });
    await untilShown(browser, '明天再說');
    await drop(browser, ['碼頭.png', 'image/png', red]);
    await untilText(browser, '![](碼頭-');
    assert.match(await textOf(browser), /開了夜航。\n!\[\]\(碼頭-\w+\.png ""\)\n明天再說。\n$/);
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('img')?.naturalWidth === 40);
    assert.deepEqual((await rolesOf(browser)).includes('figure'), true);
    assert.equal(await browser.evaluate(() => document.querySelector('#sheet img')?.naturalWidth), 40);
    await browser.reload();
    await browser.until(() => !document.body.classList.contains('waiting'));
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelector('img')?.naturalWidth === 40);
    await browser.click('#undo');
    await browser.until(() => !document.getElementById('source').value.includes('碼頭'));
    await browser.click('#redo');
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('img')?.naturalWidth === 40);
    assert.deepEqual(await browser.problems(), []);
  });

  fact('a picture that a text names and that is not here is told, and taken when it is dropped', async (browser) => {
    await start(browser);
    await drop(browser, ['a.md', '', '# 港口\n\n海州港。\n\n![船](img/boat.png "夜航的船")\n\n- 一\n']);
    await browser.until(() => /boat\.png/.test(document.getElementById('missing').textContent));
    await drop(browser, ['boat.png', 'image/png', red]);
    await browser.until(() => document.getElementById('missing').textContent === '');
    assert.match(await textOf(browser), /!\[船\]\(boat-\w+\.png "夜航的船"\)/);
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot?.querySelectorAll('article img').length === 1);
  });

  fact('what is no picture, is broken or is too large is refused by its name', async (browser) => {
    await start(browser);
    await drop(browser, ['a.png', 'image/png', 'no picture'], ['b.png', 'image/png', red.subarray(0, 40)], ['c.svg', 'image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><desc>${'x'.repeat(5 << 20)}</desc></svg>`]);
    await browser.until(() => document.querySelectorAll('#notes li').length === 3);
    const [none, broken, large] = await notesOf(browser);
    assert.match(none, /「a\.png」不是圖片/);
    assert.match(broken, /「b\.png」的圖片讀不出來/);
    assert.match(large, /「c\.svg」縮小後仍超過 4 MB/);
    assert.equal(await textOf(browser), '');
  });

  fact('lines can be a table, a list, a question and an answer; roles stay with their lines when the text is changed', async (browser) => {
    await start(browser);
    await browser.evaluate(() => {
      const source = document.getElementById('source');
      source.value = '港口夜航\n開頭的話說在這裡。\n港 | 班次\n海州 | 12\n您從哪裡來？\n從海上來。\n';
      source.dispatchEvent(new Event('input'));
    });
    await untilShown(browser, '從海上來');
    for (const [at, role] of [[2, 'table'], [3, 'table'], [4, 'question'], [5, 'answer'], [1, 'editorNote']]) {
      await setRole(browser, at, role);
      await browser.until((row, value) => document.querySelectorAll('#sheet select')[row]?.value === value, at, role);
    }
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('td').length === 4);
    assert.deepEqual((await seen(browser)).tables, [[['港', '班次'], ['海州', '12']]]);
    const before = await rolesOf(browser);
    await browser.evaluate(() => {
      const source = document.getElementById('source');
      source.value = source.value.replace('開頭的話說在這裡。', '開頭的話說在這裡。\n又添了一段。');
      source.dispatchEvent(new Event('input'));
    });
    await untilShown(browser, '又添了一段');
    assert.deepEqual((await rolesOf(browser)).filter((_, at) => at !== 2), before);
    await browser.click('#undo');
    await browser.until(() => !document.getElementById('source').value.includes('又添'));
    await browser.until((roles) => [...document.querySelectorAll('#sheet select')].map(({ value }) => value).join() === roles, before.join());
  });

  fact('in Markdown a table becomes lines and lines a table, and a picture its caption', async (browser) => {
    await start(browser);
    await drop(browser, ['a.md', '', markdown]);
    await untilShown(browser, '早班');
    await setRole(browser, 2, 'paragraph');
    await browser.until(() => !document.querySelector('fanjian-reader').shadowRoot.querySelector('table'));
    await setRole(browser, 3, 'table');
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('td')?.textContent === '早班');
    await setRole(browser, 5, 'question');
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('.question')?.textContent === '海上的燈都亮了。');
    assert.equal(await textOf(browser), markdown);
  });
});

inEachEngine('Words of the studio', {}, (fact) => {
  fact('stand in a sheet, count in both views and in the page, and are there on the next visit; bad lines are told by number', async (browser) => {
    await start(browser);
    await browser.evaluate(() => {
      const source = document.getElementById('source');
      source.value = '台积电在海州说了话。\n';
      source.dispatchEvent(new Event('input'));
    });
    await untilShown(browser, '說了話');
    await browser.click('#lexis');
    assert.equal(await browser.evaluate(() => document.activeElement.closest('#words') !== null), true);
    await browser.evaluate(() => {
      const list = document.querySelector('#words textarea');
      list.value = 'map\t台积电\t晶圓廠\nnothing\tx\ty\tz\tq\n';
      list.dispatchEvent(new Event('input'));
    });
    await browser.until(() => document.querySelector('#words li') !== null);
    assert.match(await browser.evaluate(() => document.querySelector('#words ul').textContent), /第 2 行：/);
    await untilShown(browser, '晶圓廠');
    await browser.press('Escape');
    assert.equal(await browser.evaluate(() => document.getElementById('words').open), false);
    await browser.reload();
    await browser.until(() => !document.body.classList.contains('waiting'));
    await untilShown(browser, '晶圓廠');
  });
});

