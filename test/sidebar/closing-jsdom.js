/**
 * jsdom for the tests of one file. A page that a test leaves open has timers of its own, which would keep the process from ending; so the
 * environment closes all of them after the file.
 */
module.exports = () => {
  const windows = new Set();
  return {
    openJsdom() {
      const jsdom = require('jsdom');
      class JSDOM extends jsdom.JSDOM {
        constructor(...options) {
          super(...options);
          windows.add(this.window);
        }
      }
      return { ...jsdom, JSDOM };
    },
    closeAll() {
      for (const window of windows) window.close();
      windows.clear();
    },
  };
};
