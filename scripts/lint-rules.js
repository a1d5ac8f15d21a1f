/**
 * Our own checks, for what no maintained lint rule covers. Each is named `homeward/…` in .oxlintrc.json, with the
 * folders that it applies to.
 */
const rule = (create) => ({ create })

/** `object.property` in code, without computed access. */
const isMember = (node, object, property) =>
  node.type === 'MemberExpression' &&
  node.object.type === 'Identifier' &&
  object.includes(node.object.name) &&
  !node.computed &&
  property.includes(node.property.name)

const DAY = 'Pass the day in: these rules have no clock, so that every device folds the same file.'
const CHANCE = 'Pass the value in: these rules have no chance, so that every device folds the same file.'

const noClockNoChance = rule((context) => ({
  MemberExpression(node) {
    if (isMember(node, ['Date'], ['now'])) context.report({ node, message: DAY })
    if (isMember(node, ['Math'], ['random'])) context.report({ node, message: CHANCE })
  },
  NewExpression(node) {
    if (node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, message: DAY })
  },
}))

const sayTheLanguage = rule((context) => ({
  CallExpression(node) {
    if (/^toLocale(Lower|Upper)Case$/.test(node.callee.property?.name ?? '') && node.arguments.length === 0)
      context.report({
        node,
        message: 'Say in which language: the browser’s own may not be the one in which the words are written.',
      })
  },
}))

/** A list of codes: `const X: Record<…> = { … }` or `codes: { … }`. */
const isListOfCodes = (object) => {
  const { parent } = object
  if (parent?.type === 'VariableDeclarator') return Boolean(parent.id.typeAnnotation)
  return parent?.type === 'Property' && parent.key.name === 'codes'
}

/**
 * Without context a translator reads a word in the opposite sense: "recruited" was translated as the person to whom it
 * was done. `words` names a place in the app and no code: "Today" means the same wherever it is shown.
 */
const codeNeedsContext = rule((context) => ({
  TaggedTemplateExpression(node) {
    const property = node.parent
    if (node.tag.name !== 'msg' || property?.type !== 'Property' || property.key.name === 'words') return
    if (property.parent?.type !== 'ObjectExpression' || !isListOfCodes(property.parent)) return
    if (node.quasi.quasis.some(({ value }) => /^\S+( \S+)?$/.test(value.raw)))
      context.report({
        node,
        message:
          'A code of one or two words needs its context: msg({ context, message }), with the question that it answers.',
      })
  },
}))

const noTestLeftOut = rule((context) => ({
  MemberExpression(node) {
    if (isMember(node, ['it', 'test', 'describe'], ['skip', 'only', 'todo', 'fails']))
      context.report({
        node,
        message: `Write the test so that it runs, or leave it out of the tree: no .${node.property.name}.`,
      })
  },
}))

export default {
  meta: { name: 'homeward' },
  rules: {
    'no-clock-no-chance': noClockNoChance,
    'say-the-language': sayTheLanguage,
    'code-needs-context': codeNeedsContext,
    'no-test-left-out': noTestLeftOut,
  },
}
