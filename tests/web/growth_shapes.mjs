// What a text or a story in JSON may be made of, by how large it is in UTF-16 units, about. Each was chosen
// for what may be done with it once for every other part of itself.

const repeated = (unit) => (n) => unit.repeat(Math.ceil(n / unit.length));
const nested = (open, close) => (n) => {
  const depth = Math.ceil(n / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
};
const halves = (first, second) => (n) => repeated(first)(n / 2) + repeated(second)(n / 2);
const han = (i) => String.fromCharCode(0x4E00 + i % 5000, 0x4E00 + (i * 7) % 9000);
const each = (of) => (n) => {
  let text = '';
  for (let i = 0; text.length < n; ++i) text += of(i);
  return text;
};

// So that it is Traditional of any size: only then are wrong characters looked for.
const traditional = '這裡的發展，後來還會說。\n'.repeat(8);

export const texts = {
  'news': repeated('本报讯（记者 王小明）昨日，市里召开会议，发展头等大事。\n“后来呢？”他说。\n'),
  'one line': repeated('发展头发后来里面干部'),
  'brackets in brackets': nested('（', '）'),
  'brackets left open': repeated('（(【'),
  'quotes in quotes': nested('“‘', '’”'),
  'quotes left open': repeated('“「『‘"'),
  'glosses': repeated('环(huán)'),
  'glosses left open': repeated('环(huán'),
  'speakers': repeated('王小明：好。\n'),
  'many speakers': (n) => `${traditional}${each((i) => `${han(i)}：是的。\n`)(n)}`,
  'many speakers that are said again': (n) => each((i) => `${han(i)}：是的。\n`)(n / 2) + each((i) => `${han(i)}说，好。\n`)(n / 2),
  'datelines': repeated('新华社北京1月1日电（记者 王小明）\n'),
  'bylines': repeated('记者 王小明\n'),
  'a byline of many names': (n) => `${traditional}記者 ${each((i) => `${han(i)}、`)(n)}\n后来。`,
  'lines': repeated('\n'),
  'short lines': repeated('一\n'),
  'lines that end with nothing': repeated('一\r'),
  'spaces': repeated(' \t　'),
  'spaces before one character': (n) => `${' '.repeat(n)}一`,
  'Latin': repeated('a'),
  'Latin words': repeated('ab cd '),
  'links': repeated('http://a.b/'),
  'links that go on': (n) => `http://a.b/${'c'.repeat(n)}`,
  'mail': repeated('a@b.'),
  'figures': repeated('1,2.3%:'),
  'figures between characters': repeated('第1章'),
  'dates': repeated('2024年1月1日'),
  'descriptions of characters': repeated('⿰'),
  'beginnings of phrases': repeated('不识庐山真面'),
  'names': repeated('王小明、于丹、范仲淹、'),
  'names, each another': each((i) => `记者${han(i)}说，`),
  'a particle': repeated('著着'),
  'combining marks': repeated('a\u0301\u0301'),
  'nothing but combining marks': repeated('\u0301'),
  'halves of pairs': repeated('\u{20BB7}\u{2000B}'),
  'credits, then brackets': halves('编辑：王小明\n', '（记者 王小明）后来\n'),
  'brackets before text': repeated('【环球时报特派记者 王小明】后来\n'),
  'titles of other stories': (n) => `后来的事情。\n延伸閱讀\n${repeated('一个标题\n')(n)}`,
  'notices': repeated('版权声明：转载请注明来源\n'),
  'captions': repeated('▲图为 甲/摄\n'),
  'headings': repeated('一、头\n后来发展，大家都知道的事情。\n'),
  'questions and answers': repeated('问：后来呢？\n答：后来。\n'),
  'readings that were left behind': repeated('玉環(huán)市發(fā)展。'),
  'question marks before characters': repeated('?拔'),
  'question marks': repeated('?'),
  'characters that do not exist': repeated('\uFFFD'),
  'characters that do not exist before others': repeated('經\uFFFD摿\uE78A薮\uFFFD,'),
  'readings behind bytes': repeated('展?jié)摿薮?,'),
  'readings behind bytes, without an end': repeated('展?jié)摿薮'),
  'marks behind bytes': repeated('正常?！拔覀兂嗨?,'),
  'lost marks, each line another': each((i) => `${han(i)}?拔${han(i + 3)}?發展${han(i + 9)}?\n`),
  'lost marks on one line, each another': each((i) => `${han(i)}?拔${han(i + 3)}?發展${han(i + 9)}?`),
  'readings behind bytes, each another': each((i) => `${han(i)}展?jié)摿薮?${han(i + 5)}`),
  'bytes all on one line': (n) => repeated('這裡的經濟展?jié)摿薮?')(n),
  'wrong characters': repeated('后半篇文章,旅游規范。\n'),
  'wrong characters, each line another': each((i) => `${han(i)}后半篇文章,旅游規范${han(i + 2)}。\n`),
  'wrong characters on one line': repeated('后半篇文章,旅游規范,'),
  'letters between characters': (n) => `${traditional}${repeated('特首k主任關S很好')(n)}`,
  'brackets between characters': (n) => `${traditional}${repeated('鄰居[們')(n)}`,
  'characters for private use': (n) => `${traditional}${repeated('鄰居\uE55D')(n)}`,
  'marks of UTF-8 at ends of lines': (n) => `${traditional}${repeated('「鄰居銆?\n')(n)}`,
  'hidden characters': repeated('一\u200B\u2060'),
  'the same name in brackets': repeated('王小明（王小明）'),
  'colons': repeated('：'),
  'dashes': repeated('——'),
};

const json = (story) => JSON.stringify(story);
const paragraph = (text) => ({ role: 'paragraph', text });
const people = (n) => Array.from({ length: Math.ceil(n / 20) }, (_, i) => ({ name: `${han(i)}` }));

export const documents = {
  'a dateline that the body nearly has': (n) => json({ dateline: `${'a'.repeat(n / 3)}b`, articleBody: [paragraph('a'.repeat(2 * n / 3))] }),
  'a dateline that many paragraphs nearly have': (n) => json({ dateline: `${'a'.repeat(50)}b`, articleBody: repeated('x')(n / 140).split('').map(() => paragraph('a'.repeat(100))) }),
  'a long dateline and many short paragraphs': (n) => json({ dateline: 'a'.repeat(n / 2), articleBody: repeated('x')(n / 80).split('').map(() => paragraph('a')) }),
  'an author whom a byline nearly has': (n) => json({ author: [{ name: `${'a'.repeat(n / 3)}b` }], articleBody: [{ role: 'byline', text: 'a'.repeat(2 * n / 3) }] }),
  'many authors, many bylines': (n) => json({ author: people(n / 2), articleBody: people(n / 2).map(({ name }) => ({ role: 'byline', text: name })) }),
  'many authors, many long bylines': (n) => json({ author: people(n / 2), articleBody: people(n / 4).map(() => ({ role: 'byline', text: han(1).repeat(5) })) }),
  'a long author, many bylines': (n) => json({ author: [{ name: 'a'.repeat(n / 2) }], articleBody: repeated('x')(n / 80).split('').map(() => ({ role: 'byline', text: 'a' })) }),
  'one author, many bylines': (n) => json({ author: [{ name: '甲' }], articleBody: repeated('x')(n / 40).split('').map(() => ({ role: 'byline', text: '乙' })) }),
  'authors with jobs': (n) => json({ author: people(n).map((each, i) => ({ ...each, jobTitle: i % 2 ? '记者' : '摄影' })), articleBody: '后来。' }),
  'contributors who stand in a byline': (n) => json({ contributor: people(n / 2), articleBody: [{ role: 'byline', text: people(n / 2).map(({ name }) => name).join('、') }] }),
  'paragraphs': (n) => json({ articleBody: repeated('x')(n / 30).split('').map(() => paragraph('后来')) }),
  'paragraphs without a role': (n) => json({ articleBody: repeated('x')(n / 10).split('').map(() => '后来') }),
  'headlines': (n) => json({ headline: '头', articleBody: repeated('x')(n / 30).split('').map(() => ({ role: 'headline', text: '后来' })) }),
  'many lines in a paragraph': (n) => json({ headline: '头', articleBody: [paragraph(repeated('后\n')(n))] }),
  'a headline of many lines': (n) => json({ headline: repeated('后\n')(n), articleBody: '后来。' }),
  'a body of one text': (n) => json({ headline: '头', articleBody: repeated('后来(lái)。\n\n')(n) }),
  'escapes': (n) => `{"articleBody":"${repeated('\\u540e\\n')(n)}"}`,
  'arrays in arrays': (n) => `{"x":${nested('[', ']')(n)}}`,
  'objects in objects': (n) => `{"x":${nested('{"a":', '}')(n)}}`,
  'members that nobody knows': (n) => json(Object.fromEntries(Array.from({ length: n / 10 }, (_, i) => [`a${i}`, i]))),
  'the same member': (n) => `{${repeated('"headline":"后",')(n)}"articleBody":"后来"}`,
};
