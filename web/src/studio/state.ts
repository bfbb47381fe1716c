// What the editor works on: one step of the history.
export interface State {
  text: string;
  /** What the text is; lines if absent. */
  kind?: 'markdown' | undefined;
  /** Keys of the diagnostics whose default the editor reversed. */
  turned: readonly string[];
  /** Roles that the editor set, by the block's number. */
  roles: Readonly<Record<string, string>>;
}

export const nothing: State = { text: '', kind: undefined, turned: [], roles: {} };
