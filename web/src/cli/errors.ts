/** Usage error: one line on stderr, exit status 2. */
export class UsageError extends Error {}

/** Input problem: reported with its position, exit status 1. */
export class InputError extends Error {}
