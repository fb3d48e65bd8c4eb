/** Marks a function that stayed on its side; the other half is frame.js. */
const REFERENCE = '__bridge_function__';

type Callable = (...args: readonly unknown[]) => unknown;

interface Message {
  readonly from?: string;
  readonly kind?: string;
  readonly id: string;
  readonly command?: string;
  readonly data?: unknown;
  readonly reference?: string;
  readonly args?: unknown;
  readonly value?: unknown;
  readonly error?: { readonly name?: string; readonly message: string };
  readonly height?: number;
}

/** What the page needs of `window`; a test brings its own. */
export interface MessageTarget {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export interface PortHandlers {
  readonly onCommand: (command: string, data: unknown) => unknown;
  readonly onSize: (height: number) => void;
}

/** The page's end of the bridge: hears one frame only, and passes functions by reference. */
export class FramePort {
  readonly #functions = new Map<string, Callable>();
  readonly #waiting = new Map<string, { resolve: Callable; reject: Callable }>();
  #last = 0;
  /** The frame's, learnt from its first message. */
  #origin = '';

  constructor(
    private readonly frame: { readonly contentWindow: Window | null },
    private readonly handlers: PortHandlers,
    private readonly page: MessageTarget,
  ) {
    page.addEventListener('message', this.#hear);
  }

  close(): void {
    this.page.removeEventListener('message', this.#hear);
  }

  setTheme(theme: unknown): void {
    this.#post({ kind: 'theme', theme });
  }

  readonly #hear = (event: MessageEvent): void => {
    const message = event.data as Message | undefined;
    if (event.source !== this.frame.contentWindow || message?.from !== 'frame') return;
    this.#origin = event.origin;
    if (message.kind === 'size') this.handlers.onSize(message.height ?? 0);
    if (message.kind === 'answer') this.#settle(message);
    if (message.kind === 'call') void this.#answer(message, () => this.#command(message));
    if (message.kind === 'apply') void this.#answer(message, () => this.#apply(message));
  };

  #command({ command = '', data }: Message): unknown {
    return this.handlers.onCommand(command, this.#unpack(data));
  }

  #apply({ reference = '', args }: Message): unknown {
    const callable = this.#functions.get(reference);
    return callable?.(...(this.#unpack(args) as readonly unknown[]));
  }

  async #answer({ id }: Message, work: () => unknown): Promise<void> {
    try {
      this.#post({ kind: 'answer', id, value: this.#pack(await work()) });
    } catch (error) {
      const { name, message, ...more } = error as Error;
      this.#post({ kind: 'answer', id, error: { ...more, name, message } });
    }
  }

  #settle({ id, value, error }: Message): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(Object.assign(new Error(error.message), error));
    else waiting?.resolve(this.#unpack(value));
  }

  #post(message: object): void {
    this.frame.contentWindow?.postMessage({ from: 'page', ...message }, this.#origin);
  }

  #nextId(): string {
    this.#last += 1;
    return `p${this.#last}`;
  }

  #pack(value: unknown): unknown {
    if (typeof value === 'function') {
      const id = this.#nextId();
      this.#functions.set(id, value as Callable);
      return { [REFERENCE]: id };
    }
    return isPlain(value) ? mapValues(value, (each) => this.#pack(each)) : value;
  }

  #unpack(value: unknown): unknown {
    if (!isPlain(value)) return value;
    const reference = (value as Record<string, unknown>)[REFERENCE];
    if (typeof reference !== 'string') return mapValues(value, (each) => this.#unpack(each));
    return (...args: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        const id = this.#nextId();
        this.#waiting.set(id, { resolve, reject });
        this.#post({ kind: 'apply', id, reference, args: this.#pack(args) });
      });
  }
}

function isPlain(value: unknown): value is object {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
}

function mapValues(value: object, change: (each: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
}
