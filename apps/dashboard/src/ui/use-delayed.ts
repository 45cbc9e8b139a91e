import { useEffect, useState } from 'react';

/** True once `waiting` has lasted; what is quick shows no sign of waiting. */
export function useDelayed(waiting: boolean, milliseconds = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [waiting, milliseconds]);
  return waiting && late;
}
