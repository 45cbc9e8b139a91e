import { Arg, Args, ArgsType, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { ConnectionArguments } from '../../graphql/connection.js';
import { type Connection, connectionType } from '../../graphql/connection-type.js';
import type { RequestContext } from '../../graphql/context.js';
import { pageOfRows } from '../../graphql/page-of-rows.js';
import { searchWords, wordsMatch } from '../../graphql/search-words.js';
import { Topic, topicOf } from './topic.type.js';

const TopicConnection = connectionType<Topic>('Topic', () => Topic, 'topics');

@InputType('TopicFilter', { description: 'Which topics are wanted. All fields given must hold at once; an empty list narrows nothing.' })
class TopicFilter {
  @Field(() => [String], { nullable: true, description: 'Those of these codes. A code that no topic has finds nothing.' })
  codes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that must all occur in its code, its names or its terms, in either language.',
  })
  text?: string | null;
}

@ArgsType()
class TopicArguments extends ConnectionArguments {
  @Field(() => TopicFilter, { nullable: true, description: 'Which topics are wanted; all unless given.' })
  where?: TopicFilter | null;
}

/** Lists topics. */
@Resolver()
export class TopicResolver {
  @Query(() => TopicConnection, { description: 'What engagements can be about, in the order of their codes.' })
  topics(@Args(() => TopicArguments) asked: TopicArguments, @Ctx() { moment }: RequestContext): Connection<Topic> {
    const { reference } = moment.state;
    const { text, codes } = asked.where ?? {};
    const words = searchWords(text, ['where', 'text']);
    const rows = [...reference.topics.values()].filter(
      (row) =>
        (!codes?.length || codes.includes(row.code)) &&
        wordsMatch(words, [row.code, row.nameEn, row.nameFr, ...(reference.topicTerms.get(row.id) ?? []).map((term) => term.term)]),
    );
    const page = pageOfRows(
      rows,
      asked,
      1,
      (row) => [row.code],
      (row) => new Topic(reference, row),
    );
    return new TopicConnection(() => page, page.countAll);
  }

  @Query(() => Topic, { nullable: true, description: 'One topic by its code; null where there is none.' })
  topic(
    @Arg('code', () => String, { description: 'Its code, such as `WOMEN_OFFENDERS`.' }) code: string,
    @Ctx() { moment }: RequestContext,
  ): Topic | null {
    const { reference } = moment.state;
    return topicOf(reference, (reference.topicsByCode.get(code) ?? reference.topicsByCode.get(code.trim().toUpperCase()))?.id ?? null);
  }
}
