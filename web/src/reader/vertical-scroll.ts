// Scrolling a story in vertical lines: by the wheel, and by the keys that scroll a page. The lines run
// from right to left, so that forwards is to the left. At either end the wheel is the page's again.

export function scrollSideways(box: HTMLElement): void {
  const by = (forwards: number): boolean => {
    const before = box.scrollLeft;
    box.scrollLeft -= forwards;
    return box.scrollLeft !== before;
  };
  const vertical = () => getComputedStyle(box).writingMode === 'vertical-rl';

  box.addEventListener('wheel', (event) => {
    const { deltaX, deltaY, deltaMode } = event;
    if (event.ctrlKey || event.shiftKey || Math.abs(deltaY) <= Math.abs(deltaX) || !vertical()) return;
    if (by(deltaY * (deltaMode ? deltaMode === 1 ? 40 : box.clientWidth : 1))) event.preventDefault();
  }, { passive: false });

  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== box || !vertical()) return;
    const page = box.clientWidth * 0.9;
    const { key } = event;
    const forwards = key === ' ' ? (event.shiftKey ? -page : page)
      : ({ PageDown: page, PageUp: -page, End: 1e9, Home: -1e9, ArrowLeft: 40, ArrowRight: -40 } as Record<string, number>)[key];
    if (forwards && by(forwards)) event.preventDefault();
  });
}
