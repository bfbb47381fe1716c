// Runs in a page before its own scripts and notes what goes wrong there. The engines' protocols
// leave gaps (Firefox does not tell of CSP violations, WebKit of nothing at all), this has none.
// `withConsole` also notes console.error and console.warn, for WebKit.
export function probe(withConsole) {
  if (globalThis.__fanjian_probe) return;
  const notes = [];
  Object.defineProperty(globalThis, '__fanjian_probe', { value: { notes } });
  addEventListener('securitypolicyviolation', (event) => {
    notes.push(`csp: ${event.effectiveDirective} ${event.blockedURI} ${event.sample ?? ''}`);
  });
  addEventListener('unhandledrejection', (event) => {
    notes.push(`rejection: ${event.reason?.message ?? event.reason}`);
  });
  if (!withConsole) return;
  addEventListener('error', (event) => {
    if (event.message) notes.push(`exception: ${event.message}`);
    else notes.push(`error: could not load ${event.target?.src ?? event.target?.href}`);
  }, true);
  for (const level of ['error', 'warn']) {
    const say = console[level].bind(console);
    console[level] = (...words) => {
      notes.push(`${level}: ${words.join(' ')}`);
      say(...words);
    };
  }
}
