// What kind of picture a file is, by its first bytes; a file that is no picture is none, whatever its name.
const signs: readonly [RegExp, string][] = [[/^\x89PNG\r\n\x1A\n/, 'png'], [/^\xFF\xD8\xFF/, 'jpeg'], [/^GIF8[79]a/, 'gif'], [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^[^]{4}ftypavi[fs]/, 'avif'], [/^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<svg[\s>]/, 'svg+xml']];

/** Of `image/…`. */
export function pictureTypeOf(bytes: Uint8Array): string | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, 512));
  return signs.find(([sign]) => sign.test(beginning))?.[1];
}
