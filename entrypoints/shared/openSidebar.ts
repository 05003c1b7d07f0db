import { browser } from 'wxt/browser';

/** What Firefox has in place of Chrome's side panel; the shared types know only one of them at a time. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
  isOpen(details: { windowId?: number }): Promise<boolean>;
}

const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };

/** Windows whose side panel is open, as far as Chrome told this context since it began. */
const openIn = new Set<number>();

/** Keeps track of Chrome's side panel, so that one command can close it too. */
export function watchSidePanel(): void {
  if (sidebarAction !== undefined) return;
  chrome.sidePanel.onOpened?.addListener((info) => openIn.add(info.windowId));
  chrome.sidePanel.onClosed?.addListener((info) => openIn.delete(info.windowId));
}

/**
 * Opens the sidebar of a window, or closes an open one where `toggle` says so. Must be called
 * synchronously in the listener of the reader's gesture: after one `await` the browsers refuse.
 */
export function openSidebar(window: number | undefined, toggle: boolean): Promise<void> {
  if (sidebarAction !== undefined) return toggle ? sidebarAction.toggle() : sidebarAction.open();
  if (window === undefined) return Promise.reject(new Error('There is no window to open it in.'));
  if (toggle && openIn.has(window) && chrome.sidePanel.close !== undefined)
    return chrome.sidePanel.close({ windowId: window });
  return chrome.sidePanel.open({ windowId: window });
}

/** Whether Firefox shows our sidebar in this window. In Chrome always false: there it can be opened instead. */
export async function isSidebarOpen(window: number | undefined): Promise<boolean> {
  return (await sidebarAction?.isOpen(window === undefined ? {} : { windowId: window })) ?? false;
}
