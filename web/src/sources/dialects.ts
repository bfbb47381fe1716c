// What programs write in place of HTML's own elements (AMP, Google Docs, Word, Ghost, Substack, WeChat), as those
// elements: pictures, embeds, lists and marks that a reading of markup would pass over. Changes the inert document.

const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
const all = (root: Document | Element, selector: string): Element[] => [...root.querySelectorAll(selector)];

function unwrap(element: Element): void {
  while (element.firstChild) element.before(element.firstChild);
  element.remove();
}

function made(document: Document, name: string, attributes: Record<string, string>): Element {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
  return element;
}

// Where a player of AMP leads, by its attribute.
const players: Record<string, [string, string]> = {
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v='], 'amp-vimeo': ['data-videoid', 'https://vimeo.com/'],
  'amp-twitter': ['data-tweetid', 'https://twitter.com/i/status/'], 'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
  'amp-facebook': ['data-href', ''], 'amp-iframe': ['src', ''], 'amp-video': ['src', ''], 'amp-audio': ['src', ''],
};

function amp(document: Document): void {
  for (const element of all(document, 'amp-img, amp-anim')) {
    const given = ['src', 'srcset', 'alt', 'width', 'height'].map((name) => [name, attribute(element, name)]);
    element.replaceWith(made(document, 'img', Object.fromEntries(given) as Record<string, string>));
  }
  for (const [name, [from, address]] of Object.entries(players)) {
    for (const element of all(document, name)) {
      const id = attribute(element, from);
      if (id) element.replaceWith(made(document, 'iframe', { src: address + id, title: attribute(element, 'title') || attribute(element, 'alt') }));
    }
  }
  for (const element of all(document, 'amp-ad, amp-sidebar, amp-analytics, amp-auto-ads, amp-consent, amp-sticky-ad')) element.remove();
}

// A picture of which only the choices are written: the last, which is the largest.
function choices(document: Document): void {
  for (const image of all(document, 'picture img:not([src])')) {
    if (['srcset', 'data-src', 'data-srcset', 'data-original'].some((name) => image.hasAttribute(name))) continue;
    const sources = all(image.closest('picture')!, 'source').map((source) => attribute(source, 'srcset') || attribute(source, 'data-srcset')).filter(Boolean);
    const largest = sources[sources.length - 1]?.trim().split(/\s*,\s+/).pop()?.trim().split(/\s+/)[0];
    if (largest) image.setAttribute('src', largest);
  }
}

// What a style says of a run: Google Docs and WeChat have no other marks.
const bold = /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i;
const light = /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-4]00)/i;
const slanted = /(?:^|;)\s*font-style\s*:\s*italic/i;

function styles(document: Document): void {
  for (const element of all(document, 'b[style], strong[style]')) if (light.test(attribute(element, 'style'))) unwrap(element);
  for (const span of all(document, 'span[style]')) {
    const style = attribute(span, 'style');
    // A heading is bold by itself.
    const names = [bold.test(style) && !span.closest('h1, h2, h3, h4, h5, h6, b, strong') ? 'b' : '', slanted.test(style) && !span.closest('i, em') ? 'i' : ''].filter(Boolean);
    for (const name of names) {
      const mark = document.createElement(name);
      while (span.firstChild) mark.append(span.firstChild);
      span.append(mark);
    }
  }
}

const redirect = /^https?:\/\/(?:www\.google\.[\w.]+\/url|l\.facebook\.com\/l\.php|link\.zhihu\.com\/)\?/;

// An address behind one that counts its readers.
function redirects(document: Document): void {
  for (const link of all(document, 'a[href]')) {
    const href = attribute(link, 'href');
    if (!redirect.test(href)) continue;
    const { searchParams } = new URL(href);
    const to = ['q', 'url', 'u', 'target'].map((name) => searchParams.get(name)).find((value) => /^https?:\/\//.test(value ?? ''));
    if (to) link.setAttribute('href', to);
  }
}

const level = /mso-list\s*:[^;]*\blevel(\d)/i;

// Word's paragraphs with a mark before them, as a list.
function wordLists(document: Document): void {
  let list: Element | null = null;
  let last: Element | null = null;
  for (const line of all(document, 'p[style*="mso-list"]')) {
    const [, depth] = level.exec(attribute(line, 'style')) ?? [];
    if (!depth) continue;
    const sign = line.querySelector('[style*="mso-list"]');
    const mark = sign?.textContent?.trim() ?? '';
    (sign?.parentElement?.localName === 'span' && sign.parentElement.textContent?.trim() === mark ? sign.parentElement : sign)?.remove();
    const name = /^[(\uff08]?(?:\d+|[a-z]{1,3}|[\u4e00-\u5341]+)[.)\uff09\u3001]/i.test(mark) ? 'ol' : 'ul';
    if (!list || last!.nextElementSibling !== line || list.localName !== name) {
      list = document.createElement(name);
      line.before(list);
      last = list;
    }
    const item = document.createElement('li');
    while (line.firstChild) item.append(line.firstChild);
    line.remove();
    // Deeper items stand in lists of their own.
    let inner: Element = item;
    for (let at = 1; at < Math.min(9, Number(depth)); ++at) {
      const outer = document.createElement(name);
      outer.append(inner);
      inner = outer;
    }
    list.append(inner);
  }
  for (const title of all(document, 'p.MsoTitle')) {
    const heading = document.createElement('h1');
    while (title.firstChild) heading.append(title.firstChild);
    title.replaceWith(heading);
  }
}

const textOf = (element: Element | null) => element?.textContent?.trim() ?? '';

// Cards of Ghost and Substack.
function cards(document: Document): void {
  for (const card of all(document, '.kg-bookmark-card, .graf--mixtapeEmbed')) {
    const [title, about] = ['.kg-bookmark-title, strong', '.kg-bookmark-description, em'].map((name) => textOf(card.querySelector(name)));
    const link = made(document, 'a', { href: attribute(card.querySelector('a[href]') ?? card, 'href') });
    link.textContent = title || about || textOf(card);
    const line = document.createElement('p');
    line.append(link, title && about ? `\uff1a${about}` : '');
    card.replaceWith(line);
  }
  // Blogger's table of a picture and its caption.
  for (const table of all(document, 'table.tr-caption-container')) {
    const figure = document.createElement('figure');
    const image = table.querySelector('img');
    const caption = document.createElement('figcaption');
    caption.textContent = textOf(table.querySelector('.tr-caption'));
    if (!image) continue;
    figure.append(image.closest('a') ?? image, caption);
    table.replaceWith(figure);
  }
  for (const sign of all(document, '.kg-callout-emoji')) unwrap(sign);
  for (const line of all(document, '.kg-callout-text')) unwrap(line);
  for (const quotation of all(document, 'div.pullquote')) {
    const quoted = document.createElement('blockquote');
    while (quotation.firstChild) quoted.append(quotation.firstChild);
    quotation.replaceWith(quoted);
  }
  for (const note of all(document, 'div.footnote')) {
    const line = document.createElement('p');
    line.textContent = [...note.children].map(textOf).join(' ');
    note.replaceWith(line);
  }
  for (const image of all(document, 'img[src^="__GHOST_URL__"], a[href^="__GHOST_URL__"]')) {
    for (const name of ['src', 'href']) if (image.hasAttribute(name)) image.setAttribute(name, attribute(image, name).replace('__GHOST_URL__', ''));
  }
}

// What a page hides until its script runs, though it is the story: WeChat's, and others that fade in.
function unhide(document: Document): void {
  const most = (document.body?.textContent ?? '').length / 2;
  for (const element of all(document, '[style*="visibility"], [style*="opacity"]')) {
    if ((element.textContent ?? '').length > most) element.removeAttribute('style');
  }
}

/** Of an attribute of a frame that stays: players, and frames that say what they show. */
export const keptFrame = /\/\/(?:www\.)?(?:(?:dailymotion|youtube|youtube-nocookie|player\.vimeo|v\.qq|player\.bilibili|bilibili)\.com|player\.twitch\.tv|(?:archive|upload\.wikimedia)\.org)|^fanjian-kept$/i;
const counted = /doubleclick|googlesyndication|googletagmanager|\/ads?[/.?]|facebook\.com\/plugins\/(?:like|page|share)|recaptcha/i;

function frames(document: Document): void {
  for (const frame of all(document, 'iframe[title]')) {
    const src = attribute(frame, 'src') || attribute(frame, 'data-src');
    if (attribute(frame, 'title').trim() && /^(?:https?:)?\/\//i.test(src) && !counted.test(src)) frame.setAttribute('data-fanjian', 'fanjian-kept');
  }
}

/** To be called where the markup is not too deep. */
export function settle(document: Document): void {
  amp(document);
  frames(document);
  choices(document);
  unhide(document);
  wordLists(document);
  styles(document);
  redirects(document);
  cards(document);
}
