/** A call that makes no sense: told in one line, exit code 2. */
export class UsageError extends Error {}

/** The input is at fault: told with its place, exit code 1. */
export class InputError extends Error {}
