/**
 * Jest's environment of Node with one thing more: `openJsdom`. Jest itself cannot load jsdom, since a part of it is an ES module; an
 * environment is loaded by Node.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.openJsdom = () => require('jsdom');
  }
};
