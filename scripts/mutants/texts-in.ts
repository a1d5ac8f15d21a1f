import ts from 'typescript'

/** Shorter texts occur in every journey. */
const LONG_ENOUGH = 5

/** The texts that a file of the app shows, as they are written in it: between tags, in `t` templates and in attributes. */
export function textsIn(path: string, source: string): readonly string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const texts = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isJsxText(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const text = node.text.replaceAll(/\s+/g, ' ').trim()
      if (text.length >= LONG_ENOUGH && /^\p{Lu}/u.test(text)) texts.add(text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...texts]
}
