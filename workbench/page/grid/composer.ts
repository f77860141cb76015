/**
 * The engine's cell editor reads and writes in English; here it speaks the file's locale: what it shows when a cell is opened, the
 * separators of formulas, and what becomes of the typed text.
 */
import { components, stores } from '@odoo/o-spreadsheet';
import { localeFacts } from '../../../runtime/values';
import type { UserInput } from './user-input';

/** A file's locale as the engine's formula editor wants it. */
function engineLocale(locale: string): object {
  const facts = localeFacts(locale);
  return {
    name: facts.tag,
    code: locale,
    thousandsSeparator: facts.group,
    decimalSeparator: facts.decimal,
    weekStart: 1,
    dateFormat: facts.shortDate,
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: facts.argument,
  };
}

interface ComposerContext {
  readonly input: UserInput;
  readonly locale: () => string;
}

const contexts = new WeakMap<object, ComposerContext>();

/** Whoever types into this model's cells. */
export function setComposerContext(model: object, context: ComposerContext): void {
  contexts.set(model, context);
}

/** Adjusts the engine's editor, once. */
export function registerComposer(): void {
  const prototype = (stores.CellComposerStore as any).prototype;
  if (prototype.speaksLocale) return;
  prototype.speaksLocale = true;
  const { startEdition, getComposerContent, confirmEdition } = prototype;

  /** The store's own view of the getters, where the locale is the file's. */
  const localize = (store: any): void => {
    const context = contexts.get(store.model);
    if (!context) return;
    const getLocale = (): object => engineLocale(context.locale());
    store.getters = Object.create(store.model.getters, { getLocale: { value: getLocale } });
    Object.defineProperty(store, 'isLocalized', { value: true });
  };

  prototype.startEdition = function (...args: unknown[]): unknown {
    if (!this.isLocalized) localize(this);
    return startEdition.apply(this, args);
  };
  prototype.getComposerContent = function (
    position: { sheetId: string; col: number; row: number },
    selection: unknown,
  ): unknown {
    const context = contexts.get(this.model);
    if (!context) return getComposerContent.call(this, position, selection);
    const cell = this.model.getters.getCell(position);
    if (!cell?.isFormula && this.model.getters.getArrayFormulaSpreadingOn(position)) return { text: '' };
    return { text: context.input.editorText(position), adjustedSelection: selection };
  };
  // As it was typed: the file's locale is read by confirmEdition.
  prototype.getCurrentCanonicalContent = function (): string {
    return this._currentContent;
  };
  prototype.checkDataValidation = (): boolean => true;
  prototype.confirmEdition = function (content: string): void {
    const context = contexts.get(this.model);
    if (!context) {
      confirmEdition.call(this, content);
      return;
    }
    context.input.type(this.currentEditedCell, content);
    this.setContent('');
  };
}

/**
 * The first character of a new cell begins an edition, and the field shows it with the next frame. Until then it still holds what was typed
 * before, in another cell perhaps, and a second character that comes sooner would be put behind that: so the field is set at once.
 */
export function registerFirstKeys(): void {
  const composer = (components as any).Composer;
  const prototype = composer?.prototype;
  if (!prototype || prototype.setsAtOnce) return;
  prototype.setsAtOnce = true;
  const { onInput } = prototype;
  prototype.onInput = function (event: unknown): unknown {
    const store = this.props.composerStore;
    const begins = store.editionMode === 'inactive' && this.shouldProcessInputEvents;
    const result = onInput.call(this, event);
    if (begins && store.editionMode !== 'inactive' && !this.compositionActive) {
      this.shouldProcessInputEvents = false;
      this.contentHelper.setText(this.getContentLines());
      this.contentHelper.selectRange(store.currentContent.length, store.currentContent.length);
      this.shouldProcessInputEvents = true;
    }
    return result;
  };
}
