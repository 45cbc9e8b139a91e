/** What a statement binds to its placeholders. */
export type SqlValue = string | number;

/** A piece of SQL with the values of its `?` placeholders, in order. */
export interface Sql {
  readonly text: string;
  readonly params: readonly SqlValue[];
}

/** Builds a piece of SQL: pieces are put in as they are, every other value becomes a placeholder. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | SqlValue)[]): Sql {
  let text = strings[0] ?? '';
  const params: SqlValue[] = [];
  values.forEach((value, index) => {
    if (typeof value === 'object') {
      text += value.text;
      params.push(...value.params);
    } else {
      text += '?';
      params.push(value);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, params };
}

/** Text of ours, such as a column's name; never text of a user's. */
export function raw(text: string): Sql {
  return { text, params: [] };
}

/** Pieces with a separator between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return { text: pieces.map((piece) => piece.text).join(separator), params: pieces.flatMap((piece) => piece.params) };
}

/** All of the pieces hold. */
export function and(pieces: readonly Sql[]): Sql {
  return join(pieces, ' AND ');
}

/** At least one of the pieces holds. */
export function or(pieces: readonly Sql[]): Sql {
  const [only] = pieces;
  return pieces.length === 1 && only ? only : sql`(${join(pieces, ' OR ')})`;
}

/** `column IN (?, ?)`, or `column = ?` for one value. */
export function isOneOf(column: Sql, values: readonly SqlValue[]): Sql {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return sql`${column} = ${only}`;
  return sql`${column} IN (${join(
    values.map((value) => sql`${value}`),
    ', ',
  )})`;
}
