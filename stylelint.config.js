export default {
  extends: ['stylelint-config-recommended'],
  reportNeedlessDisables: true,
  rules: {
    // Directions follow the text: margin-inline-start, inset-block-end, …
    'property-disallowed-list': [
      ['/^(margin|padding|border)-(top|right|bottom|left)/', 'top', 'right', 'bottom', 'left'],
    ],
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
    // Layers decide the cascade here, and a component's selectors are scoped.
    'no-descending-specificity': null,
    // <style is:inline set:html> is empty in the source.
    'no-empty-source': null,
  },
  overrides: [{ files: ['**/*.astro'], customSyntax: 'postcss-html' }],
};
