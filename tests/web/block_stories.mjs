// Stories with pictures, tables and lists, as markup, and pictures for them.
import { smallPng } from './small_png.mjs';

// A harbour, more or less: bands of sky, sea and quay, with a sun.
export function harbour(width, height, tone = 0) {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const up = y / height;
      const sun = Math.hypot(x - width * 0.7, y - height * 0.3) < height * 0.09;
      const wave = Math.sin(x / 23 + y / 5) > 0.6 ? 16 : 0;
      const colour = sun ? [240, 192, 96] : up < 0.55 ? [160 - tone, 192, 224] : up < 0.85 ? [48 + wave, 96 + wave, 128 + tone] : [112, 96, 80];
      data.set([...colour, 255], (y * width + x) * 4);
    }
  }
  return smallPng({ width, height, data });
}

export const feature = (at = '') => `
<h1>海州港開新航線，頭一班船載著乾貨與學生</h1>
<p>本報海州三月五日訊（記者 林書瑋）</p>
<figure><img src="${at}wide.png" alt="海州港清晨，遠處是新碼頭" width="960" height="540">
<figcaption>清晨的海州港。新碼頭能同時停靠三艘輪船。<small>程遠攝</small></figcaption></figure>
<p>海州港昨天開了<strong>第一條</strong>往南的<a href="https://example.com/line">新航線</a>，頭一班船下午三點出發，載著三百噸乾貨和四十名學生。</p>
<p>碼頭上，頭髮花白的老船長周明站了很久。他說，這條航線等了<em>整整十年</em>，船開了，大家都鬆了一口氣。</p>
<h2>十年之間</h2>
<blockquote><p>我們從前要繞兩天的路，現在一個晚上就到了。</p></blockquote>
<figure><img src="${at}tall.png" alt="老船長周明" width="400" height="600"><figcaption>周明在駕駛艙裡。<small>程遠攝</small></figcaption></figure>
<p>按港務局的說法，新航線每週三班，票價比照舊航線，學生半價。船上的系統叫 <code>harbour-2</code>，由本地公司開發。</p>
<iframe data-src="https://example.com/video" title="開航錄影"></iframe>
<p>下個月起，港口還要增開夜班。</p>
`;

export const finance = `
<h1>海州三港上季吞吐量出爐</h1>
<p>三個港口上季的數字昨天公布，海州港仍居首位。</p>
<table><caption>上季吞吐量（萬噸）</caption>
<thead><tr><th>港口</th><th>進口</th><th>出口</th><th>合計</th><th>同比</th><th>備註</th></tr></thead>
<tbody>
<tr><td>海州</td><td>12</td><td>37</td><td>49</td><td>+3.2%</td><td>含新碼頭</td></tr>
<tr><td>臨安</td><td>1,208.5</td><td>98</td><td>1,306.5</td><td>−0.4%</td><td>三月發過一次修正</td></tr>
<tr><td>東石</td><td>7</td><td>11</td><td>18</td><td>—</td><td>只計乾貨</td></tr>
</tbody></table>
<p>港務局說，下季的數字會在七月公布。</p>
`;

export const interview = {
  headline: '船長周明：船開了，人也老了', alternativeHeadline: '一位老船長說海州港的三十年',
  articleBody: [
    { role: 'editorNote', text: '編按：海州港新航線昨天開航。本報訪問了第一任船長周明。訪問經過刪節。' },
    { role: 'question', text: '問：您什麼時候開始跑船？' },
    { role: 'answer', text: '答：三十年前。那時候碼頭只有一個，頭髮還是黑的。' },
    { role: 'question', text: '問：新航線和從前有什麼不同？' },
    { role: 'answer', runs: [{ text: '答：從前要繞兩天的路。你看' }, { text: '這張圖', link: 'https://example.com/map' }, { text: '就明白了，現在一個晚上就到。' }] },
    { role: 'quotation', text: '船開了，大家都鬆了一口氣。' },
  ],
};

export const list = `
<h1>週末海州五件事</h1>
<p>這個週末，海州有五件事值得出門。</p>
<ol><li><strong>看船</strong>：新碼頭週六開放參觀，上午九點起，帶孩子的可以從東門進，不必排隊。</li>
<li>吃麵：老街的面館重新開張。<ul><li>板栗麵，只賣週末</li><li>乾拌麵</li></ul></li>
<li>聽戲：文化宮晚上七點。</li></ol>
<p>另外，下面這些地方本週末不開：</p>
<ul><li>圖書館</li><li>游泳池</li></ul>
`;
