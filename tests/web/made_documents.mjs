// Eight stories over all forms, and each of them as a page, a piece of HTML, Markdown, an export, a feed and a Word
// document, by writers of the test's own: what goes in is known to the run.
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './commands.mjs';

const JsZip = createRequire(path.join(root, 'web/package.json'))('jszip');

const p = (...runs) => ({ runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) });
const line = (text) => ({ text });
const heading = (text) => ({ role: 'heading', text });
const item = (text, depth = 1, ordered = false) => ({ role: 'listItem', ordered, depth, text });
const figure = (url, alt, caption, more = {}, image = {}) => ({ role: 'figure', image: { url, ...(alt ? { alt } : {}), ...image }, ...(caption ? { caption } : {}), ...more });
const table = (header, ...rows) => ({ role: 'table', header, rows });

export const stories = {
  'a feature with pictures': { headline: '海上的燈：一個港口的夜航', blocks: [
    p('管理處昨日宣布，自下月起開通', { text: '夜間航線', strong: true }, '，見', { text: '公告', link: 'https://example.org/a' }, '。'),
    figure('https://example.org/1.jpg', '港口的夜', '夜裡的港口，燈都亮了。'),
    heading('三代人守著同一片海'),
    line('老船長說，海上的燈是留給回家的人的，一盞也不能少，一夜也不能滅。'),
    figure('https://example.org/2.jpg', '老船長'),
    figure('https://example.org/3.jpg', '燈塔', '燈塔在島的東邊。', {}, { link: 'https://example.org/tower' }),
    line('清晨，第一班船回來了，船上的人都下了船，各自回家去。'),
  ] },
  'a table of finance': { headline: '三月港口運量出爐', blocks: [
    line('海州港務局今天公布三月份的運量，比去年同期增加了一成，是五年來最多的一次。'),
    table(true, ['港口', '運量（萬噸）', '增減'], ['海州', '1,204.5', '+10.2%'], ['東灣', '890', '−3%'], ['北嶼', '37', '—']),
    line('業者說，下半年的情形要看天氣，也要看新的碼頭什麼時候開放。'),
    table(true, ['股', '價'], ['海州航運', '12.37'], ['東灣港務', '8.05']),
    line('以上數字由港務局提供，尚未經過會計師查核，僅供參考。'),
  ] },
  'an interview': { headline: '「海不會說話」：訪燈塔看守人', blocks: [
    line('他在島上住了四十年，每天黃昏上塔點燈，清晨再把燈滅了，從來沒有間斷。'),
    p({ text: '問：', strong: true }, '您守了多少年的燈塔？'),
    p({ text: '答：', strong: true }, '四十年，一天也沒有離開過。'),
    p({ text: '問：', strong: true }, '不寂寞嗎？'),
    p({ text: '答：', strong: true }, '海不會說話，可是每個人都聽得見它。'),
    { role: 'quotation', text: '海不會說話，可是每個人都聽得見它。' },
  ] },
  'a list': { headline: '出海之前要做的六件事', blocks: [
    line('每年夏天都有人在海上迷路，老船長們整理出六件事，出海之前一件一件做完。'),
    item('先看潮水', 1, true), item('再看風向', 1, true), item('北風不出港', 2), item('南風慢行', 2), item('帶足淡水', 1, true),
    heading('船上該有的東西'),
    item('救生衣'), item('無線電'), item('一盞燈'),
    line('做完這幾件事，才可以解纜出港；少了一件，就等明天。'),
  ] },
  'marks within marks': { headline: '港務局的三個說法', blocks: [
    p('他們說這是', { text: '最後一次', strong: true, emphasis: true }, '，又說', { text: '也許', emphasis: true }, '不是；程式叫', { text: 'port --night', code: true }, '。'),
    p('見', { text: '公告全文', link: 'https://example.org/a?b=1&c=2' }, '與', { text: '附件', link: 'mailto:a@example.org' }, '，都在網上，人人可以讀到。'),
    line('兩個說法之間差了三天，誰也沒有再解釋，大家也就不再問了。'),
  ] },
  'signs that are Markdown\'s own': { headline: '星號*與_底線_的故事', blocks: [
    line('價格是 3 * 4 = 12 元，不是 [12] 元；檔名是 a_b_c.txt，見 <附件> & 說明。'),
    line('# 這一行以井號開頭，卻不是標題，只是作者喜歡這樣寫。'),
    line('1. 這一行以數字開頭，卻不是列表，因為它只有一行而已。'),
    line('反斜線 \\ 與反引號 ` 都照原樣留著，一個也不少，~~也不劃掉~~。'),
    table(true, ['甲|乙', '丙'], ['1 | 2', '*3*']),
  ] },
  'two scripts and other languages': { headline: '于海涛在台灣的三十年', blocks: [
    line('後來的事情大家都知道：他在台北住下來，開了一家小書店，叫做海潮。'),
    line('The shop opened in 1996, and 海潮 is still its name; nobody has asked why.'),
    line('他說：「头发白了，书还在。」店裡的人都笑了起來，又替他倒了一杯茶。'),
    { role: 'quotation', text: '书还在，人就在。' },
  ] },
  'a long one': { headline: '一百個晚上', blocks: Array.from({ length: 60 }, (_, at) => (at % 10 === 3 ? heading(`第${at}夜`)
    : at % 10 === 7 ? item(`第 ${at} 件事`) : line(`第 ${at} 個晚上，海上沒有風，船都靠了岸，燈一盞一盞地亮起來，直到天明。`))) },
};

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const runsOf = (content) => (typeof content === 'string' ? [{ text: content }] : content);
const inlineHtml = (content) => runsOf(content).map(({ text, link, strong, emphasis, code }) => {
  let html = escaped(text);
  if (code) html = `<code>${html}</code>`;
  if (emphasis) html = `<em>${html}</em>`;
  if (strong) html = `<b>${html}</b>`;
  return link ? `<a href="${escaped(link)}">${html}</a>` : html;
}).join('');

function listHtml(items) {
  let html = '';
  const open = [];
  for (const { depth, ordered, text } of items) {
    const tag = ordered ? 'ol' : 'ul';
    while (open.length > depth) html += `</li></${open.pop()}>`;
    if (open.length === depth) html += '</li>';
    for (; open.length < depth; html += `<${tag}>`) open.push(tag);
    html += `<li>${escaped(text)}`;
  }
  while (open.length) html += `</li></${open.pop()}>`;
  return html;
}

function inOrder(blocks, one, list, between = '\n') {
  const out = [];
  for (let at = 0; at < blocks.length;) {
    const items = [];
    while (blocks[at]?.role === 'listItem') items.push(blocks[at++]);
    out.push(items.length ? list(items) : one(blocks[at++]));
  }
  return out.join(between);
}

export const htmlOf = (blocks) => inOrder(blocks, (block) => {
  if (block.role === 'figure') {
    const { url, link, alt = '' } = block.image;
    const image = `<img src="${escaped(url)}" alt="${escaped(alt)}">`;
    return `<figure>${link ? `<a href="${escaped(link)}">${image}</a>` : image}${block.caption ? `<figcaption>${escaped(block.caption)}</figcaption>` : ''}</figure>`;
  }
  if (block.role === 'table') return `<table>${block.rows.map((row, at) => `<tr>${row.map((cell) => (at ? `<td>${escaped(cell)}</td>` : `<th>${escaped(cell)}</th>`)).join('')}</tr>`).join('\n')}</table>`;
  const inner = inlineHtml(block.runs ?? block.text);
  return block.role === 'heading' ? `<h2>${inner}</h2>` : block.role === 'quotation' ? `<blockquote><p>${inner}</p></blockquote>` : `<p>${inner}</p>`;
}, listHtml);

const sign = (text) => text.replace(/[\\`*_[\]<>&~|#]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');
const inlineMarkdown = (content) => runsOf(content).map(({ text, link, strong, emphasis, code }) => {
  let made = code ? `\`${text}\`` : sign(text);
  if (emphasis) made = `*${made}*`;
  if (strong) made = `**${made}**`;
  return link ? `[${made}](${link})` : made;
}).join('');
export const markdownOf = ({ headline, blocks }) => `---\ntitle: ${JSON.stringify(headline)}\n---\n\n${inOrder(blocks, (block) => {
  if (block.role === 'figure') {
    const { url, link, alt = '' } = block.image;
    return link ? `<figure><a href="${link}"><img src="${url}" alt="${alt}"></a><figcaption>${block.caption}</figcaption></figure>` : `![${sign(alt)}](${url}${block.caption ? ` "${block.caption}"` : ''})`;
  }
  if (block.role === 'table') return block.rows.map((row, at) => `| ${row.map(sign).join(' | ')} |${at ? '' : `\n|${row.map(() => '---|').join('')}`}`).join('\n');
  const inner = inlineMarkdown(block.runs ?? block.text);
  return block.role === 'heading' ? `## ${inner}` : block.role === 'quotation' ? `> ${inner}` : inner;
}, (items) => items.map(({ depth, ordered, text }) => `${'   '.repeat(depth - 1)}${ordered ? '1.' : '-'} ${sign(text)}`).join('\n'), '\n\n')}\n`;

export const pageOf = ({ headline, blocks }) => `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>${escaped(headline)} - 海州網</title><meta property="og:title" content="${escaped(headline)}"></head>
<body><header><nav><a href="/">首頁</a><a href="/port">港口</a></nav></header><main><article><h1>${escaped(headline)}</h1>\n${htmlOf(blocks)}\n</article></main><footer><p>海州網　版權所有</p></footer></body></html>`;
export const cmsOf = ({ headline, blocks }) => JSON.stringify({ title: headline, content: htmlOf(blocks) });
export const feedOf = ({ headline, blocks }) => `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>海州網</title><item><title>${
  escaped(headline)}</title><content:encoded>${escaped(htmlOf(blocks))}</content:encoded></item></channel></rss>`;

const wordRuns = (content) => runsOf(content).map(({ text, strong, emphasis }) => `<w:r>${strong || emphasis ? `<w:rPr>${strong ? '<w:b/>' : ''}${emphasis ? '<w:i/>' : ''}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`).join('');
const styled = (style, content) => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${wordRuns(content)}</w:p>`;
/** Of lines, headings, quotations, marks and tables. */
export async function wordOf({ headline, blocks }) {
  const body = styled('Title', headline) + blocks.map((block) => {
    if (block.role === 'table') return `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${styled('', cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    return styled({ heading: 'Heading2', quotation: 'Quote' }[block.role] ?? '', block.runs ?? block.text);
  }).join('');
  const zip = new JsZip();
  zip.file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>');
  zip.file('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
  zip.file('word/styles.xml', `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${
    [['Title', 'Title'], ['Heading2', 'heading 2'], ['Quote', 'Quote']].map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`);
  return zip.generateAsync({ type: 'uint8array' });
}
