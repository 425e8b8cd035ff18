import { defineHastPlugin } from 'satteri';

/** Says of each header cell what it heads, for readers who hear the table. */
export const tables = defineHastPlugin({
  name: 'tables',
  element: [
    {
      filter: ['th'],
      visit(node, context) {
        context.setProperty(node, 'scope', 'col');
      },
    },
  ],
});
