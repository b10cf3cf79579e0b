/**
 * An observer for an element's size, of the window that the element is in: one of another window has Chromium report a
 * loop with every frame once the element's own has gone. It calls a frame later, since a change of layout that is seen
 * within the frame would be reported too.
 */
export function watchSizes({ ownerDocument }: Element, changed: () => void): ResizeObserver {
  const view = (ownerDocument.defaultView ?? window) as Window & typeof globalThis;
  return new view.ResizeObserver(() => requestAnimationFrame(changed));
}
