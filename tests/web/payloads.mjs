// Texts that would like to be run: each of the published families, in every way that a tag, an attribute, an
// address, a style, a template, an encoding or the direction of writing lets them be put. Each would set
// __ran, or ask /asked for something.

const code = '__ran=1';
const asked = '/asked';
const tags = ['script', 'svg', 'img', 'iframe', 'body', 'video', 'audio', 'details', 'input', 'marquee', 'object', 'embed', 'math', 'style',
  'link', 'base', 'meta', 'form', 'button', 'select', 'textarea', 'noscript', 'template', 'title', 'xmp', 'plaintext', 'table', 'frameset'];
const events = ['onload', 'onerror', 'onclick', 'onfocus', 'onmouseover', 'onanimationend', 'ontoggle', 'onbegin', 'onpointerenter', 'onpageshow'];
const schemes = ['javascript', 'JaVaScRiPt', 'java\tscript', 'java\nscript', '\u0001javascript', ' javascript', 'vbscript', 'data', 'view-source', 'feed:javascript'];

function* all() {
  for (const tag of tags) {
    yield `<${tag}>${code}</${tag}>`;
    yield `<${tag} onload=${code} onerror=${code} autofocus onfocus=${code}>`;
    yield `</${tag}><${tag} src=${asked} href=${asked} data=${asked}>`;
    yield `<${tag}\t/onload="${code}"//`;
    yield `"><${tag}\u00a0onload='${code}'>`;
  }
  for (const event of events) {
    yield `" ${event}="${code}`;
    yield `' ${event}='${code}' x='`;
    yield `\` ${event}=${code} \``;
    yield `<x ${event}=${code} tabindex=1 style=animation:a>`;
    yield `<svg><animate ${event}=${code} attributeName=x>`;
  }
  for (const scheme of schemes) {
    const address = scheme.startsWith('data') ? `data:text/html,<script>parent.${code}</script>` : `${scheme}:${code}`;
    yield address;
    yield `<a href="${address}">x</a>`;
    yield `<iframe src="${address}">`;
    yield `[x](${address})`;
    yield `<form action="${address}"><button>`;
    yield `<meta http-equiv=refresh content="0;url=${address}">`;
  }
  for (const scheme of schemes) {
    const address = scheme.startsWith('data') ? `data:text/html,<script>parent.${code}</script>` : `${scheme}:${code}`;
    yield `<img src="${address}" srcset="${address} 1x, ${asked} 2x" onerror=${code}>`;
    yield `<picture><source srcset="${asked}"><img data-src="${address}" alt="&quot; onerror=${code}"></picture>`;
    yield `<figure><a href="${address}"><img src="${address}"></a><figcaption><a href="${address}" ping=${asked}>x</a></figcaption></figure>`;
    yield `<svg><a xlink:href="${address}"><image href="${address}" /><use href="${asked}#x"/></a></svg>`;
    yield `<video poster="${asked}" src="${address}"><source src="${address}" onerror=${code}></video>`;
    yield `<table background="${asked}"><tr><td background="${address}"><a href="${address}">x</a></table>`;
  }
  for (const svg of [`<svg xmlns="http://www.w3.org/2000/svg" onload="top.${code}"/>`, `<svg xmlns="http://www.w3.org/2000/svg"><script>top.${code}</script></svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><iframe src="${asked}"/></foreignObject><image href="${asked}"/></svg>`]) {
    yield `<img src='data:image/svg+xml,${encodeURIComponent(svg)}'>`;
    yield `<object data='data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}'></object>`;
    yield svg;
  }
  for (const style of [`expression(${code})`, `url(${asked})`, `url("javascript:${code}")`, `</style><script>${code}</script>`, `\\75rl(${asked})`]) {
    yield `<div style="background:${style}">`;
    yield `<style>@import '${asked}';*{background:${style}}</style>`;
    yield `x{color:red;background:${style}}`;
  }
  for (const [open, close] of [['{{', '}}'], ['${', '}'], ['<%', '%>'], ['[[', ']]'], ['#{', '}'], ['{%', '%}'], ['<?', '?>']]) {
    yield `${open}${code}${close}`;
    yield `${open}constructor.constructor("${code}")()${close}`;
    yield `${open}'a'.sub(${code})${close}`;
  }
  // What a parser turns into something else when it reads its own writing.
  for (const mutation of [
    '<noscript><p title="</noscript><img src=x onerror=@>">', '<svg></p><style><a id="</style><img src=1 onerror=@>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=@&gt;">',
    '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=@ src>">',
    '<!--><script>@</script>-->', '<!-- --!><script>@</script>', '<![CDATA[><script>@</script>]]>', '<a><a><script>@</script>',
    '<select><script>@</script></select>', '<template><script>@</script></template>', '<svg><script>@</script>', '</script><script>@</script>',
    '<scr<script>ipt>@</scr</script>ipt>', '<<script>@//<</script>', '<script\u2028>@</script>', '<\u0000script>@</script>',
    '\ufeff<script>@</script>', '<script/x>@</script/x>', '<ſcript>@</ſcript>', '＜script＞@＜/script＞',
  ]) yield mutation.replaceAll('@', code);
  for (const [name, encode] of Object.entries({
    entity: (c) => `&#${c.charCodeAt(0)};`, hex: (c) => `&#x${c.charCodeAt(0).toString(16)};`, percent: (c) => `%${c.charCodeAt(0).toString(16)}`,
    unicode: (c) => `\\u00${c.charCodeAt(0).toString(16)}`, css: (c) => `\\${c.charCodeAt(0).toString(16)} `, octal: (c) => `\\${c.charCodeAt(0).toString(8)}`,
  })) {
    for (const whole of [`<script>${code}</script>`, `<img src=x onerror=${code}>`, `javascript:${code}`]) {
      yield [...whole].map(encode).join('');
      yield `${name} ${whole.replace(/[<>:]/g, encode)}`;
    }
  }
  yield '+ADw-script+AD4-__ran=1+ADw-/script+AD4-';
  yield '\u001b$B<script>__ran=1</script>';
  for (const mark of ['\u202e', '\u2066', '\u2067', '\u200f', '\u061c', '\u200b', '\u2060', '\u00ad', '\u034f', '\u180e']) {
    yield `${mark}<script>${code}</script>${mark}`;
    yield `x${mark}javascript${mark}:${code}`;
    yield `<im${mark}g src=x onerror=${code}>`;
  }
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'innerText', 'src', 'hasOwnProperty']) {
    yield `{"${key}":{"x":"${code}"}}`.replace('{', ' {').replace(/^ \{/, 'x {');
    yield `"};${code};//${key}`;
    yield `']);${code};('${key}`;
  }
}

// Trimmed, and each once: white space at the ends is not what is tried.
export const payloads = [...new Set([...all()].map((payload) => payload.trim()))];
