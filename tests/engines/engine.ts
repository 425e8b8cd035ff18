export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** For what a spec of the same name asks of Chromium: there the promise is kept already. */
export const besideChromium: readonly EngineName[] = ['firefox', 'webkit'];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const desktop: Size = { width: 1280, height: 800 };
export const phone: Size = { width: 360, height: 640 };

/** A function that runs in the page: it sees its arguments and the page, nothing of the test around it. */
export type InPage<T, Args extends unknown[] = []> = (...args: Args) => T | Promise<T>;

/** One page in one browser, used the way a reader uses it. Everything it throws begins with the engine's name. */
export interface Engine {
  readonly name: EngineName;
  /** Opens a path of the site ('/check/') or a whole address as if typed: where only its # is new, the page stays. Waits until it has loaded. */
  open(pathOrAddress: string): Promise<void>;
  reload(): Promise<void>;
  /** The browser's “back”, to another page or within this one. */
  back(): Promise<void>;
  /** What a function or an expression gives in the page, as JSON carries it: undefined, but no NaN and no elements. */
  evaluate<T, Args extends unknown[]>(work: InPage<T, Args>, ...args: Args): Promise<T>;
  evaluate<T = unknown>(expression: string): Promise<T>;
  /** A press of the mouse in the middle of the first match, scrolled to if need be. */
  click(selector: string): Promise<void>;
  /** Letter by letter, with key events, to whatever has the focus. No IME: 「お金」 comes as three keys without conversion. */
  type(text: string): Promise<void>;
  /** A key by its DOM name, with modifiers: 'Tab', 'Enter', 'Space', 'ArrowDown', 'a', 'Shift+Tab', 'Control+k'. */
  press(key: string): Promise<void>;
  /** The size of the page's area (innerWidth, innerHeight). */
  resize(size: Size): Promise<void>;
  /** A PNG of what is on the screen. */
  screenshot(): Promise<Buffer>;
  /** The page as it is printed, on the paper that its styles ask for; undefined where the driver cannot print (WebKitGTK). */
  pdf(): Promise<Buffer | undefined>;
  /** Until the selector matches something visible, or the function or expression gives something true; also across a change of page. */
  waitFor<Args extends unknown[]>(
    selectorOrWork: string | InPage<unknown, Args>,
    limit?: number,
    ...args: Args
  ): Promise<void>;
  /** Ends the browser and everything it started. */
  close(): Promise<void>;
}

/** What an engine's own file has to know how to do; the rest of Engine, and the wait for the page that opens, is the same for all (page.ts). */
export interface Driver {
  readonly open: (address: string) => Promise<unknown>;
  readonly reload: () => Promise<unknown>;
  readonly back: () => Promise<unknown>;
  /** Evaluates an expression, waits for its promise, gives its string. */
  readonly run: (expression: string) => Promise<unknown>;
  readonly click: (selector: string) => Promise<unknown>;
  readonly type: (text: string) => Promise<unknown>;
  readonly press: (key: string, modifiers: readonly string[]) => Promise<unknown>;
  readonly resize: (size: Size) => Promise<unknown>;
  readonly screenshot: () => Promise<Uint8Array>;
  readonly pdf?: () => Promise<Uint8Array>;
  readonly close: () => Promise<unknown>;
}
