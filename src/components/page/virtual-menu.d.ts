declare module 'virtual:menu-groups' {
  /** What menu.ts says, with addresses of this site; made by menu-code.ts. */
  const groups: readonly {
    readonly name: string;
    readonly links: readonly { readonly address: string; readonly label: string }[];
  }[];
  export default groups;
}
