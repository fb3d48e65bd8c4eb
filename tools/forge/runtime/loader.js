'use strict';

// Stands where Forge puts the loader of its Node runtime (`__forge__.cjs` in a bundle), so that
// bundling needs no download. On deploy Forge puts its own there.
exports.main = require('./__forge_wrapper__.cjs').main;
