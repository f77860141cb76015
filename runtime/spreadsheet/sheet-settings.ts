/** Sheet's methods for its form, its direction, its tab's colour as an object. */
import type { Color } from '../features/color';
import { colorOf } from '../features/color';
import { settingsOf } from './settings';
import type { Sheet } from './sheet';

export const sheetSettingMethods = {
  /** No form is connected with a file of the runtime. */
  getFormUrl(this: Sheet): string | null {
    this.facts();
    return null;
  },
  isRightToLeft(this: Sheet): boolean {
    this.facts();
    return settingsOf(this.execution)[`right to left:${this.gid}`] === 'true';
  },
  setRightToLeft(this: Sheet, rightToLeft: boolean): Sheet {
    this.facts();
    settingsOf(this.execution)[`right to left:${this.gid}`] = String(rightToLeft);
    return this;
  },
  getTabColorObject(this: Sheet): Color | null {
    return colorOf(this.getTabColor());
  },
  setTabColorObject(this: Sheet, color: Color | null): Sheet {
    return this.setTabColor(color?.content() ?? null);
  },
};
