// Two pages as live sites have them, written by hand: a thread of a forum and a page of a shop.
const avatar = (name, hue) => `<svg class="avatar" viewBox="0 0 40 40" width="40" height="40" role="img" aria-label="${name}的头像"><title>${name}</title>
<circle cx="20" cy="20" r="20" fill="hsl(${hue} 60% 55%)"/><text x="20" y="26" text-anchor="middle" fill="#fff">${[...name][0]}</text></svg>`;

const post = (at, name, text, more = '') => `<div class="post-stream-item" data-post-number="${at}"><article id="post_${at}" aria-label="第${at}楼，${name}" class="boxed">
<div class="topic-avatar">${avatar(name, at * 80)}</div><div class="topic-body"><div class="names"><a href="/u/${at}" data-user-card="user_${at}">${name}</a>
<time title="2026年3月${at}日 9:0${at}" datetime="2026-03-0${at}">${at}天</time></div><div class="cooked">${text}</div>
<nav class="actions"><button title="点赞这个帖子">♥ <span class="count">${at}</span></button><button title="复制这个帖子的链接">分享</button>
<button class="reply">回复</button></nav>${more}</div></article></div>`;

// Like Discourse: onebox, quotation, mention, hashtag, emoji, poll, spoiler, code, a composer, posts that come while one scrolls.
const thread = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>里面的面条怎么样？ - 大家谈</title>
<meta property="og:title" content="里面的面条怎么样？"><style>
body{font:16px/1.6 sans-serif;max-width:760px;margin:0 auto;padding:16px}.boxed{display:flex;gap:12px;border-top:1px solid #ddd;padding:12px 0}
.topic-body{flex:1;min-width:0}.names{display:flex;justify-content:space-between}.quote{border-left:4px solid #ccc;margin:0;padding-left:12px;color:#555}
.onebox{border:1px solid #ccc;padding:8px}.spoiler{filter:blur(4px)}.mention{background:#eee;border-radius:8px;padding:0 4px}
.poll li{list-style:none}.composer{position:sticky;bottom:0;background:#f7f7f7;border:1px solid #ccc;padding:8px}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:2px 8px}
</style></head><body class="crawler-free"><header><h1><a href="#">里面的面条怎么样？</a></h1><div class="category"><span class="badge">吃喝</span>
<a class="discourse-tag" href="#">面条</a> <a class="discourse-tag" href="#">头发</a></div></header><main><div class="post-stream">
${post(1, '何以宁', `<p>昨天去吃，里面有头发。<img class="emoji" alt=":noodles:" title=":面条:" width="20" height="20" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="> 你们怎么说？</p>
<div class="poll" data-poll-status="open"><ul><li><button aria-pressed="false">还会来</button></li><li><button aria-pressed="true">不来了</button></li></ul><span>12个人投票</span></div>`)}
${post(2, '林书玮', `<aside class="quote" data-post="1"><div class="title">何以宁：</div><blockquote><p>昨天去吃，里面有头发。</p></blockquote></aside>
<p><a class="mention" href="/u/1">@何以宁</a> 我后来又去了，没有看见。<span class="spoiler">其实是厨师的胡子。</span></p>
<pre><code class="hljs lang-python">print("面条和头发")</code></pre><ul><li>干净：<b>四</b>颗星</li><li>价钱：三颗星<ul><li>晚上更贵</li></ul></li></ul>`)}
${post(3, '王后', `<aside class="onebox" data-onebox-src="https://news.example/%E9%9D%A2"><h3><a href="https://news.example/面条">市里的面条店一览</a></h3><p>记者走了十二个地方，发现…</p></aside>
<p>见 https://news.example/面条/发现?页=2 ，还有 mian@面条.example 。</p><details><summary>更多</summary><table><thead><tr><th>店</th><th>评价</th></tr></thead>
<tbody><tr><td>东门</td><td>头发多</td></tr><tr><td>西门</td><td>面条干</td></tr></tbody></table></details>`,
  '<section class="embedded-posts"><p>后面的一条回复：说得对。</p></section>')}
</div></main><form class="composer"><label>回复这个主题 <input name="title" placeholder="写一个标题" value="里面"></label>
<textarea name="raw" placeholder="在这里写">我的头发</textarea><div class="preview" contenteditable="true">我的头发</div><select name="to"><option value="1">公开发表</option><option>只给版主</option></select>
<input type="submit" value="发表"></form><script>
// Posts that come later, times that tick, a like that counts, a quotation of what is selected.
const act = {
  more() { const next = document.querySelector('.post-stream').firstElementChild.cloneNode(true); next.dataset.postNumber = 4; next.querySelector('article').id = 'post_4';
    next.querySelector('.cooked').innerHTML = '<p>新来的人说：现在里面没有头发了。</p>'; document.querySelector('.post-stream').append(next); },
  tick() { document.querySelectorAll('time').forEach((each, at) => { each.textContent = (at + 2) + '天'; each.title = '刚刚更新'; }); },
  like() { document.querySelectorAll('.count').forEach((each) => { each.textContent = Number(each.textContent) + 1; }); },
  open() { document.querySelector('details').open = true; document.querySelector('.spoiler').className = ''; },
  drop() { document.querySelector('[data-post-number="2"]').remove(); },
};
</script></body></html>`;

const product = (at, name, price) => `<li class="product type-product post-${at} ${at % 2 ? 'sale' : ''}"><a href="/product/${at}" class="woocommerce-LoopProduct-link">
<svg width="160" height="100" role="img" aria-label="${name}的照片"><rect width="160" height="100" fill="hsl(${at * 70} 50% 80%)"/><text x="20" y="55">${name}</text></svg>
${at % 2 ? '<span class="onsale">特价！</span>' : ''}<h2 class="woocommerce-loop-product__title">${name}</h2><div class="star-rating" role="img" aria-label="五颗星里的${at}颗"></div>
<span class="price">${at % 2 ? `<del><span class="amount"><bdi><span>¥</span>${price + 20}</bdi></span></del> ` : ''}<ins><span class="amount"><bdi><span>¥</span>${price}</bdi></span></ins></span></a>
<a href="?add-to-cart=${at}" data-product_id="${at}" aria-label="把“${name}”放进购物车" class="button add_to_cart_button" rel="nofollow">放进购物车</a></li>`;

// Like WooCommerce: products, variations, tabs, reviews, a table of attributes, a cart by fragments, structured data.
const shop = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>干面条礼盒 – 东门商店</title>
<script type="application/ld+json">{"@context":"https://schema.org/","@type":"Product","name":"干面条礼盒","description":"里面有十二包"}</script><style>
body{font:15px/1.6 sans-serif;max-width:900px;margin:0 auto;padding:16px}ul.products{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;padding:0;list-style:none}
.onsale{background:#c33;color:#fff;padding:0 6px}.tabs{display:flex;gap:12px;padding:0;list-style:none}.tabs .active{font-weight:bold}table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:2px 8px;text-align:left}
.cart-contents::after{content:attr(data-note)}.panel[hidden]{display:none}
</style></head><body class="product-template-default single-product woocommerce"><nav class="woocommerce-breadcrumb" aria-label="面包屑"><a href="/">首页</a> / <a href="#">吃的</a> / 干面条礼盒</nav>
<div class="cart-contents" title="看看购物车里的东西">购物车：<span class="count">0</span>件</div>
<div class="woocommerce-notices-wrapper"></div><div id="product-1" class="product"><h1 class="product_title entry-title">干面条礼盒</h1>
<p class="price"><span class="amount"><bdi><span class="woocommerce-Price-currencySymbol">¥</span>128.00</bdi></span></p>
<div class="woocommerce-product-details__short-description"><p>里面有<strong>十二包</strong>，后来又加了酱料。
发货需要两天。</p></div><form class="variations_form cart"><table class="variations"><tbody><tr><th><label for="size">大小</label></th><td>
<select id="size" name="attribute_size"><option value="">选一个</option><option value="small">小盒</option><option value="large">大盒（带面碗）</option></select>
<a class="reset_variations" href="#" style="visibility:hidden">清除</a></td></tr></tbody></table><div class="quantity"><label class="screen-reader-text" for="q">干面条礼盒 数量</label>
<input type="number" id="q" name="quantity" value="1" title="数量" aria-label="产品数量"></div><button type="submit" class="single_add_to_cart_button">放进购物车</button></form>
<div class="product_meta"><span class="sku_wrapper">货号：<span class="sku">面-001</span></span> <span class="posted_in">分类：<a href="#">吃的</a>、<a href="#">礼物</a></span></div>
<div class="woocommerce-tabs"><ul class="tabs" role="tablist"><li class="active" role="tab">说明</li><li role="tab">其他信息</li><li role="tab">评价（2）</li></ul>
<div class="panel" id="tab-description"><h2>说明</h2><p>这种面条是干的，头发般细。煮三分钟，<em>面</em>就熟了；<span>后</span>面再加葱。</p><p lang="ja">日本の麺とは違います。</p></div>
<div class="panel" id="tab-info" hidden><table class="shop_attributes"><tbody><tr><th>重量</th><td>1.2 kg</td></tr><tr><th>产地</th><td><p>台湾、广东</p></td></tr></tbody></table></div>
<div class="panel" id="tab-reviews" hidden><ol class="commentlist"><li class="review"><div class="star-rating" role="img" aria-label="五颗星里的四颗"></div><p class="meta"><strong>王后</strong> <time>2026年3月1日</time></p>
<div class="description"><p>很好吃，就是里面有一根头发。</p></div></li><li class="review" lang="zh-TW"><p>這個麵條很乾淨。</p></li></ol></div></div></div>
<section class="related products"><h2>有关的东西</h2><ul class="products columns-4">${product(2, '面碗', 36)}${product(3, '酱料', 18)}${product(4, '筷子', 12)}${product(5, '发夹', 9)}</ul></section>
<script>
const act = {
  cart() { document.querySelector('.cart-contents').replaceWith(Object.assign(document.createElement('div'), { className: 'cart-contents', title: '看看购物车里的东西',
    innerHTML: '购物车：<span class="count">1</span>件' })); },
  notice() { document.querySelector('.woocommerce-notices-wrapper').innerHTML = '<div class="woocommerce-message" role="alert">“面碗”已经放进购物车。 <a href="#">看购物车</a></div>'; },
  tab() { document.querySelectorAll('.panel').forEach((each, at) => { each.hidden = at !== 2; }); document.querySelector('.tabs').lastElementChild.className = 'active'; },
  variation() { document.querySelector('.price bdi').lastChild.data = '168.00'; document.querySelector('.reset_variations').style.visibility = 'visible'; },
  sort() { const list = document.querySelector('ul.products'); list.prepend(list.lastElementChild); },
};
</script></body></html>`;

export const handmade = { thread, shop };
