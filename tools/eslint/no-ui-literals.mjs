/** Attributes whose words a person sees or hears. */
const SPOKEN = new Set([
  ...['alt', 'label', 'placeholder', 'title', 'tooltip', 'header', 'description', 'helperText'],
  ...['newWindowLabel', 'removeLabel', 'clearControlLabel', 'spinnerLabel', 'loadingLabel'],
  ...['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription'],
  ...['aria-valuetext', 'aria-braillelabel'],
]);

const LETTER = /\p{L}/u;

/**
 * Every word of the interface stands in `static/app/locales`, in each language. Reports text that is
 * written in JSX: as a child, in an expression that stands as a child, or in a spoken attribute.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noUiLiterals = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal:
        'Words in the interface: give "{{ text }}" a key in static/app/locales/<screen>.en-US.json ' +
        'and .fr-FR.json and read it by formatMessage or <FormattedMessage>.',
    },
  },
  create(context) {
    const report = (node, text) => {
      if (!LETTER.test(text)) return;
      context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 40) } });
    };
    const reportIn = (expression) => {
      for (const { node, text } of writtenIn(expression)) report(node, text);
    };
    return {
      JSXText: (node) => report(node, node.value),
      'JSXElement > JSXExpressionContainer': (node) => reportIn(node.expression),
      'JSXFragment > JSXExpressionContainer': (node) => reportIn(node.expression),
      JSXAttribute(node) {
        if (!SPOKEN.has(attributeName(node)) || !node.value) return;
        const { value } = node;
        reportIn(value.type === 'JSXExpressionContainer' ? value.expression : value);
      },
    };
  },
};

/** `aria-label` of `<p aria-label="…">`, `href` of `<a xlink:href="…">`. */
function attributeName({ name }) {
  return name.type === 'JSXNamespacedName' ? name.name.name : name.name;
}

/** Texts that an expression may come to, as far as they are written in it. */
function writtenIn(expression) {
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string'
        ? [{ node: expression, text: expression.value }]
        : [];
    case 'TemplateLiteral':
      return expression.quasis.map((node) => ({ node, text: node.value.cooked ?? '' }));
    case 'ConditionalExpression':
      return [...writtenIn(expression.consequent), ...writtenIn(expression.alternate)];
    case 'LogicalExpression':
      return [
        ...(expression.operator === '&&' ? [] : writtenIn(expression.left)),
        ...writtenIn(expression.right),
      ];
    case 'BinaryExpression':
      if (expression.operator !== '+') return [];
      return [...writtenIn(expression.left), ...writtenIn(expression.right)];
    default:
      return [];
  }
}
