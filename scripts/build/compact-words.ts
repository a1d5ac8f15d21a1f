import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const LENGTH = 6
const digitsOf = (id: string) => id.split('')
const numberOf = (id: string) => digitsOf(id).reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0)
const digitOf = (step: number, place: number) => DIGITS[Math.floor(step / 64 ** place) % 64] ?? ''

/**
 * Texts by their ids, as a module that needs no other. Ids are digests, which no compression makes smaller: they are
 * sorted, and only the steps between them are written, all first digits, then all second digits. So an id takes three
 * bytes as sent, not five and a half.
 */
export function compactModule(texts: ReadonlyMap<string, string | CompiledMessage>): string {
  const sorted = [...texts].map(([id, text]) => ({ id, at: numberOf(id), text })).toSorted((a, b) => a.at - b.at)
  const wrong = sorted.find(({ id }) => id.length !== LENGTH || digitsOf(id).some((digit) => !DIGITS.includes(digit)))
  if (wrong) throw new Error(`an id of another form: ${wrong.id}`)
  const steps = sorted.map(({ at }, index) => at - (sorted[index - 1]?.at ?? 0))
  const columns = Array.from({ length: LENGTH }, (_, place) =>
    steps.map((step) => digitOf(step, LENGTH - 1 - place)).join(''),
  )
  return `const digits = '${DIGITS}'
const values = Object.fromEntries([...digits].map((digit, value) => [digit, value]))
const steps = '${columns.join('')}'
const texts = JSON.parse(${JSON.stringify(JSON.stringify(sorted.map(({ text }) => text)))})
export const messages = {}
for (let index = 0, at = 0; index < texts.length; index++) {
  let step = 0
  for (let place = index; place < steps.length; place += texts.length) step = step * 64 + values[steps[place]]
  at += step
  let id = ''
  for (let left = at, place = 0; place < ${LENGTH}; place++, left = Math.floor(left / 64)) id = digits[left % 64] + id
  messages[id] = texts[index]
}
`
}
