import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { type EdgeOf, PageInfo, type PageOf } from './connection.js';

/** A page of a connection; neither the page nor the count is read before it is selected. */
export interface Connection<Node> {
  edges(): Promise<EdgeOf<Node>[]>;
  nodes(): Promise<Node[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

/** A connection's class: `readPage` and `countAll` are called when they are wanted. */
export type ConnectionClass<Node> = new (
  readPage: () => PageOf<Node> | Promise<PageOf<Node>>,
  countAll: () => number | Promise<number>,
) => Connection<Node>;

/** The types `XConnection` and `XEdge` of a node's type. `nodes` says in the plural what they are. */
export function connectionType<Node extends object>(name: string, node: () => ClassType<Node>, nodes: string): ConnectionClass<Node> {
  @ObjectType(`${name}Edge`, { description: `One of a list of ${nodes}, with its place there.`, simpleResolvers: true })
  class Edge implements EdgeOf<Node> {
    @Field(node, { description: 'What stands here.' })
    node: Node;

    @Field(() => String, { description: 'Its place in the list, to go on from with `after` or `before`.' })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${nodes}.` })
  class PageConnection implements Connection<Node> {
    page: Promise<PageOf<Node>> | null = null;

    constructor(
      readonly readPage: () => PageOf<Node> | Promise<PageOf<Node>>,
      readonly countAll: () => number | Promise<number>,
    ) {}

    @Field(() => [Edge], { description: `The ${nodes} of this page with their places in the list.` })
    async edges(): Promise<EdgeOf<Node>[]> {
      return (await this.read()).edges;
    }

    @Field(() => [node()], { description: `The ${nodes} of this page.` })
    async nodes(): Promise<Node[]> {
      return (await this.read()).nodes;
    }

    @Field(() => PageInfo, { description: 'Whether there is more on either side, and how to get there.' })
    async pageInfo(): Promise<PageInfo> {
      return (await this.read()).pageInfo;
    }

    @Field(() => Int, { description: `How many ${nodes} the whole list holds that the viewer may see. Counted only when it is selected.` })
    async totalCount(): Promise<number> {
      return this.countAll();
    }

    read(): Promise<PageOf<Node>> {
      return (this.page ??= Promise.resolve(this.readPage()));
    }
  }

  return PageConnection;
}
