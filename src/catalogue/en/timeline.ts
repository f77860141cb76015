/** The tab Timeline. */
export const timeline = {
  title: 'Timeline',
  capacity: 'Hours due · {hours} h a week',
  more: 'and {count} more rows',
  /** The months, three letters each. */
  months: 'JanFebMarAprMayJunJulAugSepOctNovDec',
  quarter: 'Q',
  milestone: '◆ ',
  indent: '    ',
  passed: '▲ ',
  over: '▲',
};

/** The view Timeline. */
export const timelineSidebar = {
  heading: 'Timeline',
  zoom: 'How far you see',
  earlier: 'Earlier',
  later: 'Later',
  how: 'The tab Timeline draws itself anew.',
};
