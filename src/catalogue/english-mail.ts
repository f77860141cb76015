/** Every word of the mails, in English. */
export const englishMail = {
  foot: { tooMuch: 'Too much?' },
};
