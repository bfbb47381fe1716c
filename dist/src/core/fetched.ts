

import { addListener, removeListener } from './dom.js';
import { ReaderError } from './errors.js';

type Violation = { effectiveDirective: string };


function refusals(): { seen: Violation[]; end(): void } {

  const place = (typeof document === 'object' ? document : globalThis) as EventTarget;
  const hears = 'addEventListener' in place;
  const seen: Violation[] = [];
  const note = (event: Event) => { seen.push(event as unknown as Violation); };
  if (hears) addListener(place, 'securitypolicyviolation', note);
  return { seen, end: () => { if (hears) removeListener(place, 'securitypolicyviolation', note); } };
}


export async function fetched(url: URL, integrity?: string): Promise<Response> {
  const policy = refusals();
  try {
    let cause: unknown;
    try {
      const response = await fetch(url, integrity ? { integrity } : {});
      if (response.ok) return response;
    } catch (thrown) {
      cause = thrown;
    }
    throw await failure(url, cause, policy.seen);
  } finally {
    policy.end();
  }
}


export async function missed(name: string, url: URL, cause: unknown): Promise<ReaderError> {
  const { name: kind, message } = cause as Error;
  const asked = /https?:[^\s'"]+/.exec(message)?.[0] ?? url.pathname;
  if (kind === 'ChunkLoadError' || !asked.split('?')[0]!.endsWith(`/${name}`)) {
    return new ReaderError('chunk_missing', `The chunk of the page's bundle that holds ${name} did not come (${message}). Put every file of the `
      + "build on the server, keep those of the build before for pages that are open, and check the bundler's public path.");
  }
  const told = await failure(url, cause, []);
  return told.code === 'file_changed' ? new ReaderError('script_refused', `${url} is there, but did not run (${message}). `
    + "Allow it by the Content-Security-Policy's script-src; under an Integrity-Policy, give its hash (manifest.json has it) "
    + 'in the "integrity" of an import map.') : told;
}


async function failure(url: URL, cause: unknown, seen: readonly Violation[]): Promise<ReaderError> {
  const name = url.pathname.replace(/.*\//, '');
  let response: Response | undefined;
  try {
    response = await fetch(url);
  } catch { /* told below */ }
  await new Promise((resolve) => setTimeout(resolve));  // a refusal is told after the failure
  if (!response) {
    return seen.some(({ effectiveDirective }) => /^(connect|default)-src/.test(effectiveDirective))
      ? new ReaderError('csp_connect', `The page's Content-Security-Policy does not let ${url} be fetched. Add its origin to connect-src.`)
      : new ReaderError('file_unreachable', `${url} cannot be reached (${(cause as Error)?.message}). From another origin it needs `
        + 'Access-Control-Allow-Origin; from file:// use the build of one file.');
  }
  if (!response.ok) {
    return new ReaderError('file_missing', `${url}: ${response.status}. Put ${name} beside the script, or say where it is.`);
  }
  const type = response.headers.get('content-type') ?? 'no type';
  if (/^text\/html/.test(type)) {
    return new ReaderError('file_type', `${url} came as ${type}, which is a page and not ${name}. Have the server send the file `
      + '(a .wasm as application/wasm), and no page for what it does not have.');
  }
  return new ReaderError('file_changed', `${url} is not the file that this script was built with: another version, or changed on `
    + 'its way. Take all files from the same release.');
}
