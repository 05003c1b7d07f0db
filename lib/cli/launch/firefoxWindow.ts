import type { Browser } from 'puppeteer-core';
import { array, literal, object, parse, string, variant } from 'valibot';

/** The id in the manifest of the Firefox build. */
export const GECKO_ID = 'backstory@backstory.news';

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

const Tree = object({ contexts: array(object({ context: string(), url: string() })) });

const CallResult = variant('type', [
  object({ type: literal('success'), result: object({ value: string() }) }),
  object({ type: literal('exception'), exceptionDetails: object({ text: string() }) }),
]);

/** Puppeteer keeps the connection to itself, for which it has no public name. */
function hasConnection(browser: Browser): browser is Browser & { connection: BidiConnection } {
  return 'connection' in browser;
}

/**
 * Firefox's own window, in which privileged code runs: what WebDriver calls the chrome scope, open
 * to a browser started with `-remote-allow-system-access`. Extension pages, permissions, the
 * toolbar and the sidebar can be reached by no other way from outside.
 */
export class FirefoxWindow {
  private constructor(
    private readonly connection: BidiConnection,
    private readonly context: string,
  ) {}

  static async of(browser: Browser): Promise<FirefoxWindow> {
    if (!hasConnection(browser)) throw new Error('This puppeteer hides its connection.');
    const { connection } = browser;
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = parse(Tree, result).contexts.find((one) => one.url.endsWith('browser.xhtml'));
    if (!window) throw new Error('Firefox shows no window.');
    return new FirefoxWindow(connection, window.context);
  }

  /** Sends one WebDriver BiDi command. */
  async send(method: string, params: object): Promise<unknown> {
    return (await this.connection.send(method, params)).result;
  }

  /**
   * Runs privileged JavaScript: the body of an async function with `argument` (any JSON) and
   * `extension` (Firefox's own object of the extension) in scope. What it returns comes back.
   */
  async run<T>(body: string, argument: unknown = null): Promise<T> {
    const answer = await this.send('script.callFunction', {
      functionDeclaration: `async (json) => {
        const argument = JSON.parse(json);
        const extension = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)})?.extension;
        const done = await (async () => { ${body} })();
        return JSON.stringify(done ?? null);
      }`,
      awaitPromise: true,
      target: { context: this.context },
      arguments: [{ type: 'string', value: JSON.stringify(argument) }],
    });
    const result = parse(CallResult, answer);
    if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails.text}`);
    const value: T = JSON.parse(result.result.value);
    return value;
  }
}
