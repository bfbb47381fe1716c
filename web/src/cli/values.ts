/** The options of a call, by name. */
export type Values = Record<string, string | boolean | string[] | undefined>;
