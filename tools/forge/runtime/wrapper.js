'use strict';

// Stands where Forge puts the wrapper of its Node runtime (`__forge_wrapper__.cjs` in a bundle).
// Forge's wrapper sets the globals `__forge_runtime__` and `__forge_fetch__`; here whoever loads the
// bundle has set them before, as the local host does, and this only finds the handler and calls it.
const path = require('node:path');

/** Calls `file.export`, for instance `index.resolver`. */
exports.main = async ({ handler, body }, context) => {
  const dot = handler.lastIndexOf('.');
  const entry = require(path.join(__dirname, `${handler.slice(0, dot)}.cjs`));
  return entry[handler.slice(dot + 1)](body, context);
};
