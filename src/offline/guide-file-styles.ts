/**
 * What the one file of the guide needs of the pages while they are finished, before each gets only its own rules: their whole style
 * sheets, and one name for each scope.
 */
export interface StyleSheets {
  readonly whole: Set<string>;
  readonly scopes: Map<string, string>;
}
export const sheets: StyleSheets = { whole: new Set(), scopes: new Map() };
