// The parser, as the wasm core runs it, against what a reader wrote down by hand (tests/golden/README.md).
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Core } from '../../dist/fanjian-reader.external.js';
import { readerCore } from './reader_core.mjs';

const root = new URL('../../', import.meta.url);
const golden = new URL('tests/golden/', root);
const core = await readerCore(Core);

function parse(text) {
  const story = core.open(text);
  try {
    return story.article();
  } finally {
    story.close();
  }
}
const tight = (text) => text.replace(/[\s\ufeff]+/gu, '');
const clean = (block) => tight(block.runs.map((run) => run.text).join(''));

// The Article JSON in the terms of facts.json.
function facts(article) {
  const people = (list = []) => list.filter((one) => one['@type'] === 'Person')
    .map(({ name, roleName = '' }) => ({ name, roleName }));
  const signers = [...(article.author ?? []), ...(article.contributor ?? [])];
  const date = article.dateCreated;
  return {
    headline: article.headline ?? '',
    publisher: article.publisher?.name ?? '',
    department: article.publisher?.department ?? '',
    location: article.locationCreated ?? '',
    date: date ? { raw: date.raw, iso: date.iso ?? '' } : null,
    mode: article.mode ?? '',
    authors: people(article.author),
    contributors: people(article.contributor),
    desks: signers.filter((one) => one['@type'] === 'Organization').map((one) => one.name),
    glosses: article.articleBody.flatMap((block) => block.runs).filter((run) => run.gloss).length,
    headings: article.articleBody.filter((block) => block.role === 'heading').map(clean),
    copyright: Boolean(article.copyrightNotice),
    links: article.articleBody.flatMap((block) => block.runs)
      .filter((run) => run.part === 'link').map((run) => run.text),
  };
}

// "paragraph|quotation", "notice/promotion": whether the block is one of them.
const plays = (block, roles) => roles.split('|').some((role) => {
  const [name, kind] = role.split('/');
  return block.role === name && (!kind || block.notice === kind);
});

function covers(article, source) {
  let at = 0;
  for (const [begin, end] of article.spans) {
    assert.equal(begin, at, 'a gap or an overlap between spans');
    at = end;
  }
  assert.equal(at, source.length, 'the spans end before the source');
}

for (const name of readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'portals').map((entry) => entry.name)) {
  test(`${name} is read as a reader reads it`, () => {
    const source = readFileSync(new URL(`${name}/source.txt`, golden));
    const { script, blocks, ...expected } = JSON.parse(readFileSync(new URL(`${name}/facts.json`, golden), 'utf8'));
    const article = parse(source);
    assert.ok(article.inLanguage.startsWith(script === 'hans' ? 'zh-Hans' : 'zh-Hant'), article.inLanguage);
    assert.deepEqual(facts(article), { ...expected, headings: expected.headings.map(tight) });
    const seen = article.articleBody.map((block) => `${block.role} ${clean(block).slice(0, 10)}`);
    assert.equal(article.articleBody.length, blocks.length, seen.join('\n'));
    blocks.forEach((fact, index) => {
      const block = article.articleBody[index];
      assert.ok(plays(block, fact.role) && clean(block).startsWith(tight(fact.startsWith)),
        `${seen[index]} where ${fact.role} ${fact.startsWith} was expected`);
      if ('speaker' in fact) assert.equal(block.speaker?.name ?? null, fact.speaker, fact.startsWith);
    });
    covers(article, source);
  });
}

test('the command reads a story as the core does', () => {
  const cli = fileURLToPath(new URL('dist/cli.mjs', root));
  const source = readFileSync(new URL('web/article/story.txt', root));
  assert.deepEqual(JSON.parse(execFileSync(process.execPath, [cli, 'parse'], { input: source })), parse(source));
});

const table = (file) => readFileSync(new URL(file, golden), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#')).slice(1).map((line) => line.split('\t'));
const unescape = (text) => text.replaceAll('\\n', '\n');
const bearers = (text) => (text ? text.split(';').map((one) => ({ name: one.split(':')[0], roleName: one.split(':')[1] })) : []);

const readsHeads = (file) => () => {
  const wrong = [];
  for (const [text, publisher, department, location, date, mode, authors, contributors, desks] of table(file)) {
    const found = facts(parse(unescape(text)));
    const got = { ...found, date: found.date ? `${found.date.raw}=${found.date.iso}` : '' };
    const expected = {
      publisher, department, location, date, mode,
      authors: bearers(authors), contributors: bearers(contributors), desks: desks ? desks.split(';') : [],
    };
    for (const [key, value] of Object.entries(expected)) {
      if (JSON.stringify(got[key]) !== JSON.stringify(value)) {
        wrong.push(`${text}: ${key} is ${JSON.stringify(got[key])}, not ${JSON.stringify(value)}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
};

test('the head of a story is read in every form', readsHeads('forms.tsv'));

// A line's role depends on what stands around it: four plain paragraphs.
const around = {
  hant: ['〔記者葉蓁／馬祖報導〕入夜以後，碼頭上的風比白天大了許多，最後一班交通船還沒有靠岸，候船室裡坐了十幾個人。',
    '船公司的人出來說，浪太大，船要晚一個鐘頭，請大家先到隔壁的麵店坐一坐，老闆已經把爐火生起來了。',
    '麵店老闆數了數人頭，下了十五碗麵。有人把行李擱在腳邊，有人望著窗外的燈塔，誰也沒有抱怨。',
    '十點二十分，船燈從霧裡露了出來，候船室裡的人一個接一個站起身，往跳板那邊走去。'],
  hans: ['本报讯（记者 叶蓁）入夜以后，码头上的风比白天大了许多，最后一班交通船还没有靠岸，候船室里坐了十几个人。',
    '船公司的人出来说，浪太大，船要晚一个钟头，请大家先到隔壁的面店坐一坐，老板已经把炉火生起来了。',
    '面店老板数了数人头，下了十五碗面。有人把行李搁在脚边，有人望着窗外的灯塔，谁也没有抱怨。',
    '十点二十分，船灯从雾里露了出来，候船室里的人一个接一个站起身，往跳板那边走去。'],
};

const readsLines = (file) => () => {
  const wrong = [];
  for (const [script, line, role, speaker] of table(file)) {
    const [first, second, ...rest] = around[script];
    const article = parse([first, second, unescape(line), ...rest, ''].join('\n'));
    const block = article.articleBody.find((one) => clean(one) === tight(unescape(line)));
    if (!block || !plays(block, role)) {
      wrong.push(`${line}: ${block ? `${block.role}/${block.notice ?? ''}` : 'cut in two'}, not ${role}`);
    } else if (speaker && (block.speaker?.name ?? '-') !== speaker) {
      wrong.push(`${line}: said by ${block.speaker?.name}, not ${speaker}`);
    }
  }
  assert.deepEqual(wrong, []);
};

test('a line in the middle of a story has its role', readsLines('lines.tsv'));
