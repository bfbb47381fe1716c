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

// So many times as much has to speak against what the page says of itself: it may quote the other script at length.
const overwhelming = 4;

/** `said`: what the page says. null where it does not, and no character speaks for either, or as many for each. */
export function scriptOf(text: string, said: 'hans' | 'hant' | null = null): 'hans' | 'hant' | null {
  let hans = 0;
  let hant = 0;
  for (const character of text) {
    const speaksFor = speaks.get(character);
    if (speaksFor === 1) ++hans;
    else if (speaksFor) ++hant;
  }
  if (said && Math.max(hans, hant) <= overwhelming * Math.min(hans, hant)) return said;
  return hans > hant ? 'hans' : hans < hant ? 'hant' : said;
}
