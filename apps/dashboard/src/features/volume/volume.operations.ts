import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  VolumeOthersQuery,
  VolumeOthersQueryVariables,
  VolumePageQuery,
  VolumePageQueryVariables,
} from '@entente/schema/gql/operations';

const MEASURED = gql`
  fragment Measured on VolumeFigures {
    engagements @include(if: $engagements)
    delegates @include(if: $delegates)
    days @include(if: $days)
    budget @include(if: $budget)
    personMonths @include(if: $personMonths)
  }
`;

const VOLUME_VALUE = gql`
  fragment VolumeValue on VolumeRow {
    keys
    period { label start end }
    kind
    scope
    direction
    status
    region { code name(locale: $locale) }
    subregion { code name(locale: $locale) }
    jurisdiction { code name(locale: $locale) }
    topic { code name(locale: $locale) }
    organization { id name(locale: $locale) }
    facility { id name(locale: $locale) }
    intervention { code name(locale: $locale) }
    figures { ...Measured }
  }
  ${MEASURED}
`;

/** The figure of the page in one request: by its first dimension, by its second, by both, and in all. */
export const VOLUME_PAGE: TypedDocumentNode<VolumePageQuery, VolumePageQueryVariables> = gql`
  query VolumePage(
    $locale: Locale!, $by: [VolumeDimension!]!, $split: [VolumeDimension!]!, $both: [VolumeDimension!]!, $withSplit: Boolean!
    $where: VolumeFilter!, $calendar: Calendar!, $basis: TimeBasis!, $counting: Counting!, $scheme: String, $asOf: DateTime, $compareTo: Comparison, $fillCells: Boolean!
    $engagements: Boolean!, $delegates: Boolean!, $days: Boolean!, $budget: Boolean!, $personMonths: Boolean!
  ) {
    all: engagementVolume(where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf) {
      total { engagements }
      asOf
      scheme { code name(locale: $locale) version }
    }
    by: engagementVolume(groupBy: $by, fill: true, where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, compareTo: $compareTo) {
      total { ...Measured }
      totalCompared { ...Measured }
      rows {
        ...VolumeValue
        compared { ...Measured }
        publishedFigures { measure value statement(locale: $locale) sourceUrl }
      }
      notRecorded { label start end }
      explanation(locale: $locale)
      notes { code count text(locale: $locale) }
      additive
      overlap
    }
    split: engagementVolume(groupBy: $split, fill: true, where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, compareTo: $compareTo) @include(if: $withSplit) {
      rows { ...VolumeValue compared { ...Measured } }
      notRecorded { label start end }
    }
    cells: engagementVolume(groupBy: $both, fill: $fillCells, where: $where, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, compareTo: $compareTo) @include(if: $withSplit) {
      rows {
        keys
        organization { id }
        facility { id }
        figures { ...Measured }
        compared { ...Measured }
      }
      explanation(locale: $locale)
      notes { code count text(locale: $locale) }
      additive
      overlap
    }
  }
  ${VOLUME_VALUE}
  ${MEASURED}
`;

/** What is left beside the largest values, each engagement counted once: a filter asks for any of the others. */
export const VOLUME_OTHERS: TypedDocumentNode<VolumeOthersQuery, VolumeOthersQueryVariables> = gql`
  query VolumeOthers(
    $by: [VolumeDimension!]!, $split: [VolumeDimension!]!, $otherBy: VolumeFilter!, $otherSplit: VolumeFilter!, $otherBoth: VolumeFilter!
    $withBy: Boolean!, $withSplit: Boolean!, $withBoth: Boolean!
    $calendar: Calendar!, $basis: TimeBasis!, $counting: Counting!, $scheme: String, $asOf: DateTime, $compareTo: Comparison, $fill: Boolean!
    $engagements: Boolean!, $delegates: Boolean!, $days: Boolean!, $budget: Boolean!, $personMonths: Boolean!
  ) {
    otherBy: engagementVolume(groupBy: $split, fill: $fill, where: $otherBy, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, compareTo: $compareTo) @include(if: $withBy) {
      totalCompared { ...Measured }
      total { ...Measured }
      rows { keys organization { id } facility { id } figures { ...Measured } compared { ...Measured } }
    }
    otherSplit: engagementVolume(groupBy: $by, fill: $fill, where: $otherSplit, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, compareTo: $compareTo) @include(if: $withSplit) {
      totalCompared { ...Measured }
      total { ...Measured }
      rows { keys organization { id } facility { id } figures { ...Measured } compared { ...Measured } }
    }
    otherBoth: engagementVolume(where: $otherBoth, calendar: $calendar, basis: $basis, counting: $counting, scheme: $scheme, asOf: $asOf, compareTo: $compareTo) @include(if: $withBoth) {
      totalCompared { ...Measured }
      total { ...Measured }
    }
  }
  ${MEASURED}
`;
