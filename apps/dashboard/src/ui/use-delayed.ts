import { startTransition, useEffect, useMemo, useState } from 'react';

/** True once `waiting` has lasted; what is quick shows no sign of waiting. */
export function useDelayed(waiting: boolean, milliseconds = 300): boolean {
  // Each time that is waited has its own: what is waited for no longer needs not be drawn again to forget that it was late.
  const time = useMemo(() => ({ waiting }), [waiting]);
  const [late, setLate] = useState<object | null>(null);
  useEffect(() => {
    if (!time.waiting) return;
    const timer = setTimeout(() => startTransition(() => setLate(time)), milliseconds);
    return () => clearTimeout(timer);
  }, [time, milliseconds]);
  return waiting && late === time;
}
