// The reader's choice: saved, shared by every element of the origin, and combined with the page's attributes and the
// browser's languages.
import type { Choices, Structure } from '../core/core.js';
import { pageState } from '../core/page-state.js';
import { isChinese, varietyOf } from '../core/variety.js';
import {
  coreChoices, defaults, switches, valueOf, values, type Choice, type Enumerated, type Region, type Script, type Shown, type Tag,
} from './types.js';

const key = 'fanjian-reader';
// Of the page: more than one script may bring elements.
const shared = pageState('settings', () => ({ listeners: new Set<() => void>(), choice: undefined as Choice | undefined, elsewhere }));
const { listeners } = shared;

// Storage may throw (a sandbox, private mode) or hold anything: then there is no saved choice, and a choice lasts as
// long as the page.
function read(): Choice {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    const found: Record<string, unknown> = {};
    for (const name of Object.keys(values) as Enumerated[]) found[name] = valueOf(name, stored[name]);
    for (const name of switches) if (typeof stored[name] === 'boolean') found[name] = stored[name];
    return found;
  } catch {
    return {};
  }
}

export function saved(): Choice {
  return (shared.choice ??= read());
}

export function save(part: Choice): void {
  shared.choice = { ...saved(), ...part };
  try {
    localStorage.setItem(key, JSON.stringify(shared.choice));
  } catch { /* it lasts as long as the page */ }
  for (const listener of [...listeners]) listener();
}

function elsewhere(event: Event): void {
  const changed = (event as StorageEvent).key;
  if (event.type === 'storage' ? changed !== null && changed !== key
    : !(event as PageTransitionEvent).persisted) return;
  shared.choice = undefined;
  for (const listener of [...listeners]) listener();
}

// Calls `listener` when the choice changes, here or in another tab. Listens to the window only while there are listeners.
export function watch(listener: () => void): void {
  if (!listeners.size) {
    addEventListener('storage', shared.elsewhere);
    addEventListener('pageshow', shared.elsewhere);
  }
  listeners.add(listener);
}

export function unwatch(listener: () => void): void {
  listeners.delete(listener);
  if (!listeners.size) {
    removeEventListener('storage', shared.elsewhere);
    removeEventListener('pageshow', shared.elsewhere);
  }
}

// The choice of a BCP 47 tag; empty if the language is not Chinese.
export function choiceOfTag(tag: string): Choice {
  const named = isChinese(tag) && varietyOf(tag);
  if (named) {
    return named === 'zh-Hans' ? { script: 'hans' } : { script: 'hant', region: named === 'zh-Hant' ? undefined : named.slice(8) as Region };
  }
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language !== 'zh' && language !== 'yue') return {};
    if (script === 'Hans') return { script: 'hans' };
    return script === 'Hant' ? { script: 'hant' } : {};
  } catch {
    return {};
  }
}

// The choice in the URL parameter `name` (?variant=zh-TW).
export function linked(name: string): Choice {
  return name ? choiceOfTag(new URLSearchParams(location.search).get(name) ?? '') : {};
}

/** What of a host's choice there is; `refuse` is told the rest. */
export function checkedChoice(given: object, refuse: (what: string) => void): Choice {
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const known = (switches as readonly string[]).includes(name) ? typeof value === 'boolean' ? value : undefined
      : Object.prototype.hasOwnProperty.call(values, name) && name in defaultsAndScript ? valueOf(name as Enumerated, value) : undefined;
    if (known === undefined) refuse(`choose(): ${name}: ${String(value)} is not known.`);
    else found[name] = known;
  }
  return found;
}

// What a reader can choose.
const defaultsAndScript = { script: 0, region: 0, ...defaults };

// Calls `listener` where the address may be another: by Back and Forward, and by pushState where an engine tells that.
export function watchAddress(listener: () => void, watched: boolean): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  const change = watched ? 'addEventListener' : 'removeEventListener';
  globalThis[change]('popstate', listener);
  navigation?.[change]('currententrychange', listener);
}

/** The page's address, with the current view in the URL parameter `name` if there is one. */
export function addressOf(name: string, { script, region }: Shown): string {
  const url = new URL(location.href);
  if (name) url.searchParams.set(name, tagOf(script, region));
  return url.href;
}

// Writes the current view to the URL parameter, for links to it.
export function link(name: string, shown: Shown): void {
  if (!name) return;
  try {
    history.replaceState(history.state, '', addressOf(name, shown));
  } catch { /* a page without an address of its own */ }
}

function preferred(): Choice {
  for (const tag of globalThis.navigator?.languages ?? []) {
    const found = choiceOfTag(tag);
    if (found.script) return found;
  }
  return {};
}

function tagOf(script: Script, region: Region): Tag {
  if (script === 'hans') return 'zh-Hans';
  return region === 'none' ? 'zh-Hant' : `zh-Hant-${region}`;
}

// The view: attributes, then the saved choice, then the browser's first Chinese language, then the story's own script.
// A Traditional story changes its region only if the page or the reader asks for it, not by the browser's language.
export function settle(asked: Choice, story: Pick<Structure, 'script' | 'mixed' | 'inLanguage'> | null): Shown {
  const kept = saved();
  const browser = preferred();
  const own = choiceOfTag(story?.inLanguage ?? '');
  const ownScript = story?.script ?? null;
  const ownRegion: Region = own.region ?? 'none';

  const script = asked.script ?? kept.script ?? browser.script ?? ownScript ?? own.script ?? 'hant';
  const wanted = asked.region ?? kept.region;
  const region = wanted ?? (ownScript === 'hant' ? ownRegion : browser.region ?? 'TW');
  const rest = Object.fromEntries((Object.keys(defaults) as (keyof typeof defaults)[])
    .map((name) => [name, asked[name] ?? kept[name] ?? defaults[name]])) as Required<Omit<Choice, 'script' | 'region'>>;
  const isOwn = ownScript === script && !rest.regionalWords
    && (script === 'hans' || region === ownRegion);
  // What quotes the other script is converted there, unless the text is wanted as it is.
  const source = isOwn && (!story?.mixed || rest.corrections === 'source');
  const foreign = story && !ownScript && story.inLanguage && !own.script;
  return {
    ...rest, script, region, source,
    lang: foreign ? story.inLanguage : isOwn && own.script === script ? story!.inLanguage : tagOf(script, region),
  };
}

/** The core's choices for a view. */
export const choicesOf = (shown: Shown): Required<Omit<Choices, 'rare' | 'glossary'>> =>
  ({ to: shown.source ? 'source' : tagOf(shown.script, shown.region), ...coreChoices(shown) });
