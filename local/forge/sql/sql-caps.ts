/** Forge SQL's documented caps, per installation. */
export const SQL_CAPS = {
  requestBytes: 1024 * 1024,
  responseBytes: 4 * 1024 * 1024,
  rowBytes: 6 * 1024 * 1024,
  tables: 200,
  dmlPerSecond: 150,
  ddlPerMinute: 25,
  queryMsPerMinute: 62_500,
  selectMs: 5000,
  writeMs: 10_000,
  ddlMs: 20_000,
} as const;
