import type { Topic } from '../fact';

export const mail: Topic = {
  runtime: 'runtime/services/mail-app.ts',
  facts: [
    {
      id: 'mail-quota',
      says: 'The quota falls by one for a mail to oneself',
      restsOn: 'the quota is asked before sending',
      where: 'mail',
      ask() {
        const before = MailApp.getRemainingDailyQuota();
        MailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'A probe', 'This mail may be thrown away.', {
          htmlBody: '<p>This mail may be thrown away. &#128512;</p>',
          name: 'Probes',
        });
        return before - MailApp.getRemainingDailyQuota();
      },
    },
    {
      id: 'mail-subject-lines',
      says: 'A line break in a subject throws',
      restsOn: 'subjects are one short line',
      where: 'mail',
      ask: ({ attempt }) =>
        attempt(
          () => (MailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'A probe\nwith two lines', 'a'), 'sent'),
        ),
    },
    {
      id: 'mail-subject-length',
      says: 'A subject of more than 250 characters throws',
      restsOn: 'subjects are one short line',
      where: 'mail',
      ask: ({ attempt }) =>
        attempt(() => (MailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'p'.repeat(300), 'a'), 'sent')),
    },
    {
      id: 'mail-without-recipient',
      says: 'A mail to nobody throws',
      restsOn: 'a missing address is told',
      where: 'mail',
      ask: ({ attempt }) => attempt(() => (MailApp.sendEmail('', 'A probe', 'a'), 'sent')),
    },
    {
      id: 'mail-body-size',
      says: 'A body of more than 200 KB throws',
      restsOn: 'sections of the mail are capped',
      where: 'mail',
      ask: ({ attempt }) =>
        attempt(
          () => (MailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'A probe', 'x'.repeat(450 * 1024)), 'sent'),
        ),
    },
  ],
};
