/** Finds text that does not fit into its element. */
import type { Frame } from 'playwright-core';

/** One line for each text that is cut off by its container or by the page, and for each field that is too narrow for its text. */
export async function findClipped(frame: Frame): Promise<string[]> {
  return await frame.evaluate(() => {
    const TOLERANCE = 1;
    const found: string[] = [];
    const add = (element: Element, text: string, why: string): void =>
      void found.push(`<${element.tagName.toLowerCase()}> “${text.trim().slice(0, 60)}” ${why}`);
    /** Also true for text for screen readers, which is in a box of one pixel. */
    const isUnseen = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { width, height } = at.getBoundingClientRect();
        const style = getComputedStyle(at);
        if (
          style.visibility === 'hidden' ||
          style.display === 'none' ||
          (style.position === 'absolute' && (width <= 2 || height <= 2))
        )
          return true;
      }
      return false;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? '';
      if (!parent || text.trim() === '' || /^(script|style|option|textarea)$/i.test(parent.tagName) || isUnseen(parent))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      const right = Math.max(0, ...rects.map((rect) => rect.right));
      const left = Math.min(Infinity, ...rects.map((rect) => rect.left));
      if (right > innerWidth + TOLERANCE || left < -TOLERANCE) add(parent, text, 'runs over the edge of the page');
      for (let box: Element | null = parent; box && box !== document.documentElement; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const frame = box.getBoundingClientRect();
        if (overflowX !== 'visible' && (right > frame.right + TOLERANCE || left < frame.left - TOLERANCE))
          add(parent, text, 'is cut off at the side');
        if (/hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + TOLERANCE && box.clientHeight > 0)
          add(parent, text, 'is cut off below');
      }
      if (parent.clientWidth > 0 && parent.scrollWidth > parent.clientWidth + TOLERANCE)
        add(parent, text, 'is wider than its place');
    }
    const measure = document.createElement('canvas').getContext('2d');
    for (const field of document.querySelectorAll('input, select')) {
      if (isUnseen(field) || !measure) continue;
      const style = getComputedStyle(field);
      const isSelect = field instanceof HTMLSelectElement;
      const words = isSelect
        ? (field.selectedOptions[0]?.label ?? '')
        : field instanceof HTMLInputElement && /^(text|search|email|number|)$/.test(field.type)
          ? field.placeholder
          : '';
      measure.font = style.font;
      const arrow = isSelect && style.appearance !== 'none' ? 16 : 0;
      const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
      if (words && measure.measureText(words).width > room + TOLERANCE) add(field, words, 'is wider than its field');
    }
    return [...new Set(found)];
  });
}
