/** Returns what comes of another page without the marks of that page's components: on this page the same letters are other components'. */
export function withoutScopes<Root extends Element>(root: Root): Root {
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const name of element.getAttributeNames())
      if (/^data-\w\w?$/.test(name)) element.removeAttribute(name);
  return root;
}
