import { openChromium } from './openChromium';
import { openFirefox } from './firefox';
import type { BrowserName, OpenOptions, ReaderBrowser } from './readerBrowser';

/** Opens a browser with the built extension in `extensionDir` (an absolute path). */
export function openReaderBrowser(
  name: BrowserName,
  extensionDir: string,
  options: OpenOptions,
): Promise<ReaderBrowser> {
  return name === 'chromium'
    ? openChromium(extensionDir, options)
    : openFirefox(extensionDir, options);
}
