import { useId } from 'react';
import { useContactWords } from '../../i18n/contacts/words';
import { TextField } from '../../ui/text-field';
import type { PostDraft } from './contact-draft';
import { FIND_ORGANIZATIONS } from './contact-edit.operations';
import { LookedUpField } from './looked-up-field';
import type { ContactProblem } from './use-contact-edits';

/** One post of a contact as it is entered. */
export function PostFields({
  post,
  place,
  problems,
  onPost,
  onRemove,
}: {
  post: PostDraft;
  /** Its place in the list, from 1. */
  place: number;
  problems: readonly ContactProblem[];
  onPost: (post: PostDraft) => void;
  onRemove: () => void;
}) {
  const words = useContactWords();
  const id = useId();
  const field = (name: 'organization' | 'postEn' | 'postFr' | 'from' | 'to') => ({
    name: `post-${name}`,
    label: words.fields[name],
    value: post[name],
    problems: problems.filter(({ path }) => path.at(-1) === name),
    onValue: (value: string) => onPost({ ...post, [name]: value }),
  });
  return (
    <fieldset className="post-fields" data-post-fields={place} aria-labelledby={id}>
      <div className="post-head">
        <span id={id} className="label">
          {words.postNumber(place)}
        </span>
        <button className="btn sm quiet" type="button" aria-label={words.removePostNumber(place)} onClick={onRemove}>
          {words.removePost}
        </button>
      </div>
      <LookedUpField {...field('organization')} find={FIND_ORGANIZATIONS} hint={words.organizationHint} />
      <div className="pair-fields">
        <TextField {...field('postEn')} lang="en" />
        <TextField {...field('postFr')} lang="fr" />
      </div>
      <div className="pair-fields">
        <TextField {...field('from')} hint={words.dateHint} />
        <TextField {...field('to')} hint={words.toHint} />
      </div>
    </fieldset>
  );
}
