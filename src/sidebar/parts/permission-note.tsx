import { usePanel } from '../panel';
import { words } from '../words';
import { AllowLink } from './with-link';

/** What Google may not do for this person yet, and the way to allow it; nothing when all is allowed. */
export function PermissionNote() {
  const { missing, allowAt } = usePanel().plan.reminders;
  if (missing.length === 0) return null;
  return (
    <div class="note trouble">
      {missing.map((need) => (
        <p key={need}>▲ {words.reminders.missing[need]}</p>
      ))}
      {allowAt !== '' && (
        <p>
          <AllowLink at={allowAt} />
        </p>
      )}
    </div>
  );
}
