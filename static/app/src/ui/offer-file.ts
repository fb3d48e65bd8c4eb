const KEPT_MS = 60_000;

/**
 * Hands a text to the browser as a file of UTF-8. Whether it is kept is not told. Spreadsheets take a
 * CSV for UTF-8 only by its byte order mark; in JSON there must be none.
 */
export function offerFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(
    new Blob([type === 'text/csv' ? '\uFEFF' : '', text], { type: `${type};charset=utf-8` }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser may still read it while it asks where to keep the file.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
