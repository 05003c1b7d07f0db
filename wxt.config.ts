import { execFileSync } from 'node:child_process';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Chrome and Firefox from one source, both as Manifest V3. Host access is optional and asked for in words on the welcome page. */
export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  hooks: {
    // The starter pack is built from the starter corpus by the same command a reader would use.
    'build:publicAssets'(wxt, files) {
      const pack = path.join(wxt.config.wxtDir, 'starter.backstory');
      const bin = path.join(wxt.config.root, 'lib/cli/backstory.mjs');
      const corpus = path.join(wxt.config.root, 'assets/starter/articles.jsonl');
      const about = ['--title', 'Starter corpus', '--licence', 'MIT', '--source', 'Backstory'];
      execFileSync(process.execPath, [bin, 'build', corpus, '--out', pack, ...about]);
      files.push({ absoluteSrc: pack, relativeDest: 'starter.backstory' });
    },
  },
  vite: () => ({
    plugins: [preact()],
    build: { target: 'es2022' },
    // Formats that few files have are scripts of their own, which a worker loads when it meets one.
    worker: { format: 'es' },
  }),
  manifest: ({ browser }) => ({
    name: 'Backstory',
    description:
      'The story so far, for the news you read. Names and events matched against an archive that stays on your machine.',
    permissions: [
      'storage',
      // An archive may be large, and is the reader's: the browser must not clear it by itself.
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      // Feeds and packs that the reader follows are looked at again; without any, nothing is set.
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel' as const]),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: {
      default_title: 'Backstory: the story so far',
      default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
    },
    icons: {
      16: 'icons/16.png',
      32: 'icons/32.png',
      48: 'icons/48.png',
      128: 'icons/128.png',
    },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: 'Open or close the sidebar',
      },
      'next-name': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: 'Go to the next known name or event',
      },
      'previous-name': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Go to the previous known name or event',
      },
      'save-page': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: 'Save the story to your archive',
      },
      'look-up-selection': {
        // Chromium takes four keys from an extension; the reader can set this one, and it is in the context menu.
        ...(browser === 'firefox' ? { suggested_key: { default: 'Alt+Shift+L' } } : {}),
        description: 'Look up the selected text',
      },
    },
    content_security_policy: {
      // Feeds, packs and pages of the reading list are asked for where the reader said so, and their hosts are allowed one by one.
      extension_pages:
        "script-src 'self'; object-src 'none'; base-uri 'none'; connect-src 'self' https: http:",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.news',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none' as const] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
