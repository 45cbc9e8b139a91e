import type { Locale as LocaleValue } from '@entente/schema/vocabulary';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Locale } from '../../graphql/enums.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.type.js';
import { RegionScheme } from '../jurisdictions/region.type.js';
import { defaultScheme, defaultSpan, type RegisterService } from './register.service.js';
import { PublishedFigureType, RegisterType } from './register.type.js';

const LOCALE = { nullable: true, description: 'The language; the register’s own unless given.' };

/** Says whose register this is, and how it counts. */
@Resolver(() => RegisterType)
export class RegisterResolver {
  constructor(private readonly service: RegisterService) {}

  @Query(() => RegisterType, { description: 'This register.' })
  register(@Ctx() { moment }: RequestContext): RegisterType {
    return new RegisterType(moment, defaultSpan(moment));
  }

  @FieldResolver(() => String, { description: 'What the register is called.' })
  name(@Root() register: RegisterType, @Ctx() context: RequestContext, @Arg('locale', () => Locale, LOCALE) locale?: LocaleValue): string {
    return (locale ?? context.locale) === 'FR' ? register.settings.nameFr : register.settings.nameEn;
  }

  @FieldResolver(() => Jurisdiction, { description: 'Whose engagements these are; as a partner it is never counted.' })
  home(@Root() register: RegisterType, @Ctx() { moment }: RequestContext): Jurisdiction {
    const { reference } = moment.state;
    const home = reference.jurisdictions.get(register.settings.homeId);
    if (!home) throw new Error(`the home jurisdiction is missing: ${register.settings.homeId}`);
    return new Jurisdiction(reference, home);
  }

  @FieldResolver(() => RegionScheme, { description: 'The region scheme where none is named.' })
  defaultScheme(@Ctx() { moment }: RequestContext): RegionScheme {
    return new RegionScheme(moment.state.reference, defaultScheme(moment.state.reference));
  }

  @FieldResolver(() => Int, {
    description: 'How many engagements the register holds for this viewer, of any status, parts of others included.',
  })
  engagementCount(@Ctx() { viewer, moment }: RequestContext): Promise<number> {
    return this.service.engagementCount(viewer, moment);
  }
}

/** Gives a published figure its words. */
@Resolver(() => PublishedFigureType)
export class PublishedFigureResolver {
  @FieldResolver(() => String, { description: 'What the source states.' })
  statement(
    @Root() figure: PublishedFigureType,
    @Ctx() context: RequestContext,
    @Arg('locale', () => Locale, LOCALE) locale?: LocaleValue,
  ): string {
    return (locale ?? context.locale) === 'FR' ? figure.statementFr : figure.statementEn;
  }
}
