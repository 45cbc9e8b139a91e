import type { Calendar } from '@entente/schema/vocabulary';
import DataLoader from 'dataloader';
import type { Database } from '../../db/database.js';
import { chunksByParameters } from '../../db/dialect.js';
import { type Viewer, visibilityOf } from '../access/viewer.js';
import { FilterNames } from '../register/filter-names.js';
import type { RegionSchemeRow } from '../register/reference-data.js';
import type { Moment, RegisterService } from '../register/register.service.js';
import { composeEffects, type Effect, effectName, noEffect } from './compose/effect.js';
import { DatabaseEngine } from './engine/database.js';
import type { VolumeEngine } from './engine/engine.js';
import { type EffectKey, PARAMETERS_PER_KEY, planEffects } from './plan/plan-effects.js';
import { valueNamesOf } from './value-names.js';

/** What effects are counted by. */
export interface EffectAsked {
  readonly scheme: string | null;
  readonly calendar: Calendar;
}

/** A change, or what it did to one engagement that the viewer may see now. */
export interface Changed {
  readonly seq: number;
  readonly at: string;
  readonly engagementId: number | null;
}

/** An effect with the scheme that it was counted by. */
export interface CountedEffect {
  readonly effect: Effect;
  readonly scheme: RegionSchemeRow;
  readonly moment: Moment;
}

/** Says what changes did to the figures, for whoever may see the engagements that they concern. */
export class VolumeEffectService {
  private readonly engine: VolumeEngine;

  constructor(
    database: Database,
    private readonly register: RegisterService,
  ) {
    // A change is found by its number, which the database has an index for and the mirror has not.
    this.engine = new DatabaseEngine((text, params) => database.read.search(text, params), database.dialect);
  }

  /** Reads effects that are counted alike: one statement for those of revisions and one for those of whole changes. Throws UnknownNameError. */
  loaderOf(viewer: Viewer, moment: Moment, asked: EffectAsked): EffectLoader {
    const scheme = FilterNames.of(moment.state.reference).scheme(asked.scheme, ['scheme']);
    return new EffectLoader(scheme, moment, (keys) => this.effects(viewer, moment, scheme, asked.calendar, keys));
  }

  private async effects(
    viewer: Viewer,
    moment: Moment,
    scheme: RegionSchemeRow,
    calendar: Calendar,
    changed: readonly Changed[],
  ): Promise<Effect[]> {
    const question = {
      calendar,
      fiscalMonth: moment.state.settings.fiscalMonth,
      schemeId: scheme.id,
      // What has been closed since is left out by the statement itself, which looks at each engagement as it is now.
      visibility: { ...visibilityOf(viewer), closedSinceIds: [] },
    };
    const names = valueNamesOf(moment.state.reference);
    const effects = new Map<string, Effect>();
    const keys = changed.map(
      ({ seq, at, engagementId }): EffectKey => ({ seq, engagementId, openThrough: this.register.dayOf({ seq, at }, moment) }),
    );
    for (const whole of [true, false]) {
      const alike = keys.filter(({ engagementId }) => (engagementId === null) === whole);
      for (const chunk of chunksByParameters(alike, PARAMETERS_PER_KEY)) {
        const rows = await this.engine.run(planEffects(question, this.engine.dialect, chunk));
        for (const [name, effect] of composeEffects(question, rows, names)) effects.set(name, effect);
      }
    }
    return keys.map((key) => effects.get(effectName(key)) ?? noEffect());
  }
}

/** What a request reads of effects. */
export class EffectLoader {
  private readonly loader: DataLoader<Changed, Effect, string>;

  constructor(
    private readonly scheme: RegionSchemeRow,
    private readonly moment: Moment,
    load: (changed: readonly Changed[]) => Promise<Effect[]>,
  ) {
    this.loader = new DataLoader(load, { cacheKeyFn: effectName });
  }

  async of(changed: Changed): Promise<CountedEffect> {
    return { effect: await this.loader.load(changed), scheme: this.scheme, moment: this.moment };
  }
}
