import { gql, type TypedDocumentNode } from '@apollo/client';
import type { OverviewQuery, OverviewQueryVariables } from '@entente/schema/gql/operations';
import { OVERVIEW_LINE } from './engagement-line.operations';

/** Every figure of the page in one request, so that they are counted at one moment and cannot disagree. */
export const OVERVIEW: TypedDocumentNode<OverviewQuery, OverviewQueryVariables> = gql`
  query Overview(
    $locale: Locale!, $where: VolumeFilter!, $calendar: Calendar!, $basis: TimeBasis!, $counting: Counting!, $scheme: String, $asOf: DateTime
    $earlier: VolumeFilter!, $withEarlier: Boolean!, $lastYear: VolumeFilter!, $withLastYear: Boolean!
    $day: LocalDate!, $underWay: VolumeFilter!, $comingUp: VolumeFilter!, $dueTo: LocalDate!, $followUpsOf: EngagementFilter!, $withFollowUps: Boolean!
  ) {
    register { home { id code m49 name(locale: $locale) } }
    total: engagementVolume(where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) {
      total { engagements delegates personMonths budget }
      rows { engagements(first: 5, orderBy: LATEST) { nodes { ...OverviewLine } } }
      asOf
      explanation(locale: $locale)
      notes { code count text(locale: $locale) }
      publishedFigures { from to kind direction measure value statement(locale: $locale) sourceUrl }
      scheme { code name(locale: $locale) version }
    }
    byKind: engagementVolume(groupBy: [KIND], where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) {
      rows { kind figures { engagements } }
    }
    byYear: engagementVolume(groupBy: [YEAR], where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, fill: true) {
      rows { period { label start end } figures { engagements delegates personMonths budget } distinct(of: JURISDICTION) }
      notRecorded { label start end }
    }
    byYearKind: engagementVolume(groupBy: [YEAR, KIND], where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) {
      rows { period { label start end } kind figures { engagements } }
      explanation(locale: $locale)
      notes { code count text(locale: $locale) }
      additive
      overlap
    }
    byYearKindDirection: engagementVolume(groupBy: [YEAR, KIND, DIRECTION], where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) {
      rows { period { label start end } kind direction figures { engagements } }
    }
    byRegion: engagementVolume(groupBy: [REGION], where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) {
      rows { region { code name(locale: $locale) } figures { engagements } shared }
      explanation(locale: $locale)
      notes { code count text(locale: $locale) }
      additive
      overlap
    }
    byRegionYear: engagementVolume(groupBy: [REGION, YEAR], where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) {
      rows { region { code name(locale: $locale) } period { label start end } figures { engagements } }
      explanation(locale: $locale)
      notes { code count text(locale: $locale) }
      additive
      overlap
    }
    byJurisdiction: engagementVolume(groupBy: [JURISDICTION], where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) {
      rows { jurisdiction { code name(locale: $locale) m49 validTo } figures { engagements } }
      explanation(locale: $locale)
      additive
      overlap
    }
    topJurisdictions: engagementVolume(groupBy: [JURISDICTION], where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, top: 8) {
      rows { isOther jurisdiction { code name(locale: $locale) } figures { engagements } }
    }
    byTopic: engagementVolume(groupBy: [TOPIC], where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) {
      rows { keys figures { engagements } }
      additive
      overlap
    }
    topTopics: engagementVolume(groupBy: [TOPIC], where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, top: 8) {
      rows { isOther topic { code name(locale: $locale) } figures { engagements } }
      explanation(locale: $locale)
    }
    outcomes: visitOutcomes(where: $where, calendar: $calendar, scheme: $scheme, asOf: $asOf) {
      cohorts { period { label start end } open closesOn figures { ...OutcomeFigures } }
      total { ...OutcomeFigures }
      withinMonths
      knownThrough
      notRecorded { label start end }
      lineCount
      lines(first: 4) { size members { ...DescentMember } }
      explanation(locale: $locale)
    }
    underWay: engagementVolume(where: $underWay, basis: ACTIVE, scheme: $scheme, openThrough: $day, asOf: $asOf) {
      total { engagements }
      rows { engagements(first: 5, orderBy: LATEST) { nodes { ...OverviewLine } } }
    }
    comingUp: engagementVolume(where: $comingUp, scheme: $scheme, asOf: $asOf) {
      total { engagements }
      rows { engagements(first: 5, orderBy: EARLIEST) { nodes { ...OverviewLine } } }
    }
    overdue: followUps(first: 5, where: { done: false, dueTo: $dueTo }, of: $followUpsOf) @include(if: $withFollowUps) {
      totalCount
      nodes { promise owner dueDate engagement { id reference kind title(locale: $locale) } }
    }
    earlier: engagementVolume(where: $earlier, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) @include(if: $withEarlier) {
      total { engagements delegates personMonths budget }
      distinct(of: JURISDICTION)
    }
    lastYear: engagementVolume(where: $lastYear, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) @include(if: $withLastYear) {
      total { engagements }
    }
  }
  fragment OutcomeFigures on VisitOutcomeFigures { visits toProject toMission toProjectEver toMissionEver medianMonthsToProject }
  fragment DescentMember on Engagement {
    ...OverviewLine
    ledTo(where: { lineage: [LED_TO] }) { id to { id } }
  }
  ${OVERVIEW_LINE}
`;
