// The characters of all pairs of bytes of GBK, from the platform's own decoder: what core/repair/gbk.h asks for.

export function gbkTable(): string {
  const leads = Array.from({ length: 126 }, (_, i) => 0x81 + i);
  const trails = Array.from({ length: 191 }, (_, i) => 0x40 + i).filter((byte) => byte !== 0x7F);
  return new TextDecoder('gbk').decode(Uint8Array.from(leads.flatMap((lead) => trails.flatMap((trail) => [lead, trail]))));
}
