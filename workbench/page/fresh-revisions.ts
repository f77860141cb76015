import type { CollaborationMessage } from '../protocol';

/**
 * The revisions that arrived while the document was loading and that it does not contain: from the message on that is based on its
 * revision. When no message is based on its revision, the document contains them all.
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
