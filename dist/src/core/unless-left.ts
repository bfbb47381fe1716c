// A page that is left has what it still loads fail: in Firefox and WebKit at once, and it may be there until the next page
// answers, or stay, where that is a download.

// By then the next page has mostly come.
const patience = 3000;

/** Loads something. What fails in a page that is being left is no failure: it is loaded again if the page stays. */
export async function unlessLeft<Of>(load: () => Promise<Of>): Promise<Of> {
  let left = false;
  const note = () => { left = true; };
  // Node has no page. Listening no longer than for this keeps the page in the back/forward cache.
  const listen = (how: 'addEventListener' | 'removeEventListener') =>
    ['beforeunload', 'pagehide'].forEach((sign) => globalThis[how]?.(sign, note));
  listen('addEventListener');
  try {
    return await load();
  } catch (cause) {
    if (!left) throw cause;
    await new Promise((resolve) => setTimeout(resolve, patience));
    return await load();
  } finally {
    listen('removeEventListener');
  }
}
