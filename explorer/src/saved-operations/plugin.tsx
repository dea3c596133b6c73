import type { GraphiQLPlugin } from '@graphiql/react';
import { SavedOperations } from './SavedOperations.tsx';

function BookmarkIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 2.75h10a.75.75 0 0 1 .75.75v13.25L10 12.9l-5.75 3.85V3.5A.75.75 0 0 1 5 2.75Z" strokeLinejoin="round" />
    </svg>
  );
}

/** GraphiQL knows a plugin by its title, so that it is in both languages at once. */
export const SAVED_OPERATIONS_PLUGIN: GraphiQLPlugin = {
  title: 'Saved operations · 已存查询',
  icon: BookmarkIcon,
  content: SavedOperations,
};
