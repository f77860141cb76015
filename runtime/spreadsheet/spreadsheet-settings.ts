/** Spreadsheet's methods for settings of the file: iterative calculation, recalculation, theme, viewers and the older ones. */
import { ServiceError, type Execution } from '../contract';
import type { EnumMember } from '../services/enumeration';
import type { HtmlOutput } from '../services/html-output';
import { User } from '../services/session';
import { Ui } from '../services/ui';
import { RecalculationInterval } from './enums';
import { settingsOf } from './settings';
import { resetTheme, SpreadsheetTheme } from './theme';

interface OfFile {
  readonly execution: Execution;
}

const addressOf = (user: string | User): string => (typeof user === 'string' ? user : user.getEmail());
const viewersOf = ({ execution }: OfFile): string[] => (execution.state.viewers ??= []);

export const spreadsheetSettingMethods = {
  isIterativeCalculationEnabled(this: OfFile): boolean {
    return settingsOf(this.execution)['iterative'] === 'true';
  },
  setIterativeCalculationEnabled<T extends OfFile>(this: T, isEnabled: boolean): T {
    settingsOf(this.execution)['iterative'] = String(isEnabled);
    return this;
  },
  getMaxIterativeCalculationCycles(this: OfFile): number {
    return Number(settingsOf(this.execution)['iterative cycles'] ?? 50);
  },
  setMaxIterativeCalculationCycles<T extends OfFile>(this: T, maxIterations: number): T {
    if (maxIterations < 1 || maxIterations > 10_000) throw new ServiceError(`Invalid argument: ${maxIterations}`);
    settingsOf(this.execution)['iterative cycles'] = String(maxIterations);
    return this;
  },
  getIterativeCalculationConvergenceThreshold(this: OfFile): number {
    return Number(settingsOf(this.execution)['iterative threshold'] ?? 0.05);
  },
  setIterativeCalculationConvergenceThreshold<T extends OfFile>(this: T, minThreshold: number): T {
    if (!(minThreshold > 0)) throw new ServiceError(`Invalid argument: ${minThreshold}`);
    settingsOf(this.execution)['iterative threshold'] = String(minThreshold);
    return this;
  },
  getRecalculationInterval(this: OfFile): EnumMember {
    const key = settingsOf(this.execution)['recalculation'] ?? 'ON_CHANGE';
    return RecalculationInterval[key as keyof typeof RecalculationInterval];
  },
  setRecalculationInterval<T extends OfFile>(this: T, recalculationInterval: EnumMember): T {
    settingsOf(this.execution)['recalculation'] = recalculationInterval.key;
    return this;
  },
  getSpreadsheetTheme(this: OfFile): SpreadsheetTheme {
    return new SpreadsheetTheme(this.execution);
  },
  /** The runtime knows the standard theme alone. */
  getPredefinedSpreadsheetThemes(this: OfFile): SpreadsheetTheme[] {
    return [new SpreadsheetTheme(this.execution)];
  },
  resetSpreadsheetTheme(this: OfFile): SpreadsheetTheme {
    resetTheme(this.execution);
    return new SpreadsheetTheme(this.execution);
  },
  /** A theme is that of the file, so there is none else to set. */
  setSpreadsheetTheme(this: OfFile, theme: SpreadsheetTheme): SpreadsheetTheme {
    return theme;
  },
  getViewers(this: OfFile): User[] {
    return viewersOf(this).map((address) => new User(address));
  },
  addViewer<T extends OfFile>(this: T, user: string | User): T {
    const address = addressOf(user);
    if (!viewersOf(this).includes(address)) viewersOf(this).push(address);
    return this;
  },
  addViewers<T extends OfFile>(this: T, emailAddresses: string[]): T {
    for (const address of emailAddresses) if (!viewersOf(this).includes(address)) viewersOf(this).push(address);
    return this;
  },
  removeViewer<T extends OfFile>(this: T, user: string | User): T {
    const at = viewersOf(this).indexOf(addressOf(user));
    if (at >= 0) viewersOf(this).splice(at, 1);
    return this;
  },
  isAnonymousView(this: OfFile): boolean {
    return settingsOf(this.execution)['anonymous view'] === 'true';
  },
  isAnonymousWrite(this: OfFile): boolean {
    return settingsOf(this.execution)['anonymous write'] === 'true';
  },
  setAnonymousAccess(this: OfFile, anonymousReadAllowed: boolean, anonymousWriteAllowed: boolean): void {
    settingsOf(this.execution)['anonymous view'] = String(anonymousReadAllowed);
    settingsOf(this.execution)['anonymous write'] = String(anonymousWriteAllowed);
  },
  /** Deprecated: a dialog. */
  show(this: OfFile, userInterface: HtmlOutput): void {
    new Ui(this.execution).showDialog(userInterface);
  },
};
