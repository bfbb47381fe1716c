// The reader's choice: remembered, shared by every reader element of the origin, and joined with what
// the page asks for and what the browser prefers.
import type { Choices, Structure } from '../core/core.js';
import { switches, valueOf, values, type Choice, type Enumerated, type Region, type Script, type Shown, type Tag } from './types.js';

const key = 'fanjian-reader';
const listeners = new Set<() => void>();
let choice: Choice | undefined;

// Storage may throw (a sandbox, private mode) or hold anything: then there is no saved choice, and
// what is chosen lasts as long as the page.
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
  return (choice ??= read());
}

export function save(part: Choice): void {
  choice = { ...saved(), ...part };
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch { /* it lasts as long as the page */ }
  for (const listener of [...listeners]) listener();
}

function elsewhere(event: Event): void {
  const changed = (event as StorageEvent).key;
  if (event.type === 'storage' ? changed !== null && changed !== key
    : !(event as PageTransitionEvent).persisted) return;
  choice = undefined;
  for (const listener of [...listeners]) listener();
}

// Calls `listener` when the choice changes, here or in another tab. Nothing is listened to while
// nobody watches.
export function watch(listener: () => void): void {
  if (!listeners.size) {
    addEventListener('storage', elsewhere);
    addEventListener('pageshow', elsewhere);
  }
  listeners.add(listener);
}

export function unwatch(listener: () => void): void {
  listeners.delete(listener);
  if (!listeners.size) {
    removeEventListener('storage', elsewhere);
    removeEventListener('pageshow', elsewhere);
  }
}

// A BCP 47 tag as a choice; nothing for what is not Chinese.
export function choiceOfTag(tag: string): Choice {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    if (language !== 'zh' && language !== 'yue') return {};
    if (script === 'Hans') return { script: 'hans' };
    return {
      script: 'hant',
      // maximize() puts Taiwan where the tag has no region; only a region that was said counts.
      region: /-(HK|MO)\b/i.test(tag) ? 'HK' : /-TW\b/i.test(tag) && region === 'TW' ? 'TW' : undefined,
    };
  } catch {
    return {};
  }
}

// What the page's address asks for by the parameter `name` (?variant=zh-TW), where a page wants that.
export function linked(name: string): Choice {
  return name ? choiceOfTag(new URLSearchParams(location.search).get(name) ?? '') : {};
}

// Puts what is shown into the page's address, so that it can be passed on as it is seen.
export function link(name: string, { script, region }: Shown): void {
  if (!name) return;
  try {
    const url = new URL(location.href);
    url.searchParams.set(name, tagOf(script, region));
    history.replaceState(history.state, '', url);
  } catch { /* a page without an address of its own */ }
}

function preferred(): Choice {
  for (const tag of navigator.languages ?? []) {
    const found = choiceOfTag(tag);
    if (found.script) return found;
  }
  return {};
}

function tagOf(script: Script, region: Region): Tag {
  if (script === 'hans') return 'zh-Hans';
  return region === 'generic' ? 'zh-Hant' : `zh-Hant-${region}`;
}

// What is shown where neither the page nor the reader says anything.
const usual = {
  wording: false, glosses: 'hidden', readings: 'none', mending: 'shown', punctuation: 'full', quotes: 'auto', theme: 'auto', size: 'medium', leading: 'normal', measure: 'normal',
  direction: 'horizontal', marks: false,
} as const;

// What to show: the page's attributes, then the saved choice, then the browser's first Chinese
// language, then the story's own script. A region is only put on a Traditional story if the page or
// the reader asked for it: the browser's language is no such request.
export function settle(asked: Choice, story: Pick<Structure, 'script' | 'inLanguage'> | null): Shown {
  const kept = saved();
  const browser = preferred();
  const own = choiceOfTag(story?.inLanguage ?? '');
  const ownScript = story?.script ?? null;
  const ownRegion: Region = own.region ?? 'generic';

  const script = asked.script ?? kept.script ?? browser.script ?? ownScript ?? own.script ?? 'hant';
  const wanted = asked.region ?? kept.region;
  const region = wanted ?? (ownScript === 'hant' ? ownRegion : browser.region ?? 'TW');
  const rest = Object.fromEntries((Object.keys(usual) as (keyof typeof usual)[])
    .map((name) => [name, asked[name] ?? kept[name] ?? usual[name]])) as Required<Omit<Choice, 'script' | 'region'>>;
  const source = ownScript === script && !rest.wording
    && (script === 'hans' || region === ownRegion);
  const foreign = story && !ownScript && story.inLanguage && !own.script;
  return {
    ...rest, script, region, source,
    lang: foreign ? story.inLanguage : source && own.script === script ? story!.inLanguage : tagOf(script, region),
  };
}

// What is asked of the core for it.
export function choicesOf(shown: Shown): Required<Omit<Choices, 'rare'>> {
  return {
    to: shown.source ? 'source' : tagOf(shown.script, shown.region),
    wording: shown.wording,
    punctuation: shown.punctuation === 'full',
    quotes: shown.quotes === 'auto',
    vertical: shown.direction === 'vertical',
  };
}
