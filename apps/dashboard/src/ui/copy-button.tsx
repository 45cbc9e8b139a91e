import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../i18n/locale';

/** Copies a text and says so in place, for two seconds. */
export function useCopy(): { copied: boolean; copy: (text: string) => void } {
  const [copied, setCopied] = useState(false);
  const copy = (text: string) => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
    });
  };
  return { copied, copy };
}

export function CopyButton({ text }: { text: string }) {
  const messages = useMessages();
  const { copied, copy } = useCopy();
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <button className="btn sm" type="button" onClick={() => copy(text)}>
      <Icon size={16} stroke={1.6} aria-hidden="true" />
      <span aria-live="polite">{copied ? messages.figure.copied : messages.figure.copy}</span>
    </button>
  );
}
