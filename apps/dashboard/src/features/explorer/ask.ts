import type { Language } from '../../i18n/language';
import type { Asked } from '../../lib/explore-address';

/** What the server said to a question, as GraphQL over HTTP has it. */
export interface AnswerBody {
  data?: Record<string, unknown> | null;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    locations?: readonly { line: number; column: number }[];
    extensions?: { messages?: Partial<Record<Language, string>> };
  }[];
  extensions?: Record<string, unknown>;
}

/** An answer, or the reason why there is none. */
export interface Answer {
  asked: Asked;
  /** Null where the server did not answer in JSON, or not at all. */
  body: AnswerBody | null;
  /** The answer as it came over the line, or what went wrong. */
  text: string;
  milliseconds: number;
  at: string;
}

/** Variables that are no JSON object. */
export class VariablesError extends Error {}

/** The variables of an editor as an object; nothing is an empty one. */
export function parseVariables(text: string): Record<string, unknown> {
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new VariablesError(error instanceof Error ? error.message : String(error));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new VariablesError(text);
  return value as Record<string, unknown>;
}

/** The request that asks a question, for whatever kind of answer. */
export function requestOf(asked: Asked, operationName: string | null, accept: string): RequestInit {
  return {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query: asked.query, variables: parseVariables(asked.variables), ...(operationName && { operationName }) }),
  };
}

/** Asks the API as the viewer. What ends without an answer is told in its text; only a stop by the reader throws. */
export async function ask(asked: Asked, operationName: string | null, signal: AbortSignal): Promise<Answer> {
  const request = requestOf(asked, operationName, 'application/graphql-response+json, application/json');
  const started = performance.now();
  const done = (body: AnswerBody | null, text: string): Answer => ({
    asked,
    body,
    text,
    milliseconds: Math.round(performance.now() - started),
    at: new Date().toISOString(),
  });
  try {
    const response = await fetch('/graphql', { ...request, signal });
    const text = await response.text();
    try {
      return done(JSON.parse(text) as AnswerBody, text);
    } catch {
      return done(null, `${response.status} ${response.statusText}\n${text.slice(0, 2000)}`);
    }
  } catch (error) {
    if (signal.aborted) throw error;
    return done(null, error instanceof Error ? error.message : String(error));
  }
}
