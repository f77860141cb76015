/*
 * o-spreadsheet imports its user-interface library owl at its top level, although the model does not use it. In Node, where there is no
 * DOM, esbuild (build.js) and jest (jest.config.js) replace owl by this stub of classes and functions that do nothing.
 */
const nothing = (): void => {};
const same = <T>(value: T): T => value;

export class Component {
  static template = '';
}
export class EventBus {}
export class App {}
export const blockDom = {};
export const __info__ = { version: 'stub' };
export const xml = (text: TemplateStringsArray | string): string => (typeof text === 'string' ? text : text.join(''));
export const useState = same;
export const reactive = same;
export const markRaw = same;
export const toRaw = same;
export const markup = same;
export const htmlEscape = same;
export const batched = same;
export const useRef = () => ({ el: null });
export const useEnv = () => ({});
export const useComponent = () => ({});
export const onMounted = nothing;
export const onWillUnmount = nothing;
export const onWillUpdateProps = nothing;
export const onPatched = nothing;
export const onWillPatch = nothing;
export const onWillStart = nothing;
export const onWillRender = nothing;
export const onRendered = nothing;
export const onWillDestroy = nothing;
export const onError = nothing;
export const useEffect = nothing;
export const useExternalListener = nothing;
export const useListener = nothing;
export const useSubEnv = nothing;
export const useChildSubEnv = nothing;
export const status = nothing;
export const mount = nothing;
export const whenReady = nothing;
export const loadFile = nothing;
export const validate = nothing;
