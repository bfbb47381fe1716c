// Escapes control characters for a terminal: core/text/visible.h.

/** Control characters become \xNN. `lines`: except tabs and line breaks. */
export function visible(text: string, lines = false): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(lines ? /(?!\r(?:\n|$))[\0-\x08\x0B-\x1F\x7F-\x9F]/g : /[\0-\x1F\x7F-\x9F]/g,
    (c) => `\\x${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** Writes a line to standard error. */
export function tell(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}
