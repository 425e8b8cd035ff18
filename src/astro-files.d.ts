/** For a checker that reads no .astro files. `astro check`, which does, leaves this file out (tsconfig.astro.json). */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
