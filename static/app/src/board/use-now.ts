import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The clock of the page, as often as an age can change its one decimal. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
