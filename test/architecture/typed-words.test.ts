import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { ownFiles } from '../support/own-files.ts'

/** States of React that what is typed goes into, as `file: state`. */
function statesTypedInto(files: readonly { readonly path: string; readonly text: string }[]): readonly string[] {
  const components = files.flatMap(componentsOf)
  const known = new Map<string, Component[]>()
  for (const one of components) known.set(one.name, [...(known.get(one.name) ?? []), one])
  /** By component, the properties that are given what is typed. */
  const typedBy = new Map<Component, Set<string>>(components.map((one) => [one, new Set()]))
  const propsOf = (tag: string, path: string): ReadonlySet<string> => {
    if (tag === 'TextField' || tag === 'LongTextField') return new Set(['set'])
    const named = known.get(tag) ?? []
    const meant = named.find((one) => one.path === path) ?? named.find(({ exported }) => exported)
    return (meant && typedBy.get(meant)) ?? new Set()
  }
  const found = new Set<string>()
  for (let grew = true; grew; ) {
    grew = false
    for (const one of components) {
      for (const { tag, attribute, mentions } of one.given) {
        if (!propsOf(tag, one.path).has(attribute)) continue
        for (const name of mentions) {
          const state = one.states.get(name)
          if (state !== undefined) found.add(`${one.path}: ${state}`)
          const props = typedBy.get(one)
          if (!one.props.has(name) || !props || props.has(name)) continue
          props.add(name)
          grew = true
        }
      }
    }
  }
  return [...found].sort()
}

interface Component {
  readonly path: string
  readonly name: string
  readonly exported: boolean
  /** What it is given, by the name that it has inside: `props.set` counts as `set`. */
  readonly props: ReadonlySet<string>
  /** Setters of its states, with the name of the state. */
  readonly states: ReadonlyMap<string, string>
  /** What it gives to others, with every name that is meant by it, also through functions of its own. */
  readonly given: readonly {
    readonly tag: string
    readonly attribute: string
    readonly mentions: ReadonlySet<string>
  }[]
}

function componentsOf({ path, text }: { readonly path: string; readonly text: string }): readonly Component[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2024, true, ts.ScriptKind.TSX)
  return source.statements.flatMap((statement): Component[] => {
    const exported = ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.length ?? 0) > 0
    if (ts.isFunctionDeclaration(statement) && statement.name)
      return [component(path, statement.name.text, exported, statement)]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer && ts.isArrowFunction(initializer)
        ? [component(path, name.text, exported, initializer)]
        : [],
    )
  })
}

function component(path: string, name: string, exported: boolean, made: ts.FunctionLikeDeclaration): Component {
  const [first] = made.parameters
  const props = new Set<string>()
  if (first && ts.isObjectBindingPattern(first.name))
    for (const each of first.name.elements) props.add(each.name.getText())
  const whole = first && ts.isIdentifier(first.name) ? first.name.text : undefined
  const states = new Map<string, string>()
  const locals = new Map<string, ts.Node>()
  const given: { tag: string; attribute: string; value: ts.Node }[] = []
  const visit = (node: ts.Node) => {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const calls = ts.isCallExpression(node.initializer) ? node.initializer.expression.getText() : ''
      if (ts.isArrayBindingPattern(node.name) && calls === 'useState') {
        const [state, setter] = node.name.elements.map((each) => each.getText())
        if (setter !== undefined) states.set(setter, state ?? '')
      } else if (ts.isIdentifier(node.name)) locals.set(node.name.text, node.initializer)
      if (whole !== undefined && node.initializer.getText() === whole && ts.isObjectBindingPattern(node.name))
        for (const each of node.name.elements) props.add(each.name.getText())
    }
    if (ts.isFunctionDeclaration(node) && node.name) locals.set(node.name.text, node)
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === whole) props.add(node.name.text)
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node))
      for (const each of node.attributes.properties)
        if (ts.isJsxAttribute(each) && each.initializer)
          given.push({ tag: node.tagName.getText(), attribute: each.name.getText(), value: each.initializer })
    ts.forEachChild(node, visit)
  }
  if (made.body) visit(made.body)
  const mentioned = (node: ts.Node, into = new Set<string>()): Set<string> => {
    const name = ts.isIdentifier(node) ? node.text : undefined
    if (name !== undefined && !into.has(name)) {
      into.add(name)
      const local = locals.get(name)
      if (local) mentioned(local, into)
    }
    ts.forEachChild(node, (child) => void mentioned(child, into))
    return into
  }
  return {
    path,
    name,
    exported,
    props,
    states,
    given: given.map(({ tag, attribute, value }) => ({ tag, attribute, mentions: mentioned(value) })),
  }
}

/** What nobody would miss, or what must not be kept: each file, its states, and why they are no draft. */
const NO_DRAFT: readonly (readonly [why: string, ...states: string[]])[] = [
  [
    'a child has not said yet that it is to be kept: nobody else may find it',
    'screens/for-child/plan/not-right.tsx: words',
    'screens/for-child/plan/own-words.tsx: words',
  ],
  [
    'the member is locked, and drafts with them',
    'screens/groups/group-list-alone.tsx: alias',
    'screens/groups/group-list-alone.tsx: others',
    'screens/sign-in/join.tsx: member',
    'screens/sign-in/set-up.tsx: member',
    'screens/sign-in/set-up.tsx: name',
  ],
  [
    'a secret or a code, which is kept nowhere',
    'screens/network/join-panel.tsx: typed',
    'screens/sign-in/join.tsx: code',
    'screens/sign-in/recover.tsx: account',
    'screens/sign-in/recover.tsx: recovery',
    'screens/sign-in/set-up.tsx: setup',
    'screens/sign-in/sign-in.tsx: account',
    'screens/slip/agency-hand-over-screen.tsx: code',
    'views/passphrase/shares-drill.tsx: first',
    'views/passphrase/shares-drill.tsx: second',
    'views/passphrase/shares-form.tsx: shares',
    'views/two-lists/their-list.tsx: code',
  ],
  [
    'what is looked for or worked out: nothing of it is written',
    'screens/evidence/datasets/evidence-datasets-screen.tsx: chosen',
    'screens/evidence/indicators/rate-of.tsx: people',
    'screens/evidence/tables/evidence-table-screen.tsx: answer',
    'screens/evidence/tables/evidence-table-screen.tsx: noisy',
    'screens/evidence/tables/evidence-table-screen.tsx: protection',
    'screens/evidence/tables/table-question.tsx: noise',
    'screens/evidence/tables/table-question.tsx: threshold',
    'screens/network/ask-network-screen.tsx: typed',
    'screens/what-happened/chooser/about-child.tsx: asked',
    'screens/what-happened/forms/birth.tsx: asked',
  ],
  [
    'a name or a number of one line',
    'screens/children/saved-lists.tsx: naming',
    'screens/evidence/datasets/evidence-datasets-screen.tsx: agency',
    'screens/evidence/imports/evidence-file-table-screen.tsx: programme',
    'screens/evidence/ledger/open-budget.tsx: epsilon',
    'screens/evidence/ledger/open-budget.tsx: programme',
    'screens/evidence/ledger/open-budget.tsx: year',
    'screens/evidence/release-log/propose.tsx: title',
    'screens/groups/groups-screen.tsx: called',
    'screens/groups/marking.tsx: alias',
    'screens/guidance/country/telephone-lines.tsx: number',
    'screens/moving-in/matched-list.tsx: list',
    'screens/moving-in/matched-list.tsx: matched',
    'screens/moving-in/matched-list.tsx: planned',
    'screens/network/reach-panel.tsx: reach',
    'screens/people/invite-screen.tsx: name',
    'screens/slip/received-hand-over.tsx: carriedBy',
    'screens/stocktaking/begin-empty.tsx: district',
    'screens/stocktaking/begin-empty.tsx: name',
    'screens/what-happened/form/add-person.tsx: called',
    'views/duty-number/duty-number.tsx: typed',
  ],
]

const FIELD = `
  export function Words({ said, put }) {
    return <LongTextField value={said} set={(next) => put(next.trim())} />
  }`
const inOneFile = (text: string) => statesTypedInto([{ path: 'a.tsx', text: `${FIELD}\n${text}` }])

describe('words that are lost with the screen are found', () => {
  it.each([
    ['by the setter', '<TextField value={said} set={setSaid} />'],
    ['by a function', '<TextField value={said} set={(next) => setSaid({ ...said, next })} />'],
    ['by a function with a name', '<TextField value={said} set={put} />'],
    ['through a component of our own', '<Words said={said} put={setSaid} />'],
  ])('%s', (_, field) => {
    const part = `function Part() { const [said, setSaid] = useState(''); const put = (to) => setSaid(to); return ${field} }`
    expect(inOneFile(part)).toEqual(['a.tsx: said'])
  })

  it('and a draft is none of them', () => {
    const part = `
      function Part({ close }) {
        const [open, setOpen] = useState(false)
        const { value, set } = useDraft('part', '')
        return <Words said={value} put={set} close={() => setOpen(false)} />
      }`
    expect(inOneFile(part)).toEqual([])
  })
})

describe('What a person types', () => {
  const files = ownFiles()
    .filter(({ path }) => /^src\/web\/(?!fields\/).*(?<![.]test)[.]tsx$/.test(path))
    .map(({ path, text }) => ({ path: path.slice('src/web/'.length), text }))

  it('is a draft, which a lock does not end, but for what the list says', () => {
    expect(statesTypedInto(files)).toEqual(NO_DRAFT.flatMap(([, ...states]) => states).sort())
  })

  it('is typed into a field of ours, which the check above knows', () => {
    const others = files.filter(({ text }) => /<textarea|<input\s[^>]*type="text"/.test(text))
    expect(others.map(({ path }) => path)).toEqual([])
  })
})
