// What went wrong outside the core, told apart by a code (ErrorDetail in types.ts).
export class ReaderError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
