// First script of every page of the app: `window.__bridge.callBridge`, on which @forge/bridge stands.
// Commands travel to the page around the frame by postMessage; functions travel by reference. The
// other half is frame-port.ts; both sides mark their messages so that neither hears itself.
(() => {
  const REFERENCE = '__bridge_function__';
  const origin = document.currentScript.dataset.parent;
  const functions = new Map();
  const waiting = new Map();
  let last = 0;
  const nextId = () => `f${(last += 1)}`;
  const post = (message) => window.parent.postMessage({ from: 'frame', ...message }, origin);
  const isPlain = (value) =>
    Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';

  function map(value, change) {
    if (Array.isArray(value)) return value.map(change);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
  }
  function pack(value) {
    if (typeof value === 'function') {
      const id = nextId();
      functions.set(id, value);
      return { [REFERENCE]: id };
    }
    return isPlain(value) ? map(value, pack) : value;
  }
  function unpack(value) {
    if (!isPlain(value)) return value;
    if (typeof value[REFERENCE] !== 'string') return map(value, unpack);
    return (...args) => request({ kind: 'apply', reference: value[REFERENCE], args: pack(args) });
  }
  function request(message) {
    const id = nextId();
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      post({ ...message, id });
    });
  }

  async function apply({ id, reference, args }) {
    try {
      const value = await functions.get(reference)?.(...unpack(args));
      post({ kind: 'answer', id, value: pack(value) });
    } catch (error) {
      post({ kind: 'answer', id, error: { name: error?.name, message: String(error?.message) } });
    }
  }
  function settle({ id, value, error }) {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(Object.assign(new Error(error.message), error));
    else resolve?.(unpack(value));
  }

  /** What Forge's own bridge does to the page after `view.theme.enable()`. */
  function applyTheme({ colorMode }) {
    const { dataset } = document.documentElement;
    dataset.theme =
      'light:light dark:dark spacing:spacing typography:typography shape:shape motion:motion';
    dataset.colorMode = colorMode;
  }

  window.addEventListener('message', (event) => {
    const message = event.data;
    if (event.source !== window.parent || event.origin !== origin) return;
    if (message?.from !== 'page') return;
    if (message.kind === 'apply') void apply(message);
    if (message.kind === 'answer') settle(message);
    if (message.kind === 'theme') applyTheme(message.theme);
  });

  // Jira gives a panel the height of its content.
  function report() {
    const { body } = document;
    if (body) post({ kind: 'size', height: Math.max(body.scrollHeight, body.offsetHeight) });
  }
  window.addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(report).observe(document.body);
    report();
  });

  window.__bridge = {
    callBridge: (command, data) => request({ kind: 'call', command, data: pack(data) }),
  };
})();
