/** The address when it is one of the web, else ''. Blanks and quotes have no place in one. */
export function webAddress(address: string): string {
  return /^https?:\/\/[^\s"'<>\\^`{|}]+$/.test(address) ? address : '';
}
