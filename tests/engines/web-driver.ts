/** The keys of W3C WebDriver (17.4.2) by their DOM names; a letter stands for itself. */
const keyCodes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

function keyFor(name: string): string {
  const key = [...name].length === 1 ? name : keyCodes[name];
  if (!key) throw new Error(`「${name}」というキーはありません(no such key)`);
  return key;
}

/** Returns the value that the other end answers. @throws with what it says, where it refuses */
async function ask<T>(address: string, method: string, body?: unknown): Promise<T> {
  const text = body === undefined ? null : JSON.stringify(body);
  const response = await fetch(address, { method, body: text });
  const { value } = (await response.json()) as { value: T };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

/** A session of W3C WebDriver over HTTP: the few commands that a Driver asks for. */
export class WebDriver {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  /** Opens a browser with these capabilities. @throws where the server does not have it */
  static async start(server: string, alwaysMatch: object): Promise<WebDriver> {
    const wanted = { capabilities: { alwaysMatch } };
    const { sessionId } = await ask<{ sessionId: string }>(`${server}/session`, 'POST', wanted);
    return new WebDriver(`${server}/session/${sessionId}`);
  }

  get<T>(command: string): Promise<T> {
    return ask(`${this.#session}/${command}`, 'GET');
  }

  post<T>(command: string, body: object = {}): Promise<T> {
    return ask(`${this.#session}/${command}`, 'POST', body);
  }

  quit(): Promise<void> {
    return ask(this.#session, 'DELETE');
  }

  /** Returns what an expression gives in the page; of a promise, what it comes to. */
  run<T>(expression: string): Promise<T> {
    return this.post('execute/sync', { script: `return ${expression}`, args: [] });
  }

  /** Presses the mouse in the middle of the first match. @throws where nothing matches */
  async click(selector: string): Promise<void> {
    const found = await this.post<object>('element', { using: 'css selector', value: selector });
    await this.post(`element/${Object.values(found)[0]}/click`);
  }

  /** Presses one key after another while the modifiers are held down. */
  async keys(names: readonly string[], modifiers: readonly string[] = []): Promise<void> {
    const down = (name: string) => ({ type: 'keyDown', value: keyFor(name) });
    const up = (name: string) => ({ type: 'keyUp', value: keyFor(name) });
    const actions = [
      ...modifiers.map(down),
      ...names.flatMap((name) => [down(name), up(name)]),
      ...modifiers.toReversed().map(up),
    ];
    await this.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}
