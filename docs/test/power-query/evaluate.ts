import { DefaultSettings, Language, TaskUtils } from '@microsoft/powerquery-parser';
import { library } from './library';
import { asFunction, asList, asNumber, asRecord, asTable, kindOf, MError, MRecord, MType, type Value } from './values';

const { NodeKind } = Language.Ast;
type Node = Language.Ast.TNode;

/** What names stand for. Values come to be when they are first asked for, as M has it; so a name may stand before its meaning. */
type Scope = (name: string) => Promise<Value> | undefined;

/**
 * What a query of Power Query comes to. Microsoft's parser reads it, so that what it does not read here it does not read in
 * Excel either; there is no engine of Power Query outside Windows, so that what is read is worked out here, as far as the
 * snippets need it. Throws MError for what Power Query refuses, and an ordinary error for what is not known here.
 */
export async function evaluatePowerQuery(text: string, parameters: Readonly<Record<string, Value>> = {}): Promise<Value> {
  const task = await TaskUtils.tryLexParse(DefaultSettings, text);
  if (!TaskUtils.isParseStageOk(task)) throw new MError(`Expression.SyntaxError: ${task.error.message}`);
  return valueOf(task.ast, (name) => {
    if (Object.hasOwn(parameters, name)) return Promise.resolve(parameters[name] ?? null);
    const known = library[name];
    return known === undefined ? undefined : Promise.resolve(known);
  });
}

async function valueOf(node: Node, scope: Scope): Promise<Value> {
  switch (node.kind) {
    case NodeKind.LiteralExpression:
      return literalOf(node);
    case NodeKind.IdentifierExpression:
      return named(nameOf(node.identifier.literal), scope);
    case NodeKind.ParenthesizedExpression:
      return valueOf(node.content, scope);
    case NodeKind.LetExpression:
      return valueOf(node.expression, scopeOfLet(node, scope));
    case NodeKind.RecordExpression: {
      const fields = node.content.elements.map(async ({ node: pair }) => {
        return [nameOf(pair.key.literal), await valueOf(pair.value, scope)] as const;
      });
      return new MRecord(new Map(await Promise.all(fields)));
    }
    case NodeKind.ListExpression:
      return Promise.all(node.content.elements.map((element) => valueOf(element.node, scope)));
    case NodeKind.RecursivePrimaryExpression: {
      let value = await valueOf(node.head, scope);
      for (const step of node.recursiveExpressions.elements) value = await stepInto(value, step, scope);
      return value;
    }
    case NodeKind.TypePrimaryType:
      return valueOf(node.paired, scope);
    case NodeKind.PrimitiveType:
      return new MType(node.primitiveTypeKind);
    case NodeKind.ArithmeticExpression: {
      const [left, right] = await Promise.all([valueOf(node.left, scope), valueOf(node.right, scope)]);
      return combined(node.operatorConstant.constantKind, left, right);
    }
    default:
      throw new Error(`This evaluator of Power Query does not know ${node.kind}.`);
  }
}

function scopeOfLet(node: Language.Ast.LetExpression, outer: Scope): Scope {
  const pairs = new Map(node.variableList.elements.map(({ node: pair }) => [nameOf(pair.key.literal), pair.value]));
  const found = new Map<string, Promise<Value>>();
  const inner: Scope = (name) => {
    const expression = pairs.get(name);
    if (expression === undefined) return outer(name);
    const value = found.get(name) ?? valueOf(expression, inner);
    found.set(name, value);
    return value;
  };
  return inner;
}

type Step = Language.Ast.RecursivePrimaryExpression['recursiveExpressions']['elements'][number];

async function stepInto(value: Value, step: Step, scope: Scope): Promise<Value> {
  switch (step.kind) {
    case NodeKind.InvokeExpression: {
      const args = await Promise.all(step.content.elements.map((argument) => valueOf(argument.node, scope)));
      return asFunction(value).invoke(args);
    }
    case NodeKind.FieldSelector: {
      const field = nameOf(step.content.literal);
      if (kindOf(value) === 'table') {
        const { columns, rows } = asTable(value);
        if (!columns.includes(field)) throw new MError(`Expression.Error: The column '${field}' of the table wasn't found.`);
        return rows.map((row) => row[columns.indexOf(field)] ?? null);
      }
      const { fields } = asRecord(value);
      if (!fields.has(field)) throw new MError(`Expression.Error: The field '${field}' of the record wasn't found.`);
      return fields.get(field) ?? null;
    }
    case NodeKind.ItemAccessExpression: {
      const index = asNumber(await valueOf(step.content, scope));
      const items = kindOf(value) === 'table' ? recordsOf(value) : asList(value);
      const item = items[index];
      if (item === undefined) throw new MError('Expression.Error: There weren’t enough elements in the enumeration.');
      return item;
    }
    default:
      throw new Error(`This evaluator of Power Query does not know ${step.kind}.`);
  }
}

function recordsOf(value: Value): MRecord[] {
  const { columns, rows } = asTable(value);
  return rows.map((row) => new MRecord(new Map(columns.map((column, index) => [column, row[index] ?? null]))));
}

function named(name: string, scope: Scope): Promise<Value> {
  const value = scope(name);
  if (value === undefined) throw new MError(`Expression.Error: The name '${name}' wasn't recognized. Make sure it's spelled correctly.`);
  return value;
}

function combined(operator: string, left: Value, right: Value): Value {
  if (operator === '&' && typeof left === 'string' && typeof right === 'string') return left + right;
  throw new MError(`Expression.Error: We cannot apply operator ${operator} to types ${kindOf(left)} and ${kindOf(right)}.`);
}

function literalOf({ literal, literalKind }: Language.Ast.LiteralExpression): Value {
  if (literalKind === Language.Ast.LiteralKind.Text) return textOf(literal);
  if (literalKind === Language.Ast.LiteralKind.Numeric) return Number(literal);
  if (literalKind === Language.Ast.LiteralKind.Logical) return literal === 'true';
  if (literalKind === Language.Ast.LiteralKind.Null) return null;
  throw new Error(`This evaluator of Power Query does not know literals of the kind ${literalKind}.`);
}

/** A name as it is meant: `#"Content-Type"` names Content-Type. */
const nameOf = (literal: string) => (literal.startsWith('#"') ? textOf(literal.slice(1)) : literal);

const SIGNS: Readonly<Record<string, string>> = { lf: '\n', cr: '\r', tab: '\t', '#': '#' };

/** The text that stands between quotation marks. */
function textOf(literal: string): string {
  return literal.slice(1, -1).replace(/""|#\(([^)]*)\)/g, (whole, escaped?: string) => {
    if (escaped === undefined) return whole === '""' ? '"' : whole;
    return escaped
      .split(',')
      .map((sign) => SIGNS[sign] ?? String.fromCodePoint(Number.parseInt(sign, 16)))
      .join('');
  });
}
