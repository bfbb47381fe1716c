// What Simplified text should not hold: characters outside GB 2312, which mainland papers hardly
// print, and 著 where it is the particle 着.

// GB 2312's characters, by the two bytes that they have in GBK: both from 0xA1 on.
const gb2312 = (() => {
  const bytes = [];
  for (let lead = 0xa1; lead <= 0xf7; lead++) for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  return new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
})();

const ideograph = /[\u3400-\u9fff\u{20000}-\u{323af}]/u;

// Words in which 著 is itself: written works, to be known, to stick.
const itself = /著(?=[名作述书者录称]|有《|译)|(?<=[名专原编合显昭卓巨论译遗土新所拙大主共校撰名执较颇])著/gu;

export function faultsOf(outputs) {
  let characters = 0, outside = 0, particles = 0;
  for (const line of outputs) {
    for (const c of line) {
      characters++;
      if (ideograph.test(c) && !gb2312.has(c)) outside++;
    }
    particles += [...line.replace(itself, '').matchAll(/(?<=[\u3400-\u9fff])著/gu)].length;
  }
  return { outsideIn10000: outside / characters * 1e4, particles };
}
