// Bytes as text that may stand in a <script> of a page: 13 or 14 bits in two of 125 characters of ASCII,
// all but NUL, carriage return (both are others to an HTML parser) and `<`. A text of 1.151 times the
// bytes, where base64 takes 1.333.

const symbols = Array.from({ length: 128 }, (_, code) => code).filter((code) => code !== 0 && code !== 13 && code !== 60);
const { length: base } = symbols;
const most = base * base - 8193;   // a value of 13 bits that has room for a bit more

export function toAscii(bytes: Uint8Array): string {
  const out: string[] = [];
  let bits = 0, count = 0;
  const put = (value: number) => out.push(String.fromCharCode(symbols[value % base]!, symbols[Math.floor(value / base)]!));
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count < 14) continue;
    const size = (bits & 8191) > most ? 13 : 14;
    put(bits & ((1 << size) - 1));
    bits >>>= size;
    count -= size;
  }
  if (count) put(bits);
  return out.join('');
}

export function fromAscii(text: string): Uint8Array<ArrayBuffer> {
  const valueOf = new Uint8Array(128);
  symbols.forEach((code, value) => { valueOf[code] = value; });
  const bytes = new Uint8Array(Math.floor(text.length * 7 / 8) + 2);
  let bits = 0, count = 0, size = 0;
  for (let at = 0; at + 1 < text.length; at += 2) {
    const value = valueOf[text.charCodeAt(at)]! + base * valueOf[text.charCodeAt(at + 1)]!;
    bits |= value << count;
    count += (value & 8191) > most ? 13 : 14;
    for (; count >= 8; count -= 8, bits >>>= 8) bytes[size++] = bits & 255;
  }
  return bytes.subarray(0, size);
}
