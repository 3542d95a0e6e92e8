'use client';

import { IconX } from '@tabler/icons-react';
import type { AuditWords } from './columns';
import type { FilterName } from './list-parsers';

/** One filter in use, in words. `value` is the one of several that it takes away. */
export type FilterTag = { name: FilterName; value?: string; label: string };

type FilterTagsProps = {
  tags: readonly FilterTag[];
  words: AuditWords['tags'];
  onRemove: (tag: FilterTag) => void;
  onClear: () => void;
};

/** What the list is filtered by, each to be taken away by itself. */
export const FilterTags = ({ tags, words, onRemove, onClear }: FilterTagsProps) =>
  tags.length > 0 && (
    <ul aria-label={words.label} className="flex flex-wrap items-center gap-2">
      {tags.map((tag) => (
        <li key={`${tag.name} ${tag.value ?? ''}`}>
          <button
            type="button"
            aria-label={words.remove.replace('{name}', tag.label)}
            onClick={() => onRemove(tag)}
            className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-sm border border-line bg-primary-soft px-2 text-left font-medium hover:border-primary print:border-none"
          >
            <span className="min-w-0 wrap-anywhere">{tag.label}</span>
            <IconX size={16} stroke={2} aria-hidden="true" className="no-print shrink-0" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" onClick={onClear} className="no-print min-h-8 px-1 text-link underline">
          {words.clear}
        </button>
      </li>
    </ul>
  );
