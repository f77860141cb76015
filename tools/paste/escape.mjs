const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML, also inside an attribute. */
export const escape = (text) => String(text).replace(/[&<>"]/g, (character) => NAMES[character]);
