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

/**
 * Every small fault that can be planted in this file: operators swapped, conditions negated, filters and early returns
 * dropped, counts off by one.
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
    if (operator !== undefined)
      add(node.operatorToken, operator, `${node.operatorToken.getText(file)} became ${operator}`)
    const sign = (
      { [ts.SyntaxKind.PlusToken]: '-', [ts.SyntaxKind.MinusToken]: '+' } as Partial<Record<ts.SyntaxKind, string>>
    )[node.operatorToken.kind]
    if (sign !== undefined && node.right.getText(file) === '1')
      add(node.operatorToken, sign, `${node.operatorToken.getText(file)} 1 became ${sign} 1`)
  }
  const ifStatement = (node: ts.IfStatement) => {
    const condition = node.expression.getText(file)
    add(node.expression, `!(${condition})`, `negated if (${condition})`)
    if (node.elseStatement === undefined && ts.isReturnStatement(node.thenStatement))
      add(node, '', `dropped if (${condition}) return`)
  }
  visit(file)
  return mutations
}

export const mutated = (text: string, { from, end, to }: Mutation): string => text.slice(0, from) + to + text.slice(end)
