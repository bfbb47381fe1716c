// An error outside the core, with a code (ErrorDetail in types.ts).
export class ReaderError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Told by its code, whichever script's error it is. */
export const isCoded = (cause: Error): cause is ReaderError => typeof (cause as Partial<ReaderError>).code === 'string';
