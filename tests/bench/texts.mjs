// The three texts that throughput is measured on, in both scripts.
//
// All of it is our own: the sources of tests/golden (news), and two short pieces written for this
// purpose, one in the classical language, one full of Latin. Sentences are drawn with a fixed seed
// until a text is as long as it is asked to be. So the same sentences come back, and every
// converter has its phrases in the cache: the figures compare, they do not tell what a first
// reading of unknown text costs. Where ../shared/corpus is there, `corpus` is a fourth text, drawn
// from some 40,000 sentences of it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const top = new URL('../../', import.meta.url);
const corpus = new URL('../shared/corpus/talk.txt.xz', top);

const classical = `
余少居山中，好讀書而不求甚解。鄰有老叟，種菊數畝，日夕灌之，未嘗言倦。人或問之曰：「翁之勤，其有所求乎？」叟笑曰：「吾知灌菊而已，何求焉。」
歲在甲午，大旱三月，溪井皆竭。叟擔水於十里之外，往返凡四，菊遂不死。里人異之，以為愚。
秋高氣爽，群芳盡落，獨菊盛開，黃白相間，香聞數里。於是遠近來觀者，車馬不絕於道。叟閉門高臥，若無事然。
余嘗叩其門，叟出濁酒一壺，與余對飲。月上東籬，蟲聲四起，叟忽謂余曰：「子讀書，亦猶吾灌菊也。日計不足，歲計有餘。」余聞而悟焉。
後十年，余宦遊四方，復過其里，則門巷依然，而叟已歿矣。菊猶在，其子灌之如故。
夫天下之事，成於久而敗於急。彼日日為之而不見其功者，非無功也，功在日日之中也。
太守聞其事，欲表其閭。其子辭曰：「先人灌菊，未嘗以為善，今以為善而表之，非先人之志也。」太守歎息而去。
江南多雨，河北多風，土異而俗殊；然人之好逸惡勞，則南北同也。
古之為吏者，其出納必明，其聽訟必審，其與民約，雖千里不失一辭。
乃命工人伐木於嶽，採石於谷，築室三楹，藏書萬卷，以待後之學者。
發倉廩以濟飢民，薄賦斂以紓里困，修橋梁以利行旅，三年而百廢俱興。
冬夜擁爐，聞雪折竹，起而視之，天地皓然，不復知有人世。
或曰：「鬥雞走狗，少年之事耳。」曰：「雖然，其專心致志，有可法者。」
制禮作樂，所以和上下也；錄善罰惡，所以別是非也。禮繁則亂，刑濫則怨。
遂登舟順流而下，兩岸猿聲不住，沙鷗翔集，錦鱗游泳，回首雲山，已在天際。
`;

const mixed = `
新版 Linux 核心 6.8 已經釋出，開發者可以用 git clone 取得原始碼，再執行 make -j8 編譯。
這支程式以 TypeScript 編寫，透過 WebAssembly 呼叫 C++ 函式庫，檔案大小只有 128 KB。
他把資料庫從 MySQL 5.7 遷移到 PostgreSQL 16，查詢時間由 350 ms 降到 42 ms。
請寄信到 reader@example.org，或瀏覽 https://example.org/docs/getting-started?lang=zh-Hant 了解詳情。
記憶體不足時，系統會顯示 Out of memory 訊息，並把紀錄寫入 /var/log/messages。
該公司第三季營收達 12.5 億美元，較去年同期成長 8.3%，EPS 為 1.27 元。
會議於 2021-03-12 14:00 (UTC+8) 在 Zoom 舉行，主持人是 Alice Chen，共有 37 人出席。
演算法的複雜度是 O(n log n)，在 Intel Core i7 上處理 1,000,000 筆資料需要 0.8 秒。
使用者點選 Settings → Privacy → Clear data 後，瀏覽器會清除 cookie 與快取。
這款手機搭載 Snapdragon 8 Gen 2 處理器，配備 6.7 吋 OLED 螢幕，支援 5G 與 Wi-Fi 6E。
研究團隊在 Nature 發表論文，指出 mRNA 疫苗對 Omicron BA.5 的保護力約為 72%。
執行 npm install 之前，請先確認 Node.js 的版本不低於 18，否則會出現 EBADENGINE 警告。
列車 G7501 次由 Shanghai Hongqiao 開往 Hangzhou East，全程 169 km，時速最高 350 km/h。
HTTP 404 表示伺服器找不到網頁，503 則表示服務暫時無法使用，請稍後再試。
樂團將演出 Beethoven 的 Symphony No. 5 in C minor, Op. 67，以及 Debussy 的 La mer。
`;

// Pinyin readings in brackets are not what is measured here.
const lift = (text) => text.replace(/(\p{Script=Han})[(（][\p{Script=Latin}\p{M}]{1,7}[)）]/gu, '$1');
const sentences = (text) => text.split(/(?<=[。！？\n])/u).map((part) => part.trim()).filter(Boolean);

function news() {
  const folder = new URL('tests/golden/', top);
  return readdirSync(folder).sort().map((name) => new URL(`${name}/source.txt`, folder))
    .filter((path) => existsSync(path))
    .map((path) => lift(new TextDecoder().decode(readFileSync(path)))).join('\n');
}

// Mulberry32: small, and the same everywhere.
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixedUp = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixedUp ^= mixedUp + Math.imul(mixedUp ^ (mixedUp >>> 7), mixedUp | 61);
    return ((mixedUp ^ (mixedUp >>> 14)) >>> 0) / 4294967296;
  };
}

// `bytes` of UTF-8, give or take a sentence; a line break after every fourth sentence.
export function drawn(pool, bytes, seed = 1) {
  const next = random(seed);
  const sizes = pool.map((sentence) => Buffer.byteLength(sentence));
  const parts = [];
  let total = 0;
  for (let count = 1; total < bytes; ++count) {
    const at = Math.floor(next() * pool.length);
    parts.push(pool[at], count % 4 ? '' : '\n');
    total += sizes[at] + (count % 4 ? 0 : 1);
  }
  return parts.join('');
}

// The pools of sentences by name: { hant, hans } each. `convert(text, config)` brings each into the
// two scripts; sentences that come out empty are none.
export function pools(convert) {
  const of = (text) => {
    const hant = sentences(convert(text, 's2t'));
    const hans = sentences(convert(text, 't2s'));
    return { hant, hans };
  };
  const found = { news: of(news()), classical: of(classical), 'mixed Latin': of(mixed) };
  if (existsSync(corpus)) {
    try {
      const text = execFileSync('xz', ['-dc', fileURLToPath(corpus)], { maxBuffer: 1 << 28 });
      found.corpus = of(text.subarray(0, 6_000_000).toString().replace(/\ufffd.*$/, ''));
    } catch (error) {
      console.error(`../shared/corpus is there but was not read: ${error.message}`);
    }
  }
  return found;
}
