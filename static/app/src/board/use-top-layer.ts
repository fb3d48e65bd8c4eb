import { useLayoutEffect, type RefObject } from 'react';

const GAP = 4;
const EDGE = 8;

/**
 * Shows an element in the browser's top layer, beside its anchor, below or above where there
 * is no room: no scroller clips it, and it stays
 * where it is in the order of Tab. It follows the anchor while the page scrolls.
 */
export function useTopLayer(
  layer: RefObject<HTMLElement>,
  anchor: RefObject<Element | null>,
): void {
  useLayoutEffect(() => {
    const element = layer.current;
    if (!element) return;
    element.showPopover();
    const place = () => anchor.current && placeBy(element, anchor.current);
    place();
    const resized = new ResizeObserver(place);
    resized.observe(element);
    addEventListener('scroll', place, { capture: true, passive: true });
    addEventListener('resize', place);
    return () => {
      resized.disconnect();
      removeEventListener('scroll', place, { capture: true });
      removeEventListener('resize', place);
    };
  }, [layer, anchor]);
}

function placeBy(element: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const fitsRight = at.right + GAP + width <= innerWidth - EDGE;
  const fitsLeft = at.left - GAP - width >= EDGE;
  if (fitsRight || fitsLeft) {
    element.style.left = `${fitsRight ? at.right + GAP : at.left - GAP - width}px`;
    element.style.top = `${clamp(at.top, EDGE, innerHeight - EDGE - height)}px`;
    return;
  }
  const fitsBelow = at.bottom + GAP + height <= innerHeight - EDGE;
  element.style.left = `${clamp(at.left, EDGE, innerWidth - EDGE - width)}px`;
  const above = Math.max(EDGE, at.top - GAP - height);
  element.style.top = `${fitsBelow ? at.bottom + GAP : above}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
