import '@graphiql/react/style.css';
import '../../ui/styles/explorer.css';
import { GraphiQLProvider } from '@graphiql/react';
import { useExplorerWords } from '../../i18n/explorer/words';
import type { Register, Viewer } from '../../lib/api';
import type { Asked } from '../../lib/explore-address';
import type { ExplorerAddress } from './use-questions';
import { Workbench } from './workbench';

/** A place to put the reader's clicks on names in the editor: the schema beside it shows them. */
const SCHEMA_PLUGIN = { title: 'Schema', icon: () => null, content: () => null };
const PLUGINS = [SCHEMA_PLUGIN];

/** What GraphiQL asks by itself: the schema. Questions of the reader are asked by the page. */
async function introspect(question: object): Promise<Record<string, unknown>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(question),
  });
  return (await response.json()) as Record<string, unknown>;
}

/** GraphiQL's editors with the register around them: what is saved, what the schema says, what came of a question. */
export function Explorer(props: {
  address: ExplorerAddress;
  viewer: Viewer;
  register: Register;
  onAddress: (address: { asked: Asked; slug: string | null }) => void;
}) {
  const words = useExplorerWords();
  return (
    <GraphiQLProvider fetcher={introspect} defaultQuery={words.editor.emptyTab} plugins={PLUGINS} referencePlugin={SCHEMA_PLUGIN}>
      <h1 className="vh">{words.title}</h1>
      <Workbench {...props} />
    </GraphiQLProvider>
  );
}
