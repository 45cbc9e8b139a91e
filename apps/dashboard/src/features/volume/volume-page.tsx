import '../../ui/styles/volume.css';
import { useQuery } from '@apollo/client/react';
import type { ShellQuery, VolumeOthersQuery, VolumePageQuery, VolumePageQueryVariables } from '@entente/schema/gql/operations';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { useVolumeWords } from '../../i18n/volume/words';
import { errorInWords } from '../../lib/error-words';
import { useNarrowing } from '../../lib/use-narrowing';
import { DEFAULT_VIEW, type OtherValues, type RecordsKey, type View } from '../../lib/view';
import type { VolumeSettings } from '../../lib/volume-settings';
import { windowOf } from '../../lib/window';
import type { FigureState } from '../../ui/figure';
import { Controls } from './controls';
import { crossOf, type Rest, restOf, valuesOf } from './cross';
import { explorerQuestion } from './explorer-question';
import { formOf, objectionsTo, topOf } from './forms';
import { VOLUME_OTHERS, VOLUME_PAGE } from './volume.operations';
import { VolumeFigure } from './volume-figure';
import { canBeTopped, canCompare, isAskable, othersVariables, pageVariables } from './volume-question';

const NO_REST: Rest = { by: [], split: [] };

/** What is said of an answer beside its figure. */
export interface VolumeAnswer {
  asOf: string;
  explanation: string;
  scheme: string;
  others: OtherValues;
}

/** One figure, as the reader wants it: any two dimensions, any measure, in any form that makes sense. */
export function VolumePage({
  view,
  settings,
  shell,
  onChange,
  onSettings,
  onOpen,
  onAnswer,
}: {
  view: View;
  settings: VolumeSettings;
  shell: ShellQuery;
  onChange: (patch: Partial<View>) => void;
  onSettings: (settings: VolumeSettings) => void;
  onOpen: (key: RecordsKey) => void;
  /** Told of every answer shown, for the footer and the records behind it. */
  onAnswer: (answer: VolumeAnswer | null) => void;
}) {
  const messages = useMessages();
  const words = useVolumeWords();
  const language = useLanguage();
  const { register } = shell;
  const locale = apiLocale(language);
  const variables = useMemo(() => pageVariables(view, settings, register, locale), [view, settings, register, locale]);
  // Thousands of cells are not put away one by one: they are asked for again, and the API has its answer at hand.
  const page = useQuery(VOLUME_PAGE, { variables, notifyOnNetworkStatusChange: true, fetchPolicy: 'no-cache' });
  const rest = useMemo(() => (page.data ? restIn(page.data, settings, view) : NO_REST), [page.data, settings, view]);
  const withOthers = isAskable(rest.by) || isAskable(rest.split);
  const others = useQuery(VOLUME_OTHERS, {
    variables: othersVariables(variables, settings, rest, page.data?.all.asOf ?? null),
    skip: !withOthers,
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'no-cache',
  });
  const loading = page.loading || others.loading;
  const error = page.error ?? others.error;
  const left = withOthers && others.dataState === 'complete' ? others.data : null;
  const data = withOthers && left === null ? undefined : page.data;
  const answered = useMemo(
    () => (data ? answerTo({ data, left, rest, settings, view, variables }) : null),
    [data, left, rest, settings, view, variables],
  );
  // Until the next answer is there the last one stays, as it was asked for, so that the page does not jump.
  const last = useRef(answered);
  useEffect(() => {
    if (answered) last.current = answered;
  }, [answered]);
  const shown = answered ?? (loading ? last.current : null);
  const scheme = shell.regionSchemes.find((candidate) => candidate.code === (view.scheme ?? register.defaultScheme.code));
  const writing = useMemo(
    () => ({ messages, words, language, currency: register.currency }),
    [messages, words, language, register.currency],
  );
  // A table of a thousand cells is drawn when there is time, so that what is pressed meanwhile is not kept waiting.
  const drawn = useDeferredValue(useMemo(() => ({ shown, view }), [shown, view]));
  const narrowing = useNarrowing(view, { register, scheme }, onChange, drawn.view);
  const title = words.figure(
    words.measure[settings.measure],
    words.dimension[settings.by],
    settings.split && words.dimension[settings.split],
  );

  useEffect(() => {
    onAnswer(
      data
        ? {
            asOf: data.all.asOf,
            explanation: (data.cells ?? data.by).explanation,
            scheme: data.all.scheme.name,
            others: { [settings.by]: rest.by, ...(settings.split && { [settings.split]: rest.split }) },
          }
        : null,
    );
  }, [data, rest, settings.by, settings.split, onAnswer]);

  return (
    <div data-volume="" data-loaded={answered && !loading && drawn.shown === answered ? '' : undefined}>
      <p className="vh" role="status">
        {answered && !loading ? words.announce(title) : ''}
      </p>
      <h1 className="volume-title">{words.title}</h1>
      <Controls
        settings={settings}
        objections={shown?.objections ?? {}}
        comparable={canCompare(view) ? null : words.compareNeedsWindow}
        topped={canBeTopped(settings.by, view) || canBeTopped(settings.split, view)}
        onChange={onSettings}
      />
      {drawn.shown && drawn.shown.form !== drawn.shown.settings.form && (
        <p className="notice" data-shown-instead={drawn.shown.form}>
          {words.shownInstead(words.forms[drawn.shown.settings.form], words.forms[drawn.shown.form])}
        </p>
      )}
      <h2 className="vh">{words.controls}</h2>
      <div className="grid">
        <VolumeFigure
          // What was drawn all the same, or shown whole, is asked for anew with another question.
          key={figureKey(drawn.shown)}
          shown={drawn.shown}
          settings={settings}
          form={drawn.shown?.form ?? settings.form}
          view={view}
          window={windowOf(view, register)}
          state={stateOf()}
          busy={(loading && shown !== null) || drawn.shown !== shown}
          writing={writing}
          narrowing={narrowing}
          question={
            shown &&
            explorerQuestion(shown.view, shown.settings, shown.rest, {
              where: shown.variables.where,
              scheme: shown.variables.scheme ?? register.defaultScheme.code,
              asOf: shown.data.all.asOf,
              compareTo: shown.variables.compareTo ?? null,
              locale,
            })
          }
          onOpen={onOpen}
        />
      </div>
    </div>
  );

  function stateOf(): FigureState {
    if (error && !loading)
      return { is: 'failed', details: errorInWords(error, language), onRetry: () => void (page.error ? page.refetch() : others.refetch()) };
    if (!shown) return { is: 'loading' };
    const { data } = shown;
    if (data.all.total.engagements === 0 && data.by.notRecorded.length === 0)
      return {
        is: 'empty',
        text: (data.cells ?? data.by).explanation,
        loosen: {
          label: messages.figure.loosenPeriod,
          onClick: () => onChange({ ...DEFAULT_VIEW, span: 'all', calendar: view.calendar, scheme: view.scheme }),
        },
      };
    return { is: 'ready' };
  }
}

interface Asked {
  data: VolumePageQuery;
  left: VolumeOthersQuery | null;
  rest: Rest;
  settings: VolumeSettings;
  view: View;
  variables: VolumePageQueryVariables;
}

/** An answer with all that it leads to: the figure, what speaks against its forms, and the form that it gets. */
function answerTo(asked: Asked) {
  const { data, left, rest, settings } = asked;
  const cross = crossOf(data, left, rest, settings);
  const parts = cross.split?.filter((value) => value.figure > 0).length ?? 1;
  const objections = objectionsTo(settings, { parts, stacks: cross.stacks });
  return { ...asked, cross, objections, form: formOf(settings, objections) };
}

/** What makes a figure another one, of which nothing that was unfolded before stays so. */
function figureKey(shown: ReturnType<typeof answerTo> | null): string {
  return shown === null ? '' : [shown.settings.by, shown.settings.split, shown.form, shown.settings.panels].join(' ');
}

/** The values of either dimension that are left beside the largest. */
function restIn(data: VolumePageQuery, settings: VolumeSettings, view: View): Rest {
  const { by, split } = settings;
  return {
    by: restOf(valuesOf(data.by, by, settings), topOf(by, 'by', settings, view)),
    split: split !== null && data.split ? restOf(valuesOf(data.split, split, settings), topOf(split, 'split', settings, view)) : [],
  };
}
