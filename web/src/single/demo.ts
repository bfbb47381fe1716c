// The page around the bundled story: views of it at a press, and a masthead that follows the reader's script and theme.
import type { FanjianReaderElement } from '../reader/element.js';
import { save, saved } from '../settings/settings.js';
import type { Choice } from '../settings/types.js';

const root = document.documentElement;
const reader = document.querySelector('fanjian-reader') as FanjianReaderElement;
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-view]')];

const corrected: Choice = {
  glosses: 'hidden', corrections: 'shown', punctuation: 'full', quotes: 'auto', highlightChanges: 'none', writingMode: 'horizontal-tb',
};
const views: Record<string, Choice> = {
  source: { ...corrected, script: 'hant', region: 'none', regionalWords: false, glosses: 'source', corrections: 'source', punctuation: 'source', quotes: 'source' },
  corrected,
  changes: { ...corrected, highlightChanges: 'context' },
  vertical: { ...corrected, writingMode: 'vertical-rl' },
};

function follow(): void {
  const { shown } = reader;
  if (!shown) return;
  root.classList.add('running');
  root.lang = shown.script === 'hans' ? 'zh-Hans' : 'zh-Hant';
  root.dataset.theme = shown.theme;
  // The view that the reader has, whichever control made it.
  const found = Object.keys(views).find((name) => Object.entries(views[name]!)
    .every(([key, value]) => shown[key as keyof typeof shown] === value));
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.view === found));
}

// The script and region that were left for the source as it came.
let left: Choice | undefined;
function see(name: string): void {
  const { shown } = reader;
  const back = left;
  left = name === 'source' && shown ? back ?? { script: shown.script, region: shown.region, regionalWords: shown.regionalWords } : undefined;
  if (name === 'vertical') requestAnimationFrame(() => reader.scrollIntoView());
  save(name === 'source' ? views.source! : { ...back, ...views[name] });
}

for (const button of buttons) button.addEventListener('click', () => see(button.dataset.view!));
document.querySelector('.copy')!.addEventListener('click', () => {
  const code = document.querySelector('.markup code')!;
  navigator.clipboard?.writeText(code.textContent!).catch(() => getSelection()!.selectAllChildren(code));
});
for (const type of ['fanjian-ready', 'fanjian-change']) reader.addEventListener(type, follow);

// The region of the visitor's browser, unless one was chosen before.
const tag = (navigator.languages ?? []).find((each) => /^(zh|yue)\b/i.test(each)) ?? '';
const region = /HK|MO|^yue/i.test(tag) ? 'HK' : /TW|Hant/i.test(tag) ? 'TW' : undefined;
if (region && !saved().region) save({ region });
