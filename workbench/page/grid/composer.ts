/**
 * Adapts the engine's cell editor to the file's locale. The engine itself always uses English: for the text in the editor, for the
 * separators of formulas and for parsing the input.
 */
import { components, stores } from '@odoo/o-spreadsheet';
import { localeFacts } from '../../../runtime/values';
import type { UserInput } from './user-input';

/** A locale in the engine's form. */
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

/** Sets the input and the locale that the editor of a model uses. */
export function setComposerContext(model: object, context: ComposerContext): void {
  contexts.set(model, context);
}

/** Patches the engine's cell editor; does nothing the second time. */
export function registerComposer(): void {
  const prototype = (stores.CellComposerStore as any).prototype;
  if (prototype.speaksLocale) return;
  prototype.speaksLocale = true;
  const { startEdition, getComposerContent, confirmEdition } = prototype;

  /** Overrides getLocale for the editor only: the model itself must keep the engine's locale. */
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
  // Unchanged: confirmEdition parses the text by the file's locale.
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
 * Fixes fast typing. The first character starts editing, but the engine updates the field only in the next frame. Until then the field has
 * the text of the previous edit, and a second character would be appended to that. So the field is updated at once.
 */
export function registerFirstKeys(): void {
  const composer = (components as any).Composer;
  const prototype = composer?.prototype;
  if (!prototype || prototype.setsAtOnce) return;
  prototype.setsAtOnce = true;
  const { onInput } = prototype;
  prototype.onInput = function (event: unknown): unknown {
    const store = this.props.composerStore;
    const isFirst = store.editionMode === 'inactive' && this.shouldProcessInputEvents;
    const result = onInput.call(this, event);
    if (isFirst && store.editionMode !== 'inactive' && !this.compositionActive) {
      this.shouldProcessInputEvents = false;
      this.contentHelper.setText(this.getContentLines());
      this.contentHelper.selectRange(store.currentContent.length, store.currentContent.length);
      this.shouldProcessInputEvents = true;
    }
    return result;
  };
}
