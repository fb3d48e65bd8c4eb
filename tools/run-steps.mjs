import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * One step of a check: `command` runs and must end with 0, or `act` is called and must not throw.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} [command] arguments of `program`
 * @property {string} [program] this Node when absent
 * @property {Readonly<Record<string, string>>} [env] added to the environment
 * @property {() => void | { skip: string }} [act]
 * @property {(output: string) => string} [note] what to say beside the time when it passed
 * @property {string} [skip] why this step does not run
 * @property {readonly string[]} [needs] names of earlier steps that must have passed
 *
 * @typedef {{ kind: 'passed' | 'failed' | 'skipped', text: string, seconds: number }} Outcome
 */

/**
 * Runs the steps, two at a time where there are two cores, and prints a line for each when it is
 * over, with the output of those that fail.
 *
 * @param {readonly Step[]} steps
 * @param {string} cwd
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runSteps(steps, cwd) {
  const inTurn = atMost(Math.min(2, availableParallelism()));
  const running = new Map();
  for (const step of steps) running.set(step.name, runInTurn(step, running, inTurn, cwd));
  const outcomes = await Promise.all(running.values());
  const count = (kind) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

async function runInTurn(step, running, inTurn, cwd) {
  const needed = await Promise.all((step.needs ?? []).map((name) => running.get(name)));
  const unmet = needed.findIndex(({ kind }) => kind !== 'passed');
  const skip = step.skip ?? (unmet === -1 ? undefined : `needs "${step.needs[unmet]}"`);
  const outcome = skip
    ? { kind: 'skipped', text: skip, seconds: 0 }
    : await inTurn(() => perform(step, cwd));
  process.stdout.write(toLines(step.name, outcome));
  return outcome;
}

/** @returns {Promise<Outcome>} */
async function perform(step, cwd) {
  const start = performance.now();
  const { kind, text } = step.act ? act(step.act) : await runCommand(step, cwd);
  const seconds = (performance.now() - start) / 1000;
  return { kind, text: kind === 'passed' ? (step.note?.(text) ?? '') : text, seconds };
}

function act(work) {
  try {
    const skip = work()?.skip;
    return skip ? { kind: 'skipped', text: skip } : { kind: 'passed', text: '' };
  } catch (error) {
    return { kind: 'failed', text: error instanceof Error ? error.message : String(error) };
  }
}

function runCommand({ program = process.execPath, command = [], env }, cwd) {
  return new Promise((resolve) => {
    const child = spawn(program, command, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    child.on('error', (error) => resolve({ kind: 'failed', text: error.message }));
    child.on('close', (code) => resolve({ kind: code === 0 ? 'passed' : 'failed', text }));
  });
}

/** Lets at most `limit` pieces of work run at a time; the others wait for their turn. */
function atMost(limit) {
  let free = limit;
  const waiting = [];
  return async (work) => {
    if (free === 0) await new Promise((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** @param {Outcome} outcome */
function toLines(name, { kind, text, seconds }) {
  const time = `${seconds.toFixed(1)} s`;
  if (kind === 'skipped') return `- ${name}  skipped: ${text}\n`;
  if (kind === 'passed') return `✓ ${name}  ${time}${text && `  (${text})`}\n`;
  return `✗ ${name}  ${time}\n${text.trimEnd().replace(/^/gm, '    ')}\n`;
}
