/** The address when it is a web address, else ''. A web address holds no spaces or quotes. */
export function webAddress(address: string): string {
  return /^https?:\/\/[^\s"'<>\\^`{|}]+$/.test(address) ? address : '';
}
