/** A block of the corrected story: `start` and `end` in UTF-16 units of `Work.shown`. */
export interface Part { role: string; start: number; end: number }
