import { useMutation } from '@apollo/client/react';
import type { SaveQueryMutation } from '@entente/schema/gql/operations';
import { type FormEvent, useId, useState } from 'react';
import { useExplorerWords } from '../../i18n/explorer/words';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { type Asked, hasVariables } from '../../lib/explore-address';
import { TextField } from '../../ui/text-field';
import type { Grain } from './download-answer';
import { titleOf } from './history';
import { type SavedQuery, slugFrom } from './saved-query';
import { SAVE_QUERY } from './saved-query.operations';

type Problem = SaveQueryMutation['saveQuery']['problems'][number];

/** The words of a query that is saved: its names and what it answers, in both languages, and who sees it. */
export function SavePanel({
  asked,
  query,
  onSaved,
  onDelete,
  onCancel,
}: {
  asked: Asked;
  /** The query that is changed; null for a new one. */
  query: SavedQuery | null;
  onSaved: (query: SavedQuery) => void;
  onDelete: (query: SavedQuery) => void;
  onCancel: () => void;
}) {
  const all = useExplorerWords();
  const words = all.queries;
  const language = useLanguage();
  const [save, { loading }] = useMutation(SAVE_QUERY);
  const suggestion = titleOf(asked.query)?.replace(/([a-z])([A-Z])/g, '$1 $2') ?? '';
  const [nameEn, setNameEn] = useState(query?.nameEn ?? suggestion);
  const [nameFr, setNameFr] = useState(query?.nameFr ?? '');
  const [descriptionEn, setDescriptionEn] = useState(query?.descriptionEn ?? '');
  const [descriptionFr, setDescriptionFr] = useState(query?.descriptionFr ?? '');
  const [ownSlug, setOwnSlug] = useState<string | null>(query?.slug ?? null);
  const [shared, setShared] = useState(query?.shared ?? false);
  const [grain, setGrain] = useState<Grain | null>(query?.grain ?? null);
  const grainId = useId();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const slug = ownSlug ?? slugFrom(nameEn);

  const submit = async (event: FormEvent, changes: SavedQuery | null) => {
    event.preventDefault();
    setFailed(null);
    const text = (value: string) => (value.trim() === '' ? null : value.trim());
    try {
      const { data } = await save({
        variables: {
          locale: apiLocale(language),
          input: {
            ...(changes && { id: changes.id, version: changes.version }),
            slug,
            nameEn: nameEn.trim(),
            nameFr: text(nameFr),
            descriptionEn: text(descriptionEn),
            descriptionFr: text(descriptionFr),
            document: asked.query,
            variables: hasVariables(asked.variables) ? asked.variables : null,
            grain,
            shared,
          },
        },
      });
      setProblems(data?.saveQuery.problems ?? []);
      if (data?.saveQuery.savedQuery) onSaved(data.saveQuery.savedQuery);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const problemsOf = (field: string) => problems.filter(({ path }) => path.at(-1) === field || path.includes(field));
  const others = problems.filter(
    ({ path }) => !['slug', 'nameEn', 'nameFr', 'descriptionEn', 'descriptionFr'].some((field) => path.includes(field)),
  );
  return (
    <form className="save-panel" onSubmit={(event) => void submit(event, query)} noValidate>
      <h3 className="panel-name">{words.saveTitle}</h3>
      <div className="pair-fields">
        <TextField label={words.nameEn} value={nameEn} onValue={setNameEn} problems={problemsOf('nameEn')} name="nameEn" autoFocus />
        <TextField label={words.nameFr} value={nameFr} onValue={setNameFr} problems={problemsOf('nameFr')} name="nameFr" lang="fr" />
      </div>
      <div className="pair-fields">
        <TextField
          label={words.descriptionEn}
          value={descriptionEn}
          onValue={setDescriptionEn}
          problems={problemsOf('descriptionEn')}
          name="descriptionEn"
          long
        />
        <TextField
          label={words.descriptionFr}
          value={descriptionFr}
          onValue={setDescriptionFr}
          problems={problemsOf('descriptionFr')}
          name="descriptionFr"
          lang="fr"
          long
        />
      </div>
      <TextField
        label={words.slug}
        hint={words.slugHint}
        value={slug}
        onValue={setOwnSlug}
        problems={problemsOf('slug')}
        name="slug"
        mono
      />
      {(grain !== null || /\bpartners\b/.test(asked.query)) && (
        <div className="field">
          <label className="label" htmlFor={grainId}>
            {all.result.grain}
          </label>
          <select
            id={grainId}
            className="text"
            name="grain"
            value={grain ?? 'ENGAGEMENT'}
            onChange={(event) => setGrain(event.target.value as Grain)}
          >
            {(['ENGAGEMENT', 'PARTNER'] as const).map((one) => (
              <option key={one} value={one}>
                {all.result.grains[one]}
              </option>
            ))}
          </select>
        </div>
      )}
      <label className="check">
        <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        {words.share}
      </label>
      {hasVariables(asked.variables) && <p className="tiny muted">{words.keepVariables}</p>}
      {others.map((problem) => (
        <p key={problem.code + problem.path.join('.')} className="problem" role="alert">
          {problem.message}
        </p>
      ))}
      {failed && (
        <p className="problem" role="alert">
          {failed}
        </p>
      )}
      <div className="acts">
        <button className="btn sm primary" type="submit" disabled={loading}>
          {words.save}
        </button>
        {query && (
          <button className="btn sm" type="button" disabled={loading || slug === query.slug} onClick={(event) => void submit(event, null)}>
            {words.saveAs}
          </button>
        )}
        <button className="btn sm" type="button" onClick={onCancel}>
          {words.cancel}
        </button>
        {query && (
          <button className="btn sm quiet" type="button" disabled={loading} data-delete="" onClick={() => onDelete(query)}>
            {words.delete}
          </button>
        )}
      </div>
    </form>
  );
}
