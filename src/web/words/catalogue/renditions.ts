import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'

/** One possible output of a message: which cases were chosen, its text, and its placeholders. */
export interface Rendition {
  /** `count few`; empty where every choice took `other`. */
  readonly of: string
  readonly text: string
  /** Names of placeholders, with their format: `0`, `when date`. `#` counts as the number that it stands for. */
  readonly filled: ReadonlySet<string>
}

/** A choice in a message: which value decides, how, and between which cases. */
export interface MessageChoice {
  readonly of: string
  readonly kind: 'plural' | 'selectordinal' | 'select'
  readonly cases: readonly string[]
  /** Subtracted from the number before it is shown: `offset:1` makes “3 people” of four. */
  readonly offset: number
}

export interface MessageShape {
  /** The first is the one in which every choice took `other`. */
  readonly renditions: readonly [Rendition, ...Rendition[]]
  readonly choices: readonly MessageChoice[]
}

type Token = CompiledMessage[number]
const KINDS: readonly string[] = ['plural', 'selectordinal', 'select']
const isKind = (word: string | undefined): word is MessageChoice['kind'] => word !== undefined && KINDS.includes(word)

/** Parses a message in the same way as when it is shown; undefined where it is malformed. */
export function messageShape(message: string): MessageShape | undefined {
  if (!/[{}']/.test(message)) return { renditions: [{ of: '', text: message, filled: new Set() }], choices: [] }
  let tokens: CompiledMessage
  try {
    tokens = compileMessageOrThrow(message)
  } catch {
    // The parser reports a malformed message only by throwing.
    return undefined
  }
  const choices: MessageChoice[] = []
  const renditions = renditionsOf(tokens, undefined, choices)
  return { renditions, choices }
}

function renditionsOf(
  tokens: CompiledMessage,
  counted: string | undefined,
  choices: MessageChoice[],
): [Rendition, ...Rendition[]] {
  const parts = tokens.map((token) => ofToken(token, counted, choices))
  const firsts = parts.map(([first]) => first)
  const others = parts.flatMap(([, ...rest], at) =>
    rest.map((rendition) => joined(firsts.with(at, rendition), rendition.of)),
  )
  return [joined(firsts, ''), ...others]
}

const joined = (parts: readonly Rendition[], of: string): Rendition => ({
  of,
  text: parts.map(({ text }) => text).join(''),
  filled: new Set(parts.flatMap(({ filled }) => [...filled])),
})

function ofToken(token: Token, counted: string | undefined, choices: MessageChoice[]): [Rendition, ...Rendition[]] {
  if (typeof token === 'string') {
    const number = token === '#' && counted !== undefined
    return [{ of: '', text: token, filled: new Set(number ? [counted] : []) }]
  }
  const [name, kind, format] = token
  if (!isKind(kind))
    return [
      {
        of: '',
        text: '',
        filled: new Set([
          kind === undefined ? name : `${name} ${kind}${typeof format === 'string' ? ` ${format}` : ''}`,
        ]),
      },
    ]
  const said = format as Record<string, CompiledMessage | number | undefined>
  const cases = Object.entries(said).filter((entry): entry is [string, CompiledMessage] => Array.isArray(entry[1]))
  choices.push({
    of: name,
    kind,
    cases: cases.map(([key]) => key),
    offset: typeof said['offset'] === 'number' ? said['offset'] : 0,
  })
  const read = cases.map(
    ([key, inner]) => [key, renditionsOf(inner, kind === 'select' ? counted : name, choices)] as const,
  )
  const other = read.find(([key]) => key === 'other')?.[1] ?? [{ of: '', text: '', filled: new Set<string>() }]
  const rest = read
    .filter(([key]) => key !== 'other')
    .flatMap(([key, ways]) => ways.map((way) => ({ ...way, of: way.of === '' ? `${name} ${key}` : way.of })))
  return [other[0], ...other.slice(1), ...rest]
}
