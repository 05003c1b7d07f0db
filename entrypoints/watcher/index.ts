import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { USUAL_SAVING } from '../../lib/model/saving';
import { whenRead } from '../../lib/page/saving/whenRead';
import { askBackground, extensionStorage } from '../article/extensionRuntime';

/** The globals of the isolated world. */
interface World {
  backstoryWatch?: { url: string; watching: AbortController };
}

/**
 * Counts how long an article is in view, and says so when that is long enough to save it. The
 * background puts it into articles where the reader chose that.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  const { href: url } = location;
  // The same article was read again: its time goes on.
  if (world.backstoryWatch?.url === url) return;
  world.backstoryWatch?.watching.abort();
  const watching = new AbortController();
  world.backstoryWatch = { url, watching };
  const { signal } = watching;
  const read = (): void => {
    // A page may go to another address without being loaded.
    if (location.href === url) askBackground('wasRead', null).catch(() => undefined);
  };
  const watch = async (): Promise<void> => {
    const { saving } = await extensionStorage.get('saving');
    const seconds: unknown = Reflect.get(Object(saving), 'seconds');
    whenRead(window, typeof seconds === 'number' ? seconds : USUAL_SAVING.seconds, signal, read);
  };
  // The extension may have been updated meanwhile.
  watch().catch(() => undefined);
});
