'use client';

import { IconFileCertificate } from '@tabler/icons-react';
import { EmptyState } from '@/components/ui/empty-state';
import type { OwnRecord } from '@/lib/residents/read-own';
import type { RecordWords } from './record-words';

type DocumentsTabProps = { documents: OwnRecord['documents']; words: RecordWords };

export function DocumentsTab({ documents, words }: DocumentsTabProps) {
  if (documents.length === 0) return <EmptyState title={words.documents.none} />;
  return (
    <>
      <p className="text-ink-2">{words.documents.lead}</p>
      <ul className="grid gap-3">
        {documents.map(({ name, value }) => (
          <li key={name} className="flex items-center gap-3 rounded-lg border border-line p-card">
            <IconFileCertificate size={32} stroke={1.5} aria-hidden="true" className="shrink-0 text-practice" />
            <div className="min-w-0">
              <p className="font-semibold">{words.documents.names[name] ?? name}</p>
              <p className="wrap-anywhere text-ink-2 tabular">{value}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
