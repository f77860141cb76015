/** Icons. They are hidden from screen readers, because a label with the same meaning is beside each. */
import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  );
}

export const ClockIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 6v4.2l2.8 1.8" />
  </Icon>
);
export const MailIcon = () => (
  <Icon>
    <rect x="2.8" y="4.5" width="14.4" height="11" rx="1.5" />
    <path d="m3.2 5.6 6.8 5.2 6.8-5.2" />
  </Icon>
);
export const CallsIcon = () => (
  <Icon>
    <path d="M4 5.5h12M4 10h12M4 14.5h7" />
  </Icon>
);
export const LockIcon = () => (
  <Icon>
    <rect x="4.5" y="9" width="11" height="7.5" rx="1.5" />
    <path d="M7 9V6.6a3 3 0 0 1 6 0V9" />
  </Icon>
);
export const UnlockIcon = () => (
  <Icon>
    <rect x="4.5" y="9" width="11" height="7.5" rx="1.5" />
    <path d="m7.6 12.6 1.7 1.7 3.2-3.2" />
    <path d="M7 9V6.6a3 3 0 0 1 6 0V9" />
  </Icon>
);
export const PersonIcon = () => (
  <Icon>
    <circle cx="10" cy="7" r="3.2" />
    <path d="M3.8 16.5c.7-3 3.2-4.5 6.2-4.5s5.5 1.5 6.2 4.5" />
  </Icon>
);
export const SettingsIcon = () => (
  <Icon>
    <path d="M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7" />
    <circle cx="12.5" cy="6" r="2" />
    <circle cx="7.5" cy="14" r="2" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);
export const MoveIcon = () => (
  <Icon>
    <path d="M10 3v14M3 10h14M10 3 8.2 4.8M10 3l1.8 1.8M10 17l-1.8-1.8M10 17l1.8-1.8M3 10l1.8-1.8M3 10l1.8 1.8M17 10l-1.8-1.8M17 10l-1.8 1.8" />
  </Icon>
);
export const FileIcon = () => (
  <svg class="file-icon" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false">
    <rect x="3" y="2" width="18" height="20" rx="2.5" fill="#0f4c5c" />
    <path d="M7 9h10M7 13h10M7 17h10M11 9v8" stroke="#ffffff" stroke-width="1.5" fill="none" />
  </svg>
);
