/** Parsed options by name. */
export type Values = Record<string, string | boolean | string[] | undefined>;
