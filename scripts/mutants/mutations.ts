import ts from 'typescript'

/** One small fault: the text from `from` to `end` replaced. */
export interface Mutation {
  readonly path: string
  readonly line: number
  readonly from: number
  readonly end: number
  readonly to: string
  readonly what: string
}

const OPERATORS: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.QuestionQuestionToken]: '&&',
}

const MIXED: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]

/**
 * Every small fault that can be planted in this file: operators swapped, conditions negated, filters and early returns
 * dropped, counts off by one. Left out are faults that change nothing: an end of a loop over an index one later, where
 * every read of what is not there has a default (`noUncheckedIndexedAccess`); which of two equal items comes first in a
 * comparison that says nothing of equal ones, or that picks one of the two compared; and a cache that is emptied one
 * item later.
 */
export function mutationsOf(path: string, text: string): readonly Mutation[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const mutations: Mutation[] = []
  const add = (node: ts.Node, to: string, what: string, end = node.end) => {
    const from = node.getStart(file)
    mutations.push({ path, line: file.getLineAndCharacterOfPosition(from).line + 1, from, end, to, what })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if (ts.isBinaryExpression(node)) binary(node)
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, node.operand.getText(file), `dropped the ! of ${node.getText(file)}`)
    if (ts.isIfStatement(node)) ifStatement(node)
    if (ts.isConditionalExpression(node))
      add(node.condition, `!(${node.condition.getText(file)})`, `negated ${node.condition.getText(file)}`)
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'filter'
    )
      add(node, node.expression.expression.getText(file), 'dropped a filter')
    ts.forEachChild(node, visit)
  }
  const binary = (node: ts.BinaryExpression) => {
    const operator = OPERATORS[node.operatorToken.kind]
    if (
      operator !== undefined &&
      ![endsLoopOverIndex, comparesForSorting, picksOneOfBoth, boundsCache].some((is) => is(node))
    ) {
      const [left, token, right] = [node.left, node.operatorToken, node.right].map((part) => part.getText(file))
      // In brackets: `a && b ?? c` is no fault but a syntax error, which any test detects.
      if (MIXED.includes(node.operatorToken.kind))
        add(node, `((${left}) ${operator} (${right}))`, `${token} became ${operator}`)
      else add(node.operatorToken, operator, `${token} became ${operator}`)
    }
    const sign = (
      { [ts.SyntaxKind.PlusToken]: '-', [ts.SyntaxKind.MinusToken]: '+' } as Partial<Record<ts.SyntaxKind, string>>
    )[node.operatorToken.kind]
    if (sign !== undefined && node.right.getText(file) === '1' && !isNextInLoop(node))
      add(node.operatorToken, sign, `${node.operatorToken.getText(file)} 1 became ${sign} 1`)
  }
  const ifStatement = (node: ts.IfStatement) => {
    const condition = node.expression.getText(file)
    add(node.expression, `!(${condition})`, `negated if (${condition})`)
    if (node.elseStatement === undefined && ts.isReturnStatement(node.thenStatement))
      add(node, '{}', `dropped if (${condition}) return`)
  }
  visit(file)
  return mutations
}

export const mutated = (text: string, { from, end, to }: Mutation): string => text.slice(0, from) + to + text.slice(end)

/** `n < …` or `n + 1 < …` in a `for` whose body reads something at `n`. */
function endsLoopOverIndex(node: ts.BinaryExpression): boolean {
  const { left, operatorToken, parent } = node
  const index = ts.isBinaryExpression(left) && left.operatorToken.kind === ts.SyntaxKind.PlusToken ? left.left : left
  if (operatorToken.kind !== ts.SyntaxKind.LessThanToken || !ts.isForStatement(parent) || !ts.isIdentifier(index))
    return false
  const readsAtIndex = (part: ts.Node): boolean =>
    (ts.isElementAccessExpression(part) && names(part.argumentExpression, index.text)) ||
    (ts.forEachChild(part, readsAtIndex) ?? false)
  return parent.condition === node && readsAtIndex(parent.statement)
}

/** The `n + 1` of such an end of a loop. */
const isNextInLoop = ({ parent }: ts.BinaryExpression): boolean =>
  ts.isBinaryExpression(parent) && endsLoopOverIndex(parent)

/** `if (known.size >= MOST) known.clear()` */
function boundsCache({ left, parent }: ts.BinaryExpression): boolean {
  if (!ts.isIfStatement(parent) || !ts.isPropertyAccessExpression(left) || left.name.text !== 'size') return false
  return parent.thenStatement.getText() === `${left.expression.getText()}.clear()`
}

const names = (part: ts.Node, name: string): boolean =>
  (ts.isIdentifier(part) && part.text === name) || (ts.forEachChild(part, (child) => names(child, name)) ?? false)

/** `a < b ? -1 : 1`: equal items have no order in it, whichever sign is written. */
function comparesForSorting({ operatorToken, parent }: ts.BinaryExpression): boolean {
  const { LessThanToken, GreaterThanToken } = ts.SyntaxKind
  if (operatorToken.kind !== LessThanToken && operatorToken.kind !== GreaterThanToken) return false
  if (!ts.isConditionalExpression(parent)) return false
  const signs = [parent.whenTrue.getText(), parent.whenFalse.getText()].sort()
  return signs[0] === '-1' && signs[1] === '1'
}

/** `a < b ? a : b`: of two equal numbers either is the same. */
function picksOneOfBoth({ left, operatorToken, right, parent }: ts.BinaryExpression): boolean {
  const { LessThanToken, LessThanEqualsToken, GreaterThanToken, GreaterThanEqualsToken } = ts.SyntaxKind
  const orders: readonly ts.SyntaxKind[] = [
    LessThanToken,
    LessThanEqualsToken,
    GreaterThanToken,
    GreaterThanEqualsToken,
  ]
  if (!orders.includes(operatorToken.kind) || !ts.isConditionalExpression(parent)) return false
  const both = [left.getText(), right.getText()].sort()
  const picked = [parent.whenTrue.getText(), parent.whenFalse.getText()].sort()
  return both[0] === picked[0] && both[1] === picked[1]
}
