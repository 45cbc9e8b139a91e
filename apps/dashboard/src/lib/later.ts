/** What is made when it is first asked for, and kept: what a browser takes long to make and few pages need. */
export function later<Made>(make: () => Made): () => Made {
  let made: { value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}
