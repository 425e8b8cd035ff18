export interface Crumb {
  readonly label: string;
  readonly path: `/${string}`;
}
