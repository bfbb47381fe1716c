// The .wasm from the file beside this module. Core.load compiles it while it arrives, where the server
// names its type, and takes the bytes whole where it does not.
export const source = (): Promise<Response> => fetch(new URL('./fanjian.wasm', import.meta.url));
