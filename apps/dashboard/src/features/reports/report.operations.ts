import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  ApproveReportMutation,
  ApproveReportMutationVariables,
  CompareReportsQuery,
  CompareReportsQueryVariables,
  CorrectReportMutation,
  CorrectReportMutationVariables,
  DiscardReportMutation,
  DiscardReportMutationVariables,
  DraftReportMutation,
  DraftReportMutationVariables,
  RefreshReportMutation,
  RefreshReportMutationVariables,
  ReportBeforeQuery,
  ReportBeforeQueryVariables,
  ReportChecksQuery,
  ReportChecksQueryVariables,
  ReportEditionQuery,
  ReportEditionQueryVariables,
  ReportEditionsQuery,
  ReportEditionsQueryVariables,
  ReturnReportMutation,
  ReturnReportMutationVariables,
  SubmitReportMutation,
  SubmitReportMutationVariables,
  WriteReportCommentaryMutation,
  WriteReportCommentaryMutationVariables,
} from '@entente/schema/gql/operations';

const REPORT_EDITION_LINE = gql`
  fragment ReportEditionLine on ReportEdition {
    id
    number
    status
    period(locale: $locale)
    periodStart
    periodEnd
    sealedAt
    definition { code version name(locale: $locale) }
  }
`;

/** The reports there are, and their editions, the newest period first. */
export const REPORT_EDITIONS: TypedDocumentNode<ReportEditionsQuery, ReportEditionsQueryVariables> = gql`
  query ReportEditions($locale: Locale!, $first: Int!, $after: String) {
    reportDefinitions { code version grain calendar name(locale: $locale) }
    reportEditions(first: $first, after: $after) {
      nodes { ...ReportEditionLine }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${REPORT_EDITION_LINE}
`;

const REPORT_EDITION_DETAIL = gql`
  fragment ReportEditionDetail on ReportEdition {
    ...ReportEditionLine
    version
    draft
    asOf
    author
    approver
    reason
    figuresHash
    mayApprove
    mayEdit
    mayReturn
    mayRead
    definition { languages grain calendar scheme filters trendYears mostListed comingDays sections }
    outline(locale: $locale) { anchor heading section }
    files { copy form language url sha256 size }
    steps { actor at did note }
    commentary { section language text writtenAt writtenBy }
    supersedes { ...ReportEditionLine }
    supersededBy { ...ReportEditionLine }
  }
  ${REPORT_EDITION_LINE}
`;

export const REPORT_EDITION: TypedDocumentNode<ReportEditionQuery, ReportEditionQueryVariables> = gql`
  query ReportEdition($id: ID!, $locale: Locale!) {
    reportEdition(id: $id) { ...ReportEditionDetail }
  }
  ${REPORT_EDITION_DETAIL}
`;

/** Apart from the rest: the register is asked again for every figure. */
export const REPORT_CHECKS: TypedDocumentNode<ReportChecksQuery, ReportChecksQueryVariables> = gql`
  query ReportChecks($id: ID!, $locale: Locale!) {
    reportEdition(id: $id) { id checks(locale: $locale) { code ok text } }
  }
`;

/** The edition that was sealed before, and how many of its figures would be different now. */
export const REPORT_BEFORE: TypedDocumentNode<ReportBeforeQuery, ReportBeforeQueryVariables> = gql`
  query ReportBefore($id: ID!, $definition: String!, $to: LocalDate!, $locale: Locale!) {
    reportEdition(id: $id) { id restatedCells }
    reportEditions(first: 1, where: { definitions: [$definition], statuses: [SEALED], to: $to }) { nodes { ...ReportEditionLine } }
  }
  ${REPORT_EDITION_LINE}
`;

export const COMPARE_REPORTS: TypedDocumentNode<CompareReportsQuery, CompareReportsQueryVariables> = gql`
  query CompareReports($before: ID!, $now: ID!, $copy: ReportAccess!, $differingOnly: Boolean!, $locale: Locale!) {
    compareReportEditions(before: $before, now: $now, copy: $copy, differingOnly: $differingOnly, locale: $locale) {
      total
      differing
      cells { name label measure before now }
    }
  }
`;

const REPORT_MOVED = gql`
  fragment ReportMoved on ReportEditionPayload {
    edition { ...ReportEditionDetail }
    problems { code path message(locale: $locale) }
  }
  ${REPORT_EDITION_DETAIL}
`;

export const DRAFT_REPORT: TypedDocumentNode<DraftReportMutation, DraftReportMutationVariables> = gql`
  mutation DraftReport($input: DraftReportInput!, $locale: Locale!) {
    moved: draftReport(input: $input) { ...ReportMoved }
  }
  ${REPORT_MOVED}
`;

export const REFRESH_REPORT: TypedDocumentNode<RefreshReportMutation, RefreshReportMutationVariables> = gql`
  mutation RefreshReport($id: ID!, $version: Int!, $locale: Locale!) {
    moved: refreshReport(id: $id, version: $version) { ...ReportMoved }
  }
  ${REPORT_MOVED}
`;

export const WRITE_REPORT_COMMENTARY: TypedDocumentNode<WriteReportCommentaryMutation, WriteReportCommentaryMutationVariables> = gql`
  mutation WriteReportCommentary($input: ReportCommentaryInput!, $locale: Locale!) {
    moved: writeReportCommentary(input: $input) { ...ReportMoved }
  }
  ${REPORT_MOVED}
`;

export const SUBMIT_REPORT: TypedDocumentNode<SubmitReportMutation, SubmitReportMutationVariables> = gql`
  mutation SubmitReport($id: ID!, $version: Int!, $locale: Locale!) {
    moved: submitReport(id: $id, version: $version) { ...ReportMoved }
  }
  ${REPORT_MOVED}
`;

export const RETURN_REPORT: TypedDocumentNode<ReturnReportMutation, ReturnReportMutationVariables> = gql`
  mutation ReturnReport($id: ID!, $version: Int!, $reason: String!, $locale: Locale!) {
    moved: returnReport(id: $id, version: $version, reason: $reason) { ...ReportMoved }
  }
  ${REPORT_MOVED}
`;

export const APPROVE_REPORT: TypedDocumentNode<ApproveReportMutation, ApproveReportMutationVariables> = gql`
  mutation ApproveReport($id: ID!, $version: Int!, $locale: Locale!) {
    moved: approveReport(id: $id, version: $version) { ...ReportMoved }
  }
  ${REPORT_MOVED}
`;

export const DISCARD_REPORT: TypedDocumentNode<DiscardReportMutation, DiscardReportMutationVariables> = gql`
  mutation DiscardReport($id: ID!, $version: Int!, $locale: Locale!) {
    moved: discardReport(id: $id, version: $version) { ...ReportMoved }
  }
  ${REPORT_MOVED}
`;

export const CORRECT_REPORT: TypedDocumentNode<CorrectReportMutation, CorrectReportMutationVariables> = gql`
  mutation CorrectReport($id: ID!, $reason: String!, $locale: Locale!) {
    moved: correctReport(id: $id, reason: $reason) { ...ReportMoved }
  }
  ${REPORT_MOVED}
`;
