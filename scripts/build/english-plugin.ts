import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { generateMessageId } from '@lingui/message-utils/generateMessageId'
import { join } from 'node:path'
import { Visitor, type ESTree, type Plugin } from 'vite'
import { isPlain } from '../../src/web/words/catalogue/text-key.ts'

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

type Property = ESTree.ObjectExpression['properties'][number]

function valueOf(properties: readonly Property[], name: string): ESTree.Expression | undefined {
  const property = properties.find(
    (one) =>
      one.type === 'Property' &&
      !one.computed &&
      ((one.key.type === 'Identifier' && one.key.name === name) ||
        (one.key.type === 'Literal' && one.key.value === name)),
  )
  return property?.type === 'Property' ? property.value : undefined
}

/** The text of a literal, including template literals. */
function textOf(value: ESTree.Expression | undefined): string | undefined {
  if (value?.type === 'Literal' && typeof value.value === 'string') return value.value
  if (value?.type === 'TemplateLiteral' && value.expressions.length === 0)
    return value.quasis[0]?.value.cooked ?? undefined
  return undefined
}

/**
 * English is also shown where another language has no translation yet, and then that language's plural rules would
 * choose the form: “1 children” in Khmer. The English category `one` is exactly the number 1, so it is written as that.
 */
function countedInEnglish(message: CompiledMessage): CompiledMessage {
  return message.map((token) => {
    if (typeof token === 'string' || token[1] === undefined || typeof token[2] !== 'object' || token[2] === null)
      return token
    const [name, kind, cases] = token
    const inner = Object.entries(cases).map(([form, said]) => [
      form === 'one' && kind === 'plural' ? '1' : form,
      Array.isArray(said) ? countedInEnglish(said as CompiledMessage) : (said as unknown),
    ])
    return [name, kind, Object.fromEntries(inner) as unknown]
  })
}

const PARSER = "import { compileMessage } from '@lingui/message-utils/compileMessage';"
const LOOKED_UP = 'const messages = this.messages;'
const KEYS = join(import.meta.dirname, '../../src/web/words/catalogue/text-key.ts')

/**
 * Two changes to `@lingui/core`. It imports a parser of messages for development alone: the import by itself takes the
 * parser, 8 kB, into what a phone loads first. And it finds a text without an id by its English (`englishPlugin`).
 */
export const linguiPlugin: Plugin = {
  name: 'lingui-of-the-app',
  apply: 'build',
  transform: {
    filter: { id: /@lingui\/core\/dist\/index[.]mjs$/ },
    handler(code) {
      if (!code.includes(PARSER)) this.error('@lingui/core imports its parser in another way')
      if (code.split(LOOKED_UP).length !== 2) this.error('@lingui/core looks texts up in another way')
      const found = code
        .replace(PARSER, `import { textKey } from ${JSON.stringify(KEYS)}; const compileMessage = undefined;`)
        .replace(LOOKED_UP, `if (!id && isString(message)) id = textKey(message); ${LOOKED_UP}`)
      return { code: found, map: null }
    },
  },
}

/** Cuts a property out of an object, with the comma beside it. */
function cutOut(properties: readonly Property[], name: string): readonly Edit[] {
  const at = properties.findIndex((one) => valueOf([one], name) !== undefined)
  const [before, property, after] = [properties[at - 1], properties[at], properties[at + 1]]
  if (!property) return []
  if (after) return [{ start: property.start, end: after.start, text: '' }]
  return [{ start: before?.end ?? property.start, end: property.end, text: '' }]
}

/**
 * Parses the English in the code when the app is built, as catalogues are: a sentence with a placeholder or a plural
 * becomes the parts that it is composed of. A phone then needs no message parser, which was 8 kB of the first load. A
 * sentence without either stays as it is, and loses its id: it is found by its English. Ids are digests, which no
 * compression makes smaller: 57 kB of what a phone kept.
 */
export const englishPlugin: Plugin = {
  name: 'english',
  apply: 'build',
  enforce: 'post',
  transform: {
    filter: { id: /src\/web\/.*\.tsx?$/, code: /\bmessage\b/ },
    handler(code) {
      const edits: Edit[] = []
      new Visitor({
        ObjectExpression({ properties }) {
          const message = valueOf(properties, 'message')
          const [text, id] = [textOf(message), textOf(valueOf(properties, 'id'))]
          if (!message || text === undefined || id === undefined) return
          const context = textOf(valueOf(properties, 'context'))
          if (!isPlain(text)) {
            const said = JSON.stringify(countedInEnglish(compileMessageOrThrow(text)))
            edits.push({ start: message.start, end: message.end, text: said })
          } else if (context === undefined && id === generateMessageId(text)) {
            edits.push(...cutOut(properties, 'id'))
          }
          // For translators alone, and part of the id.
          if (id === generateMessageId(text, context)) edits.push(...cutOut(properties, 'context'))
        },
      }).visit(this.parse(code))
      if (edits.length === 0) return null
      const parts = edits.toSorted((a, b) => a.start - b.start)
      let at = 0
      let read = ''
      for (const { start, end, text } of parts) {
        read += code.slice(at, start) + text
        at = end
      }
      return { code: read + code.slice(at), map: null }
    },
  },
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      const left = part.type === 'chunk' ? /\bid:([`"'])[\w-]+\1,message:([`"'])(?:(?!\2).)*[{}]/.exec(part.code) : null
      if (left) this.error(`${part.fileName}: English that would be shown with its braces: ${left[0]}`)
    }
  },
}
