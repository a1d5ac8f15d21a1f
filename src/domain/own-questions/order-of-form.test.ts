import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { WHAT_FOR } from '../../../test/support/own-questions.ts'
import { arben, besa, drita } from '../../../test/support/people.ts'
import type { Entry } from '../entry/entry.ts'
import { Say, Words } from '../entry/say.ts'
import { approved } from '../kinds/any/approved.ts'
import { formOrder, formOrdersOf } from '../kinds/assessment/form-order.ts'
import { education } from '../kinds/rights/education.ts'
import { KINDS } from '../kinds.ts'
import { FormOrder } from '../vocabulary/own-questions/form-order.ts'
import { optionalFieldsOf } from './fields-of-kind.ts'
import { MAY_HIDE } from './may-hide.ts'
import { faultsOfOrder, mayHide, orderOfForm } from './order-of-form.ts'

const KNOWS_NOTHING = { ages: null, step: null }
const ordered = (over: Partial<FormOrder> = {}, more: Partial<Entry> = {}) =>
  entryOf(
    formOrder,
    { order: { beside: 'education', first: ['next'], hidden: ['grade'], ...over }, because: WHAT_FOR },
    { by: arben.member, ...more },
  )
const yes = (entry: Entry) => entryOf(approved, { entry: entry.id }, { by: besa.member })
const team = (...entries: readonly Entry[]) => ({
  ...fileOf(...entries),
  supervisors: [besa.member],
  custodians: [arben.member],
})
const orderFor = (child: Parameters<typeof orderOfForm>[2], ...entries: readonly Entry[]) =>
  orderOfForm(team(...entries), education, child)
const usual = { first: [], hidden: [] }

describe('A form does not come in another order', () => {
  it('before a custodian and a supervisor who is another person signed it', () => {
    const order = ordered()
    const others = ordered({}, { by: drita.member })
    expect(orderFor(KNOWS_NOTHING, order)).toEqual(usual)
    expect(orderFor(KNOWS_NOTHING, others, yes(others))).toEqual(usual)
    expect(orderFor(KNOWS_NOTHING, order, yes(order))).toMatchObject({ first: ['next'], hidden: ['grade'] })
  })

  it('whoever signed it, where it hides what a rule or a card reads, or what has to be answered', () => {
    for (const field of ['waitingOn', 'nextOn', 'schoolKnows', 'childSays', 'words', 'no-such-field']) {
      const order = ordered({ hidden: [field] })
      expect(orderFor(KNOWS_NOTHING, order, yes(order)), field).toEqual(usual)
    }
    expect(faultsOfOrder({ beside: 'education', first: [], hidden: ['schoolKnows'] }, education)).toEqual([
      'not-optional',
      'may-not-hide',
    ])
  })

  it('of a form that does not grow', () => {
    const note = KINDS.find(({ name }) => name === 'note') ?? expect.unreachable()
    expect(faultsOfOrder({ beside: 'note', first: [], hidden: [] }, note)).toEqual(['does-not-grow'])
  })

  it('for a child who is not known to be of the programme', () => {
    const order = ordered({ programme: { ages: ['6-11'], phases: ['inclusion'] } })
    const signed = [order, yes(order)]
    expect(orderFor(KNOWS_NOTHING, ...signed)).toEqual(usual)
    expect(orderFor({ ages: null, step: 'inclusion' }, ...signed)).toEqual(usual)
    expect(orderFor({ ages: ['6-11', '12-14'], step: 'inclusion' }, ...signed)).toEqual(usual)
    expect(orderFor({ ages: ['6-11'], step: 'crisis' }, ...signed)).toEqual(usual)
    expect(orderFor({ ages: ['6-11'], step: 'inclusion' }, ...signed)).toMatchObject({ hidden: ['grade'] })
  })

  it('any more once one custodian says so', () => {
    const order = ordered()
    const end = ordered({ first: [], hidden: [] }, { replaces: [order.id] })
    expect(orderFor(KNOWS_NOTHING, order, yes(order), end)).toEqual(usual)
    expect(formOrdersOf(team(order, yes(order), end))).toMatchObject([{ stands: 'ended' }])
  })

  it('that names a question twice, more than three first, or a programme of nobody', () => {
    const read = (over: object) => FormOrder.safeParse({ beside: 'education', first: [], hidden: [], ...over }).success
    expect(read({ first: ['next'] })).toBe(true)
    expect(read({ first: ['next'], hidden: ['next'] })).toBe(false)
    expect(read({ first: ['a', 'b', 'c', 'd'] })).toBe(false)
    expect(read({ programme: {} })).toBe(false)
    expect(read({ programme: { groups: ['born-of-trafficking'] } })).toBe(false)
  })
})

it('a programme’s order goes before that for every child', () => {
  const [all, some] = [ordered(), ordered({ first: ['taughtIn'], programme: { phases: ['crisis'] } })]
  const signed = [some, yes(some), all, yes(all)]
  expect(orderFor({ ages: null, step: 'crisis' }, ...signed)).toMatchObject({ first: ['taughtIn'] })
  expect(orderFor({ ages: null, step: 'inclusion' }, ...signed)).toMatchObject({ first: ['next'] })
})

describe('No form hides a question of any kind', () => {
  const SRC = join(import.meta.dirname, '../..')
  const sources = ['domain', 'guidance', 'evidence', 'device', 'server'].flatMap((layer) =>
    readdirSync(join(SRC, layer), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('may-hide.ts'))
      .map((path) => ({ path: join(layer, path), text: readFileSync(join(SRC, layer, path), 'utf8') })),
  )
  /** Who reads a field, as `.field`, as a name in quotes, or taken out of an object. */
  const readers = (field: string) => {
    const reads = new RegExp(`\\.${field}\\b|['"]${field}['"]|[{,]\\s*${field}\\s*[},]`)
    return sources.filter(({ text }) => reads.test(text)).map(({ path }) => path)
  }
  const hideable = Object.entries(MAY_HIDE).flatMap(([kind, fields]) => fields.map((field) => [kind, field] as const))

  it.each(hideable)('that something reads: %s %s is read by no rule, due, card, figure or record', (_, field) => {
    expect(readers(field)).toEqual([])
  })

  it('that has to be answered, or in which a worker or the child says what no question asks', () => {
    for (const kind of KINDS)
      for (const field of optionalFieldsOf(kind)) {
        if (!mayHide(kind.name, field)) continue
        expect([Words, Say] as readonly unknown[], `${kind.name} ${field}`).not.toContain(fieldOf(kind.schema, field))
      }
    expect(hideable.filter(([name, field]) => !isOptional(name, field))).toEqual([])
  })

  const isOptional = (name: string, field: string) => {
    const kind = KINDS.find((one) => one.name === name)
    return kind !== undefined && optionalFieldsOf(kind).includes(field)
  }
  const fieldOf = (schema: unknown, field: string): unknown => {
    const shape = (schema as { shape?: Readonly<Record<string, { unwrap?: () => unknown }>> }).shape
    return shape?.[field]?.unwrap?.()
  }
})
