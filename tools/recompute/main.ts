import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkReceipt } from './check-receipt';

const [file = ''] = process.argv.slice(2);

let text: string | undefined;
try {
  text = readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8');
} catch (error) {
  console.error(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  process.exitCode = 1;
}
if (text !== undefined) {
  const { isSame, lines } = checkReceipt(text);
  for (const line of lines) (isSame ? console.log : console.error)(line);
  process.exitCode = isSame ? 0 : 1;
}
