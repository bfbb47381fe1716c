// Where readers were in the last few long stories: in localStorage, where a page may use it.

const key = 'fanjian-reader-places';
// Of so many stories.
const most = 20;
/** A shorter story is soon found again. In characters. */
export const longStory = 3000;

export type Place = [story: string, piece: number, unit: number];

export function places(): Place[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is Place => Array.isArray(each) && typeof each[0] === 'string'
      && Number.isInteger(each[1]) && Number.isInteger(each[2])) : [];
  } catch {
    return [];
  }
}

export function keep(all: readonly Place[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(all.slice(0, most)));
  } catch { /* it is not kept */ }
}
