/**
 * What one request has loaded already. Every module keeps its own loaders here, so that this room need not know the
 * others, and nothing outlives the request that was allowed to see it.
 */
export class RequestLoaders {
  private readonly made = new Map<object, Map<string, unknown>>();

  /** What `owner` keeps under a name in this request; made when it is first wanted. */
  of<Value>(owner: object, name: string, make: () => Value): Value {
    let values = this.made.get(owner);
    if (!values) this.made.set(owner, (values = new Map()));
    if (!values.has(name)) values.set(name, make());
    return values.get(name) as Value;
  }

  /** Forgets all that was loaded: what comes next is read anew. */
  forget(): void {
    this.made.clear();
  }
}
