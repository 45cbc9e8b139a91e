/**
 * Every circle that a walk along the links meets, each as the things on it. Enters nothing twice, so that a chain of any
 * length takes its own length and no more.
 */
export function findCircles<Thing>(starts: Iterable<Thing>, follow: (thing: Thing) => readonly Thing[]): Thing[][] {
  const circles: Thing[][] = [];
  const done = new Set<Thing>();
  for (const start of starts) {
    if (done.has(start)) continue;
    const path = [start];
    const places = new Map([[start, 0]]);
    const rest = [[...follow(start)]];
    while (path.length > 0) {
      const links = rest.at(-1) ?? [];
      if (links.length === 0) {
        const [left] = path.splice(-1);
        rest.pop();
        if (left !== undefined) {
          places.delete(left);
          done.add(left);
        }
        continue;
      }
      const [next] = links.splice(-1);
      if (next === undefined) continue;
      const place = places.get(next);
      if (place !== undefined) circles.push(path.slice(place));
      if (place !== undefined || done.has(next)) continue;
      places.set(next, path.length);
      path.push(next);
      rest.push([...follow(next)]);
    }
  }
  return circles;
}
