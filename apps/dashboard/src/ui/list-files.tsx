import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../i18n/locale';
import { useRecordsWords } from '../i18n/records/words';
import { type Asked, addressOf } from '../lib/explore-address';
import { downloadList, type FileForm } from '../lib/list-files';

/** A list as files, whole, and the question behind it; whoever may have neither is told for whom they are. */
export function ListFiles({
  name,
  fileName,
  question,
  mayAsk,
}: {
  /** What the list is called in the page. */
  name: string;
  /** What its files are called. */
  fileName: string;
  question: Asked;
  /** Whether the viewer may have files and the explorer. */
  mayAsk: boolean;
}) {
  const words = useRecordsWords().list;
  const language = useLanguage();
  const [writing, setWriting] = useState<FileForm | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const write = (form: FileForm) => {
    setWriting(form);
    setProblem(null);
    downloadList(question, form, fileName, language)
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setWriting(null));
  };
  return (
    <>
      {mayAsk ? (
        <div className="files" role="group" aria-label={words.files}>
          {(['csv', 'xlsx'] as const).map((form) => (
            <button key={form} className="btn" type="button" disabled={writing !== null} onClick={() => write(form)} data-file={form}>
              <IconDownload size={18} stroke={1.6} aria-hidden="true" />
              {words[form]}
            </button>
          ))}
          <Link
            className="btn"
            to="/$lang/explore/{-$slug}"
            params={{ lang: language, slug: undefined }}
            {...addressOf(question)}
            data-explore={name}
          >
            {words.explorer}
          </Link>
        </div>
      ) : (
        <p className="small muted" data-files-from="">
          {words.filesFrom}
        </p>
      )}
      <p className="small" role="status">
        {writing ? `${words.writing}…` : ''}
      </p>
      {problem && (
        <p className="problem" role="alert">
          {words.fileFailed}. {problem}
        </p>
      )}
    </>
  );
}
