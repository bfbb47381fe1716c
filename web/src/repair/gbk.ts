// GBK, from the platform's own decoder: which two bytes a character is, and the other way round. Code
// points for private use are what the decoder gives for pairs that stand for no character.

const leads = Array.from({ length: 126 }, (_, i) => 0x81 + i);
const trails = Array.from({ length: 191 }, (_, i) => 0x40 + i).filter((byte) => byte !== 0x7F);

export const is_lead = (byte: number) => byte >= 0x81 && byte <= 0xFE;
export const is_trail = (byte: number) => byte >= 0x40 && byte <= 0xFE && byte !== 0x7F;

export class Gbk {
  readonly #characters = new Map<number, string>();   // by lead << 8 | trail
  readonly #pairs = new Map<string, number>();

  constructor() {
    const decoder = new TextDecoder('gbk');
    const pairs = leads.flatMap((lead) => trails.map((trail) => lead << 8 | trail));
    const text = [...decoder.decode(Uint8Array.from(pairs.flatMap((pair) => [pair >> 8, pair & 255])))];
    pairs.forEach((pair, at) => {
      const character = text[at]!;
      this.#characters.set(pair, character);
      if (!this.#pairs.has(character)) this.#pairs.set(character, pair);
    });
  }

  /** The character of two bytes; undefined where there is none. */
  character(lead: number, trail: number): string | undefined {
    const found = this.#characters.get(lead << 8 | trail);
    return found === undefined || is_private(found) || found === '\uFFFD' ? undefined : found;
  }

  /** Whether two bytes are a pair, but no character: what some decoders pass over in silence. */
  is_hole(lead: number, trail: number): boolean {
    const found = this.#characters.get(lead << 8 | trail);
    return found !== undefined && (is_private(found) || found === '\uFFFD');
  }

  /** lead << 8 | trail; undefined of what GBK does not have. */
  pair(character: string): number | undefined {
    return this.#pairs.get(character);
  }

  /** Every character that can stand for two bytes, of which either may be unknown (null). */
  characters(lead: number | null, trail: number | null): string[] {
    const found: string[] = [];
    for (const one of lead === null ? leads : [lead]) {
      for (const other of trail === null ? trails : [trail]) {
        const character = this.character(one, other);
        if (character) found.push(character);
      }
    }
    return found;
  }
}

const is_private = (character: string) => character >= '\uE000' && character <= '\uF8FF';
