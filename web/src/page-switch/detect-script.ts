// The script of a page, told by its most common characters, before there is a core.

// The two scripts by turns, Simplified first: what hardly any text is without.
const pairs = '这這个個们們来來为為说說时時国國会'
  + '會对對经經过過还還开開关關进進学學'
  + '现現长長问問门門题題场場东東业業车'
  + '車见見让讓计計记記话話闻聞两兩样樣'
  + '从從线線体體书書买買单單华華义義产'
  + '產务務动動区區医醫应應张張报報据據'
  + '网網论論资資财財达達运運连連选選钱'
  + '錢银銀风風马馬龙龍请請语語读讀观觀'
  + '认認实實觉覺爱愛头頭尔爾热熱发發点'
  + '點机機电電无無边邊';
const speaks = new Map([...pairs].map((character, index) => [character, index % 2 ? -1 : 1]));

/** null where no character speaks for either, or as many for each. */
export function scriptOf(text: string): 'hans' | 'hant' | null {
  let sum = 0;
  for (const character of text) sum += speaks.get(character) ?? 0;
  return sum > 0 ? 'hans' : sum < 0 ? 'hant' : null;
}
