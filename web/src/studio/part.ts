/** A block of the story as it is mended: `start` and `end` in UTF-16 units of `Work.shown`. */
export interface Part { role: string; start: number; end: number }
