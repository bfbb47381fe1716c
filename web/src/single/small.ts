// The script of a page that has both forms of its story in it (bundle --small): shows one of them at a press and keeps the
// place, remembers what was chosen where the reader does, and sets the size of its type and its theme.
import css from './small.css';

type Script = 'hant' | 'hans';
type Saved = Partial<Record<string, unknown>>;

const key = 'fanjian-reader';   // settings/settings.ts
const sizes = ['small', 'medium', 'large', 'huge'];
const themes = /^(?:light|sepia|dark|contrast)$/;
const names = { hant: ['縮小文字', '放大文字', '明暗'], hans: ['缩小文字', '放大文字', '明暗'] };

const root = document.documentElement;
const article = document.querySelector<HTMLElement>('.story')!;
const nav = document.querySelector<HTMLElement>('.scripts') ?? document.createElement('nav');
const links = [...nav.querySelectorAll('a')];
const isOf = (tag: string): Script => (/Hans/.test(tag) ? 'hans' : 'hant');

// Blocks that differ, in the form that the page came in and in the other one.
const others = [...article.querySelectorAll<HTMLElement>('[lang][hidden]')];
const pairs = others.map((other) => [other.previousElementSibling as HTMLElement, other] as const);
const pictures = [...article.querySelectorAll('[data-alt]')];
const own = isOf(root.lang);
const langs = [root.lang, others[0]?.lang ?? root.lang] as const;
const titles = [document.title, (document.currentScript as HTMLScriptElement).dataset.title ?? document.title] as const;
const alts = pictures.map((picture) => [picture.getAttribute('alt') ?? picture.getAttribute('aria-label')!, picture.getAttribute('data-alt')!] as const);

// Storage may throw, or hold anything: then a choice lasts as long as the page.
let choice: Saved = {};
function read(): void {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored === 'object' && stored !== null) choice = stored as Saved;
  } catch { /* nothing is saved */ }
}
function save(part: Saved): void {
  read();
  choice = { ...choice, ...part };
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch { /* it lasts as long as the page */ }
  apply();
}

// What the address asks for, until somebody chooses.
const linked = (): Script | undefined => (/^#han[st]$/.test(location.hash) ? location.hash.slice(1) as Script : undefined);
let asked = linked();
function preferred(): Script {
  const tag = navigator.languages.find((each) => /^(?:zh|yue)\b/i.test(each));
  return tag ? /hans/i.test(tag) || (!/hant|TW|HK|MO/i.test(tag) && /^zh/i.test(tag)) ? 'hans' : 'hant' : own;
}
const isScript = (value: unknown): value is Script => value === 'hant' || value === 'hans';

// The first block that is in view, and how much of it is above.
const readable = 'h1, h2, p, li, tr, figure, blockquote';
function place(): { at: HTMLElement; share: number } | undefined {
  for (const at of article.querySelectorAll<HTMLElement>(readable)) {
    const { top, bottom, height } = at.getBoundingClientRect();
    if (height && bottom > 0) return { at, share: top < 0 ? top / height : top };
  }
  return undefined;
}
function comeBack({ at, share }: { at: HTMLElement; share: number }): void {
  const block = at.getClientRects().length ? at : pairs.flatMap(([one, other]) => (one.contains(at) ? [other] : other.contains(at) ? [one] : []))[0] ?? at;
  const { top, height } = block.getBoundingClientRect();
  scrollBy(0, top - (share < 0 ? share * height : share));
}

function show(script: Script): void {
  const index = script === own ? 0 : 1;
  for (const [one, other] of pairs) {
    one.hidden = index === 1;
    other.hidden = index === 0;
  }
  pictures.forEach((picture, at) => picture.setAttribute(picture.localName === 'img' ? 'alt' : 'aria-label', alts[at]![index]));
  root.lang = article.lang = langs[index];
  document.title = titles[index];
  for (const link of links) {
    if (link.hash === `#${script}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  buttons.forEach((button, at) => { 
    button.title = names[script][at]!;
    button.setAttribute('aria-label', button.title);
  });
}

function apply(): void {
  const script = asked ?? (isScript(choice.script) ? choice.script : preferred());
  const before = scrollY > 0 ? place() : undefined;
  const size = sizes.indexOf(String(choice.size)) + 1 ? String(choice.size) : 'medium';
  root.dataset.size = size;
  root.dataset.theme = themes.test(String(choice.theme)) ? String(choice.theme) : 'auto';
  smaller!.disabled = size === sizes[0];
  larger!.disabled = size === sizes[3];
  if (others.length) show(script);
  else show(own);
  if (before) comeBack(before);
}

const steps = (by: number) => () => {
  save({ size: sizes[Math.max(0, Math.min(3, sizes.indexOf(root.dataset.size!) + by))] });
};
const isDark = () => (root.dataset.theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : root.dataset.theme === 'dark');
const buttons = ([['\u2212', steps(-1)], ['+', steps(1)], ['\u25d0', () => save({ theme: isDark() ? 'light' : 'dark' })]] as const).map(([sign, act]) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  button.addEventListener('click', act);
  return button;
});
const [smaller, larger] = buttons;

document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
// From here on the script shows what the address points at.
document.querySelector('.other')?.classList.remove('other');
for (const link of links) {
  link.classList.remove('own');
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      if (linked()) history.replaceState(history.state, '', link.hash);
    } catch { /* the address stays as it is */ }
    asked = undefined;
    save({ script: link.hash.slice(1) });
  });
}
nav.append(...buttons);
if (!nav.isConnected) {
  nav.className = 'scripts';
  article.before(nav);
}
read();
apply();
addEventListener('hashchange', () => {
  asked = linked();
  apply();
});
addEventListener('storage', (event) => {
  if (event.key !== key && event.key !== null) return;
  const { script } = choice;
  choice = {};
  read();
  if (choice.script !== script) asked = undefined;
  apply();
});
