import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Wrong } from './grouped.ts';
import type { BuiltPage } from './pages.ts';

/** One configuration for all pages: to put it together anew takes a third of a page's time. */
class OneForAll extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(...asked: Parameters<StaticConfigLoader['getConfigFor']>) {
    return (this.#resolved ??= super.getConfigFor(...asked));
  }
}

const rulesOfPages = new OneForAll({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How the source is written down is the compiler's business, not the reader's: Astro leaves spaces at line ends
    // and writes void elements, attribute quotes and boolean attributes in its own way.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // The long-title rule counts 70 Latin letters; Japanese titles are checked where they are written (content/README.md).
    'long-title': 'off',
    // Several boxes of one question share its name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // Laid out as blocks, a table is none to Safari's readers unless it says so.
    'no-redundant-role': [
      'error',
      { exclude: ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'] },
    ],
    // Numbers are kept on one line by the style sheet; in the HTML they are as people copy them.
    'tel-non-breaking': 'off',
    // The HTML carries its CSS: one request a page.
    'no-inline-style': ['error', { allowedProperties: ['display'] }],
  },
});
const validator = new HtmlValidate(rulesOfPages);

/** Returns the mistakes in a page's HTML. */
export async function htmlMistakes({ path, html }: BuiltPage): Promise<Wrong[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => ({
      path: `${path} (行${line})`,
      what: `${ruleId}: ${message}`,
    })),
  );
}
