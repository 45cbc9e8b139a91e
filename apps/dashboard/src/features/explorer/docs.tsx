import { useSchemaStore } from '@graphiql/react';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { useEffect, useState } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { printDefault } from './print-default';

/** Where in the schema one stands: a type, or one field of it. */
interface Place {
  type: string;
  field: string | null;
}

/** The schema as it describes itself, a type or a field at a time. */
export function Docs() {
  const words = useExplorerWords().docs;
  const schema = useSchemaStore((store) => store.schema);
  const failed = useSchemaStore((store) => store.fetchError);
  const reference = useSchemaStore((store) => store.schemaReference);
  const [way, setWay] = useState<Place[]>([]);
  const [search, setSearch] = useState('');

  useEffect(() => {
    // What is clicked in the editor is shown here.
    const type = reference && 'type' in reference && reference.type ? getNamedType(reference.type) : null;
    if (!reference || !type) return;
    if (reference.kind === 'Field') {
      const parent = reference.type as GraphQLNamedType;
      setWay([{ type: getNamedType(parent).name, field: reference.field.name }]);
    } else setWay([{ type: type.name, field: null }]);
  }, [reference]);

  const at: Place = way.at(-1) ?? { type: schema?.getQueryType()?.name ?? 'Query', field: null };
  const open = (place: Place) => {
    setSearch('');
    setWay((before) => [...before, place]);
  };
  return (
    <div className="docs">
      <div className="docs-search">
        <input
          type="search"
          value={search}
          aria-label={words.search}
          placeholder={words.search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {!schema ? (
        <p className="small second docs-body" role={failed ? 'alert' : undefined}>
          {failed ? words.failed : words.loading}
        </p>
      ) : search.trim() !== '' ? (
        <Found schema={schema} text={search} open={open} />
      ) : (
        <div className="docs-body" data-docs={at.field ? `${at.type}.${at.field}` : at.type}>
          <p className="tiny muted crumbs">
            {way.length > 0 && (
              <button type="button" className="text-link" onClick={() => setWay((before) => before.slice(0, -1))}>
                {words.back}
              </button>
            )}
            <button type="button" className="text-link" onClick={() => setWay([])} disabled={way.length === 0}>
              {schema.getQueryType()?.name ?? 'Query'}
            </button>
            {schema.getMutationType() && (
              <button
                type="button"
                className="text-link"
                onClick={() => open({ type: schema.getMutationType()?.name ?? '', field: null })}
                disabled={at.type === schema.getMutationType()?.name && at.field === null}
              >
                {schema.getMutationType()?.name}
              </button>
            )}
          </p>
          <TypeOrField schema={schema} place={at} open={open} />
        </div>
      )}
    </div>
  );
}

type Opener = (place: Place) => void;

function TypeOrField({ schema, place, open }: { schema: GraphQLSchema; place: Place; open: Opener }) {
  const words = useExplorerWords().docs;
  const type = schema.getType(place.type);
  if (!type) return <p className="small second">{words.gone}</p>;
  const field = place.field === null ? null : fieldsOf(type).find((candidate) => candidate.name === place.field);
  if (field) return <FieldDocs schema={schema} owner={type} field={field} open={open} />;
  const members = isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  const interfaces = isObjectType(type) ? type.getInterfaces() : [];
  return (
    <>
      <h3 className="docs-name" tabIndex={-1}>
        {type.name}
      </h3>
      <Description text={type.description} />
      {interfaces.length > 0 && <TypeLinks label={words.implements} types={interfaces} open={open} />}
      {members.length > 0 && <TypeLinks label={words.possible} types={members} open={open} />}
      <dl className="schema">
        {fieldsOf(type).map((candidate) => (
          <div key={candidate.name} data-field={candidate.name}>
            <dt>
              <button type="button" className="text-link" onClick={() => open({ type: type.name, field: candidate.name })}>
                {candidate.name}
              </button>
              {'args' in candidate && candidate.args.length > 0 ? '(…)' : ''}: <TypeLink type={candidate.type} open={open} />
              <Default value={'defaultValue' in candidate ? candidate : null} />
            </dt>
            <dd lang="en">{candidate.description}</dd>
          </div>
        ))}
        {isEnumType(type) &&
          type.getValues().map((value) => (
            <div key={value.name}>
              <dt>{value.name}</dt>
              <dd lang="en">{value.description}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function FieldDocs({ schema, owner, field, open }: { schema: GraphQLSchema; owner: GraphQLNamedType; field: AnyField; open: Opener }) {
  const words = useExplorerWords().docs;
  const answered = schema.getType(getNamedType(field.type).name);
  const args = 'args' in field ? field.args : [];
  return (
    <>
      <h3 className="docs-name" tabIndex={-1}>
        <button type="button" className="text-link" onClick={() => open({ type: owner.name, field: null })}>
          {owner.name}
        </button>
        .{field.name}: <TypeLink type={field.type} open={open} />
      </h3>
      <Description text={field.description} />
      {field.deprecationReason && (
        <p className="small">
          <b>{words.deprecated}</b> <span lang="en">{field.deprecationReason}</span>
        </p>
      )}
      {args.length > 0 && (
        <>
          <h4>{words.arguments}</h4>
          <dl className="schema">
            {args.map((argument) => (
              <div key={argument.name}>
                <dt>
                  {argument.name}: <TypeLink type={argument.type} open={open} />
                  <Default value={argument} />
                </dt>
                <dd lang="en">
                  {argument.description}
                  <EnumValues type={argument.type} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {answered && fieldsOf(answered).length > 0 && (
        <>
          <h4>{words.answers(answered.name)}</h4>
          <TypeOrField schema={schema} place={{ type: answered.name, field: null }} open={open} />
        </>
      )}
    </>
  );
}

/** Types and fields that hold the words searched for, types first. */
function Found({ schema, text, open }: { schema: GraphQLSchema; text: string; open: Opener }) {
  const words = useExplorerWords().docs;
  const wanted = text.trim().toLowerCase();
  const places = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type): (Place & { description: string | null | undefined })[] => [
      ...(type.name.toLowerCase().includes(wanted) ? [{ type: type.name, field: null, description: type.description }] : []),
      ...fieldsOf(type)
        .filter((field) => field.name.toLowerCase().includes(wanted))
        .map((field) => ({ type: type.name, field: field.name, description: field.description })),
    ])
    .sort((a, b) => Number(a.field !== null) - Number(b.field !== null))
    .slice(0, 60);
  return (
    <div className="docs-body">
      <p className="tiny muted" role="status">
        {words.found(places.length)}
      </p>
      <dl className="schema">
        {places.map((place) => (
          <div key={`${place.type}.${place.field}`}>
            <dt>
              <button type="button" className="text-link" onClick={() => open({ type: place.type, field: place.field })}>
                {place.field === null ? place.type : `${place.type}.${place.field}`}
              </button>
            </dt>
            <dd lang="en">{place.description}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;

function fieldsOf(type: GraphQLNamedType): AnyField[] {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

function Description({ text }: { text: string | null | undefined }) {
  return text ? (
    <p className="small second" lang="en">
      {text}
    </p>
  ) : null;
}

function TypeLink({ type, open }: { type: AnyField['type']; open: Opener }) {
  const name = getNamedType(type).name;
  const [before = '', after = ''] = String(type).split(name);
  return (
    <span>
      {before}
      <button type="button" className="text-link" onClick={() => open({ type: name, field: null })}>
        {name}
      </button>
      {after}
    </span>
  );
}

function TypeLinks({ label, types, open }: { label: string; types: readonly GraphQLNamedType[]; open: Opener }) {
  return (
    <p className="tiny muted">
      {label}{' '}
      {types.map((type, index) => (
        <span key={type.name}>
          {index > 0 && ', '}
          <button type="button" className="text-link" onClick={() => open({ type: type.name, field: null })}>
            {type.name}
          </button>
        </span>
      ))}
    </p>
  );
}

function Default({ value }: { value: GraphQLArgument | GraphQLInputField | null }) {
  const text = value && printDefault(value);
  return text ? <span> = {text}</span> : null;
}

function EnumValues({ type }: { type: GraphQLArgument['type'] }) {
  const named = getNamedType(type);
  if (!isEnumType(named)) return null;
  return (
    <code className="enum-values">
      {named
        .getValues()
        .map((value) => value.name)
        .join(', ')}
    </code>
  );
}
