/** Runs `work` in a task of its own, after whatever the reader has done meanwhile; gives what takes it back. */
export function soon(work: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => {
    port2.close();
    work();
  };
  port1.postMessage(null);
  return () => port2.close();
}

/** Lets everything else that waits have its turn: what is done after it is a task of its own. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    soon(resolve);
  });
}

/** Lets what the page is made of so far be seen first; where nobody looks nothing is painted, and it is not waited for long. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // A frame that has been made is not yet one that is seen.
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, 1000);
  });
}
