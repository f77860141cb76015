/**
 * Jest's environment of Node with one thing more: `openJsdom`. Jest itself cannot load jsdom, since a part of it is an ES module; an
 * environment is loaded by Node.
 */
const { TestEnvironment } = require('jest-environment-node');
const keepJsdom = require('./closing-jsdom');

module.exports = class extends TestEnvironment {
  pages = keepJsdom();

  async setup() {
    await super.setup();
    this.global.openJsdom = this.pages.openJsdom;
  }

  async teardown() {
    this.pages.closeAll();
    await super.teardown();
  }
};
