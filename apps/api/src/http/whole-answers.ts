import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode } from 'graphql';
import type { GraphqlContext } from '../graphql/request-context.js';

/** An answer as it went out. */
export interface WholeAnswer {
  readonly body: string;
  readonly contentType: string;
}

/**
 * Fields whose answer follows from the question, the viewer and the change of the clock alone. What can change without
 * the clock must never be added here.
 */
const REPEATABLE_FIELDS = new Set([
  'engagementVolume',
  'visitOutcomes',
  'followUps',
  'register',
  'regionSchemes',
  'regionScheme',
  '__typename',
]);

/** Tells a request's context whether its answer may be given again. */
export const noteRepeatable: ApolloServerPlugin<GraphqlContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, errors, contextValue }) {
        if (operation?.operation !== OperationTypeNode.QUERY || errors) return;
        contextValue.answer.repeatable = operation.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && REPEATABLE_FIELDS.has(selection.name.value),
        );
      },
    };
  },
};

/** Answers of the API as they went out, those asked for last; so that one link opened by many costs one answer. */
export class WholeAnswers {
  private readonly held = new Map<string, WholeAnswer>();
  private characters = 0;

  constructor(private readonly mostCharacters = 16_000_000) {}

  get(key: string): WholeAnswer | null {
    const answer = this.held.get(key);
    if (!answer) return null;
    this.held.delete(key);
    this.held.set(key, answer);
    return answer;
  }

  put(key: string, answer: WholeAnswer): void {
    const size = key.length + answer.body.length;
    if (size > this.mostCharacters / 10 || this.held.has(key)) return;
    this.held.set(key, answer);
    this.characters += size;
    for (const [oldest, { body }] of this.held) {
      if (this.characters <= this.mostCharacters) return;
      this.held.delete(oldest);
      this.characters -= oldest.length + body.length;
    }
  }
}
