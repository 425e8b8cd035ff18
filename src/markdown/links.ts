import { defineHastPlugin } from 'satteri';
import { site } from '../site.config.ts';

/** What helps in distress without a call to make: as much to hit as a number. */
const distress = 'https://www.mhlw.go.jp/mamorouyokokoro/';

/**
 * Lets writers write /guides/fee/ while the site may stand under a sub-path; a number to call is something to hit.
 * Paper leaves out an aside that only leads to another page: one whose words begin with ( or →.
 */
export const siteLinks = defineHastPlugin({
  name: 'links',
  element: [
    {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties['href'];
        if (typeof href === 'string' && href.startsWith('/'))
          context.setProperty(node, 'href', site.base + href.slice(1));
        const [first] = node.children;
        if (first?.type === 'text' && /^[(→]/.test(first.value))
          context.setProperty(node, 'className', ['screen-only']);
        if (typeof href === 'string' && (href.startsWith('tel:') || href === distress))
          context.setProperty(node, 'className', ['call']);
      },
    },
  ],
});
