import { writeFile } from 'node:fs/promises';
import type { EvaluateFunc } from 'puppeteer-core';
import type { FirefoxWindow } from './firefoxWindow';
import type { SidebarView } from './readerBrowser';

/** The `<browser>` element in which Firefox shows an extension's sidebar. */
const SIDEBAR = `SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser')`;

/**
 * Runs in the sidebar's process with the system's rights: evaluates what it is sent in a sandbox
 * over the sidebar's window, as WebDriver does with pages, because the extension's own content
 * security policy forbids `eval`. WebDriver itself cannot name a sidebar.
 */
const FRAME_SCRIPT = `
  addMessageListener('backstory:run', async ({ data }) => {
    const reply = { id: data.id };
    try {
      content.document.notifyUserGestureActivation();
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const code = '(async () => JSON.stringify((await (' + data.run + ')(...' + data.args + ')) ?? null))()';
      reply.json = String(await Cu.evalInSandbox(code, sandbox, 'latest'));
    } catch (error) {
      reply.error = String(error);
    }
    sendAsyncMessage('backstory:done', reply);
  });`;

const RUN = `
  const view = ${SIDEBAR};
  if (!view) throw new Error('The sidebar is closed.');
  const manager = view.messageManager;
  if (!view.backstoryReady) {
    view.backstoryReady = true;
    manager.loadFrameScript(argument.script, false);
  }
  const id = Math.random();
  return new Promise((resolve) => {
    manager.addMessageListener('backstory:done', function done({ data }) {
      if (data.id !== id) return;
      manager.removeMessageListener('backstory:done', done);
      resolve(data);
    });
    manager.sendAsyncMessage('backstory:run', { id, run: argument.run, args: argument.args });
  });`;

const DRAW = `
  const context = argument.sidebar ? (${SIDEBAR}).browsingContext : window.browsingContext;
  const image = await context.currentWindowGlobal.drawSnapshot(null, window.devicePixelRatio, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/png');`;

/** Writes a PNG of the sidebar alone, or of the whole window with its toolbars. */
export async function drawFirefox(
  window: FirefoxWindow,
  what: 'sidebar' | 'window',
  path: string,
): Promise<void> {
  const url = await window.run<string>(DRAW, { sidebar: what === 'sidebar' });
  await writeFile(path, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** The extension's sidebar, where it is open and shows one of its pages; else null. */
export async function firefoxSidebar(window: FirefoxWindow): Promise<SidebarView | null> {
  const open = await window.run<boolean>(
    `return SidebarController.isOpen && !!(${SIDEBAR})?.currentURI?.spec.startsWith(extension.baseURL);`,
  );
  if (!open) return null;
  const script = `data:application/javascript;charset=utf-8,${encodeURIComponent(FRAME_SCRIPT)}`;
  const evaluate = async <P extends unknown[], F extends EvaluateFunc<P>>(
    run: F,
    ...args: P
  ): Promise<Awaited<ReturnType<F>>> => {
    const done = await window.run<{ json?: string; error?: string }>(RUN, {
      script,
      run: run.toString(),
      args: JSON.stringify(args),
    });
    if (done.error !== undefined) throw new Error(`Sidebar: ${done.error}`);
    const value: Awaited<ReturnType<F>> = JSON.parse(done.json ?? 'null');
    return value;
  };
  return {
    evaluate,
    click: (selector) =>
      evaluate((selector) => {
        const element = document.querySelector<HTMLElement>(selector);
        if (!element) throw new Error(`No element matches ${selector}`);
        element.click();
      }, selector),
    screenshot: (path) => drawFirefox(window, 'sidebar', path),
  };
}
