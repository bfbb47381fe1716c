// dist/cli.mjs parse on a page's HTML: what its markup says goes before what its lines look like.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));
const parsed = (html, file) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'parse', ...(file ? [file] : ['--as', 'html'])], { input: html });
  assert.equal(status, 0, stderr.toString());
  return JSON.parse(stdout);
};
const text = (block) => (block.runs ?? []).map((run) => run.text).join('');

function check(article, site) {
  assert.equal(article.headline, site.headline);
  assert.equal(article.author, undefined);
  assert.equal(article.publisher.name, site.name);
  const of = (role) => article.articleBody.filter((block) => block.role === role);
  assert.deepEqual(of('table').map(({ rows }) => rows), [site.rows]);
  assert.deepEqual(of('heading').map(text), [site.heading]);
  assert.deepEqual(of('figure').map(({ caption }) => caption), [site.caption]);
  assert.equal(of('listItem').length, site.items);
  assert.equal(of('lead').length, 1);
}

const page = `<!doctype html><html><head><title>東灣隊三連勝登榜首｜東灣新聞網</title>
<meta property="og:title" content="東灣隊三連勝登榜首｜東灣新聞網"><meta property="og:site_name" content="東灣新聞網">
<meta name="author" content="20417"></head><body><article>
<p>東灣女子排球隊昨晚在主場以三比一擊敗北港隊，取得本季首次三連勝，上升到聯賽首位，全場球迷起立鼓掌五分鐘。</p>
<h2>隊長說贏在最後一局的發球</h2>
<p>隊長賽後說，最後一局連續六個發球直接得分，是整個星期練習的結果，對手的接發球站位早在錄影裡看過三遍。</p>
<figure><img src="b.jpg"><figcaption>隊員向看台鞠躬</figcaption></figure>
<table><tr><th>球隊</th><th>勝</th></tr><tr><td>東灣</td><td>9</td></tr></table>
<ul><li>下輪：東灣對南嶺</li><li>下輪：北港對石峽</li></ul>
<p>聯賽委員會宣布，下一輪比賽提前到晚上七時開始，方便住在對岸的球迷趕上末班渡輪，已售出的門票仍然有效。</p>
</article></body></html>`;

test('parse: a page has the headline without its site, cells apart, captions, items, and no number for an author', () => {
  check(parsed(page), { headline: '東灣隊三連勝登榜首', name: '東灣新聞網', rows: [['球隊', '勝'], ['東灣', '9']],
    heading: '隊長說贏在最後一局的發球', caption: '隊員向看台鞠躬', items: 2 });
});

const shared = `${process.env.FANJIAN_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))}/cases/stories/x1.html`;
test('parse: the page beside the repository is read as its table says', { skip: !existsSync(shared) && '../shared/cases/stories is not there' }, () => {
  const html = readFileSync(shared, 'utf8');
  const cells = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) => [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell));
  check(parsed('', shared), { headline: /<title>(.*?)｜/.exec(html)[1], name: /og:site_name" content="(.*?)"/.exec(html)[1], rows: cells,
    heading: /<h2>(.*?)<\/h2>/.exec(html)[1], caption: /<figcaption>(.*?)<\/figcaption>/.exec(html)[1], items: 2 });
});
