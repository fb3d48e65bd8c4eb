'use strict';

const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');

/** Forge flags these as old by a remote switch in its own command line; here the list is ours. */
exports.DEPRECATED_RUNTIMES = ['nodejs20.x'];

/** What the Forge packages write to: their progress is noise here, their complaints are not. */
exports.logger = {
  info() {},
  debug() {},
  trace() {},
  warn: (...words) => console.warn(...words),
  error: (...words) => console.error(...words),
};

/** The manifest of the current folder as the Forge tools read it, with the reader they share. */
exports.openApp = async () => {
  const reader = new FileSystemReader();
  const config = new ConfigFile(reader, new FileSystemWriter());
  return { reader, config, manifest: await config.readConfig() };
};
