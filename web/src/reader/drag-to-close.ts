// A sheet at the foot of the window is pulled down to close it.

// As far as this, in pixels, is meant.
const far = 60;

export function dragToClose(sheet: HTMLElement, handle: HTMLElement, close: () => void): void {
  let from: number | null = null;
  const pulled = (event: PointerEvent) => Math.max(0, event.clientY - from!);
  handle.addEventListener('pointerdown', (event) => {
    if ((event.target as Element).closest('button') || getComputedStyle(sheet).position !== 'fixed') return;
    from = event.clientY;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (from !== null) sheet.style.translate = `0 ${pulled(event)}px`;
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    handle.addEventListener(type, (event) => {
      if (from === null) return;
      const closes = type === 'pointerup' && pulled(event) > far;
      from = null;
      sheet.style.translate = '';
      if (closes) close();
    });
  }
}
