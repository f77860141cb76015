/** The user interface of the editor: alerts, prompts, menus, dialogs and the sidebar (SpreadsheetApp.getUi()). */
import type { Execution, MenuEntry } from '../contract';
import type { EnumMember } from './enumeration';
import { Button, ButtonSet } from './enumerations';
import type { HtmlOutput } from './html-output';

/** The buttons of each set; every dialog can also be closed. */
const BUTTONS_OF_SET: Readonly<Record<string, readonly (keyof typeof Button)[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

export class PromptResponse {
  static readonly googleName = 'Base.PromptResponse';
  readonly #button: EnumMember;
  readonly #text: string;
  constructor(button: EnumMember, text: string) {
    this.#button = button;
    this.#text = text;
  }
  getSelectedButton(): EnumMember {
    return this.#button;
  }
  /** The typed text, even if the dialog was closed by its close button. */
  getResponseText(): string {
    return this.#text;
  }
}

export class Menu {
  static readonly googleName = 'Base.Menu';
  readonly #execution: Execution;
  readonly #title: string;
  readonly #entries: MenuEntry[] = [];
  constructor(execution: Execution, title: string) {
    this.#execution = execution;
    this.#title = title;
  }
  addItem(caption: string, functionName: string): this {
    this.#entries.push({ kind: 'item', label: caption, handler: functionName });
    return this;
  }
  addSeparator(): this {
    this.#entries.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.#entries.push({ kind: 'menu', label: menu.#title, entries: menu.#entries });
    return this;
  }
  addToUi(): void {
    this.#execution.menus.set(this.#title, this.#entries);
  }
}

/** Reads `(prompt)`, `(prompt, buttons)` and `(title, prompt, buttons)`. */
function readDialog(args: readonly unknown[]): { title: string; text: string; buttons: string } {
  const [first, second, third] = args;
  if (args.length >= 3) return { title: String(first), text: String(second), buttons: (third as EnumMember).key };
  return { title: '', text: String(first), buttons: args.length === 2 ? (second as EnumMember).key : 'OK' };
}

/**
 * The button of the set that the user pressed. The host receives the name of the set and may respond with any button; a button
 * that is not in the set closes the dialog.
 */
function pressedButton(pressed: string, buttons: string): keyof typeof Button {
  const name = pressed.toUpperCase() as keyof typeof Button;
  return BUTTONS_OF_SET[buttons]!.includes(name) ? name : 'CLOSE';
}

export class Ui {
  static readonly googleName = 'Base.Ui';
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }

  alert(...args: unknown[]): EnumMember {
    const { title, text, buttons } = readDialog(args);
    this.#releaseLocks();
    const what = { kind: 'alert' as const, title, text, pressed: buttons };
    what.pressed = pressedButton(this.#execution.show(what).pressed, buttons);
    return Button[what.pressed as keyof typeof Button];
  }
  prompt(...args: unknown[]): PromptResponse {
    const { title, text, buttons } = readDialog(args);
    this.#releaseLocks();
    const what = { kind: 'prompt' as const, title, text, pressed: buttons, answer: '' };
    const { pressed, answer } = this.#execution.show(what);
    what.pressed = pressedButton(pressed, buttons);
    return new PromptResponse(Button[what.pressed as keyof typeof Button], answer);
  }
  createMenu(caption: string): Menu {
    // A published add-on has only its own menu; the caption is ignored.
    return new Menu(this.#execution, (this.#execution.addOn ? this.#execution.addOnName : undefined) ?? caption);
  }
  createAddonMenu(): Menu {
    return new Menu(this.#execution, this.#execution.addOnName ?? 'Add-on');
  }
  showSidebar(page: HtmlOutput): void {
    // A sidebar is always 300 px wide.
    this.#execution.show({ kind: 'sidebar', title: page.getTitle() ?? '', html: page.served(), width: 300 });
  }
  showModalDialog(page: HtmlOutput, title: string): void {
    this.#execution.show({ kind: 'modal', title, html: page.served(), ...sizeOf(page) });
  }
  showModelessDialog(page: HtmlOutput, title: string): void {
    this.#execution.show({ kind: 'modeless', title, html: page.served(), ...sizeOf(page) });
  }
  /** Deprecated: a modeless dialog with the page's title. */
  showDialog(page: HtmlOutput): void {
    this.showModelessDialog(page, page.getTitle() ?? '');
  }

  /** Waiting for the user releases all locks (reference of Ui.alert and Ui.prompt). */
  #releaseLocks(): void {
    this.#execution.heldLocks.clear();
  }
}

function sizeOf(page: HtmlOutput): { width?: number; height?: number } {
  const width = page.getWidth();
  const height = page.getHeight();
  return { ...(width === null ? {} : { width }), ...(height === null ? {} : { height }) };
}

/** Browser.msgBox and inputBox: the dialogs of Ui, which return the names of buttons as texts. */
export class Browser {
  static readonly googleName = 'Base.Browser';
  readonly Buttons = ButtonSet;
  readonly #ui: Ui;
  constructor(execution: Execution) {
    this.#ui = new Ui(execution);
  }
  msgBox(...args: unknown[]): string {
    return this.#ui
      .alert(...args)
      .key.replace('CLOSE', 'CANCEL')
      .toLowerCase();
  }
  inputBox(...args: unknown[]): string {
    const response = args.length === 1 ? this.#ui.prompt(args[0], ButtonSet.OK_CANCEL) : this.#ui.prompt(...args);
    const button = response.getSelectedButton();
    return button === Button.CANCEL || button === Button.CLOSE ? 'cancel' : response.getResponseText();
  }
}
