// Node: the engine is loaded at once, from the file beside it.
const engine = require('./engine/node.cjs');
const { CaseError, api } = require('./api.cjs');

/** Nothing is left to load; here so that the same code runs in browsers. */
const init = async () => {};

module.exports = { CaseError, init, ...api(() => engine) };
