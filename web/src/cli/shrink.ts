// A picture as a page takes it in: no wider and no larger than asked. Re-encoded by sharp, where it is installed.
import { imageSize } from 'image-size';
import type sharp from 'sharp';

export interface Limits {
  /** In pixels. */
  width: number;
  /** In bytes, of one and of all. */
  one: number;
  all: number;
}

/** `type`: of image/<type>. 0: the size is not known. */
export interface Bitmap { bytes: Uint8Array; type: string; width: number; height: number }

// A picture of sharp's own widest measure takes a gigabyte in memory.
const mostPixels = 100_000_000;
// Tried in this order until the picture keeps within the limit: shares of the width, and qualities.
const steps = [[1, 80], [1, 60], [0.7, 60], [0.5, 55], [0.35, 50]] as const;
const stills = new Set(['png', 'jpeg', 'webp', 'avif']);

let encoder: Promise<typeof sharp | null> | undefined;

// Found beside this package or above it; never of the folder that the command runs in.
const loaded = () => (encoder ??= import('sharp').then((module) => module.default, () => null));

export const canShrink = async (): Promise<boolean> => (await loaded()) !== null;

/** By what the file says; a turned photograph as it is shown. */
export function measured(bytes: Uint8Array, type: string): Bitmap {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const [across, down] = (orientation > 4 ? [height, width] : [width, height]).map((side) => Math.round(side) || 0) as [number, number];
    return { bytes, type, width: across, height: down };
  } catch {
    return { bytes, type, width: 0, height: 0 };
  }
}

/** The picture itself, where it cannot be made smaller: animations, drawings, and what sharp cannot read. */
export async function shrunk(given: Bitmap, { width, one }: Limits): Promise<Bitmap> {
  const encode = stills.has(given.type) ? await loaded() : null;
  if (!encode) return given;
  try {
    const options = { limitInputPixels: mostPixels, failOn: 'error' as const };
    if (((await encode(given.bytes, options).metadata()).pages ?? 1) > 1) return given;
    let best = given;
    for (const [share, quality] of steps) {
      const { data, info } = await encode(given.bytes, options).rotate()
        .resize({ width: Math.max(1, Math.round(width * share)), withoutEnlargement: true })
        .webp({ quality }).toBuffer({ resolveWithObject: true });
      // What came in is better where it is small enough already.
      if (data.length < best.bytes.length || best.width > width) best = { bytes: data, type: 'webp', width: info.width, height: info.height };
      if (best.bytes.length <= one) break;
    }
    return best;
  } catch {
    return given;
  }
}
