declare module 'virtual:menu-groups' {
  /** What menu.ts says, with addresses of this site; made by menu-bundle.ts. */
  const groups: readonly {
    readonly name: string;
    readonly links: readonly { readonly address: string; readonly label: string }[];
  }[];
  export default groups;
  /** Of the doors above them, in their order: shapes, each a class of drawings.css and a path. */
  export const drawings: readonly (readonly (readonly [kind: string, path: string])[])[];
}
