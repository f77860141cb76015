import type { CollaborationMessage } from '../protocol';

/**
 * Of the revisions that arrived while the document was on its way, those that it does not hold yet: the ones from its own revision on.
 * Without one that follows it, it holds them all.
 */
export function freshRevisions(
  messages: readonly CollaborationMessage[],
  revisionId: unknown,
): readonly CollaborationMessage[] {
  const first = messages.findIndex(
    ({ serverRevisionId }) => serverRevisionId !== undefined && serverRevisionId === revisionId,
  );
  return first < 0 ? [] : messages.slice(first);
}
