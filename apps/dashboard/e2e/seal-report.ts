import type { RunningServer } from './server';

/** Seals the edition of a period without the page: drafted and submitted by an officer, approved by an approver; gives its id. */
export async function sealReport(server: RunningServer, day: string): Promise<string> {
  const move = async (mutation: string, variables: Record<string, unknown>, role: string) => {
    const { moved } = await server.ask<{ moved: { edition: { id: string; version: number }; problems: { code: string }[] } }>(
      `mutation ($id: ID!, $version: Int!) { moved: ${mutation}(id: $id, version: $version) { edition { id version } problems { code } } }`,
      variables,
      role,
    );
    if (moved.problems.length > 0) throw new Error(moved.problems.map(({ code }) => code).join(', '));
    return moved.edition;
  };
  const { draftReport } = await server.ask<{ draftReport: { edition: { id: string; version: number } } }>(
    'mutation ($day: LocalDate!) { draftReport(input: { definition: "monthly", day: $day }) { edition { id version } } }',
    { day },
    'OFFICER',
  );
  const submitted = await move('submitReport', { ...draftReport.edition }, 'OFFICER');
  return (await move('approveReport', { ...submitted }, 'APPROVER')).id;
}
