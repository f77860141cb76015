/** Groups the commands of a user gesture into one undo step and one message to the server. */
import { UIPlugin } from '@odoo/o-spreadsheet';
import { registries } from '../../../runtime/engine/load';

const waiting = new Map<number, () => void>();
let made = 0;

class GesturePlugin extends (UIPlugin as any) {
  static getters = [];
  static layers = [];

  handle(command: { type: string; gesture?: number }): void {
    if (command.type !== 'PERFORM_GESTURE') return;
    const change = waiting.get(command.gesture as number);
    waiting.delete(command.gesture as number);
    change?.();
  }
}

export function registerGestures(): void {
  if (!(registries.featurePluginRegistry as any).contains('page_gestures'))
    (registries.featurePluginRegistry as any).add('page_gestures', GesturePlugin);
}

/** Calls `change`, which dispatches commands to the model, as one undo step. */
export function asOneStep(model: any, change: () => void): void {
  const gesture = ++made;
  waiting.set(gesture, change);
  model.dispatch('PERFORM_GESTURE', { gesture });
}
