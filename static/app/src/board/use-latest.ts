import { useLayoutEffect, useRef } from 'react';

/** A value for event handlers that are made once: what it was at the last drawing. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
