import { gql, type TypedDocumentNode } from '@apollo/client';
import type {
  AddReportRecipientMutation,
  AddReportRecipientMutationVariables,
  CreateReportScheduleMutation,
  CreateReportScheduleMutationVariables,
  DeleteReportScheduleMutation,
  DeleteReportScheduleMutationVariables,
  RemoveReportRecipientMutation,
  RemoveReportRecipientMutationVariables,
  ReportDeliveriesQuery,
  ReportDeliveriesQueryVariables,
  ReportsOnTimeQuery,
  ReportsOnTimeQueryVariables,
  RestoreReportScheduleMutation,
  RestoreReportScheduleMutationVariables,
  RunReportScheduleMutation,
  RunReportScheduleMutationVariables,
  SendReportAgainMutation,
  SendReportAgainMutationVariables,
  UpdateReportRecipientMutation,
  UpdateReportRecipientMutationVariables,
  UpdateReportScheduleMutation,
  UpdateReportScheduleMutationVariables,
} from '@entente/schema/gql/operations';

const DELIVERED_EDITION = gql`
  fragment DeliveredEdition on ReportEdition {
    id
    number
    period(locale: $locale)
    definition { code version name(locale: $locale) }
  }
`;

/** The schedules with what they came to last, and the recipients with the copy that each gets. */
export const REPORTS_ON_TIME: TypedDocumentNode<ReportsOnTimeQuery, ReportsOnTimeQueryVariables> = gql`
  query ReportsOnTime($locale: Locale!, $recipients: Int!) {
    reportsAreMailed
    reportDefinitions { code version grain name(locale: $locale) languages }
    reportSchedules(first: 200) {
      nodes {
        id
        definition
        nameEn
        nameFr
        name(locale: $locale)
        rule
        cron
        workingDay
        localTime
        timeZone
        holidays
        enabled
        author
        version
        nextDueTimes(first: 3)
        lastRuns(first: 3) {
          id
          dueAt
          period(locale: $locale)
          byHand
          state
          attempts
          nextAttemptAt
          error(locale: $locale)
          finishedAt
          edition { ...DeliveredEdition }
        }
      }
    }
    reportRecipients(first: $recipients) {
      nodes {
        id
        definition
        scheduleId
        email
        name
        language
        access
        forms
        version
        copyNow { copy because }
      }
      pageInfo { hasNextPage }
    }
  }
  ${DELIVERED_EDITION}
`;

/** What was mailed, the newest first. */
export const REPORT_DELIVERIES: TypedDocumentNode<ReportDeliveriesQuery, ReportDeliveriesQueryVariables> = gql`
  query ReportDeliveries($locale: Locale!, $states: [ReportDeliveryState!], $edition: ID, $first: Int!) {
    reportDeliveries(first: $first, states: $states, edition: $edition) {
      totalCount
      nodes {
        id
        kind
        address
        name
        language
        sentAccess
        state
        attempts
        nextAttemptAt
        lastAnswer(locale: $locale)
        madeAt
        sentAt
        version
        edition { ...DeliveredEdition }
      }
    }
  }
  ${DELIVERED_EDITION}
`;

export const CREATE_SCHEDULE: TypedDocumentNode<CreateReportScheduleMutation, CreateReportScheduleMutationVariables> = gql`
  mutation CreateReportSchedule($input: CreateReportScheduleInput!, $locale: Locale!) {
    done: createReportSchedule(input: $input) { schedule { id name(locale: $locale) } problems { code path message(locale: $locale) } }
  }
`;

export const UPDATE_SCHEDULE: TypedDocumentNode<UpdateReportScheduleMutation, UpdateReportScheduleMutationVariables> = gql`
  mutation UpdateReportSchedule($input: UpdateReportScheduleInput!, $locale: Locale!) {
    done: updateReportSchedule(input: $input) { schedule { id name(locale: $locale) } problems { code path message(locale: $locale) } }
  }
`;

export const DELETE_SCHEDULE: TypedDocumentNode<DeleteReportScheduleMutation, DeleteReportScheduleMutationVariables> = gql`
  mutation DeleteReportSchedule($id: ID!) {
    done: deleteReportSchedule(id: $id)
  }
`;

export const RESTORE_SCHEDULE: TypedDocumentNode<RestoreReportScheduleMutation, RestoreReportScheduleMutationVariables> = gql`
  mutation RestoreReportSchedule($id: ID!) {
    done: restoreReportSchedule(id: $id) { id }
  }
`;

export const RUN_SCHEDULE: TypedDocumentNode<RunReportScheduleMutation, RunReportScheduleMutationVariables> = gql`
  mutation RunReportSchedule($id: ID!) {
    done: runReportScheduleNow(id: $id) { id }
  }
`;

export const ADD_RECIPIENT: TypedDocumentNode<AddReportRecipientMutation, AddReportRecipientMutationVariables> = gql`
  mutation AddReportRecipient($input: AddReportRecipientInput!, $locale: Locale!) {
    done: addReportRecipient(input: $input) { recipient { id } problems { code path message(locale: $locale) } }
  }
`;

export const UPDATE_RECIPIENT: TypedDocumentNode<UpdateReportRecipientMutation, UpdateReportRecipientMutationVariables> = gql`
  mutation UpdateReportRecipient($input: UpdateReportRecipientInput!, $locale: Locale!) {
    done: updateReportRecipient(input: $input) { recipient { id } problems { code path message(locale: $locale) } }
  }
`;

export const REMOVE_RECIPIENT: TypedDocumentNode<RemoveReportRecipientMutation, RemoveReportRecipientMutationVariables> = gql`
  mutation RemoveReportRecipient($id: ID!) {
    done: removeReportRecipient(id: $id)
  }
`;

export const SEND_AGAIN: TypedDocumentNode<SendReportAgainMutation, SendReportAgainMutationVariables> = gql`
  mutation SendReportAgain($input: SendReportAgainInput!, $locale: Locale!) {
    done: sendReportAgain(input: $input) { delivery { id } problems { code path message(locale: $locale) } }
  }
`;
