import { describe, expect, it } from 'vitest'
import { aListing } from '../../../test/support/directory.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { besa } from '../../../test/support/people.ts'
import { aForm, anItem } from '../../../test/support/stocktaking.ts'
import { aVisit } from '../../../test/support/work.ts'
import { decide } from '../deciding/decide.ts'
import { fileTypeOf } from '../file/file-type.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { stockFigures } from '../kinds/stocktaking/stock-figures.ts'
import { stockForm } from '../kinds/stocktaking/stock-form.ts'
import { stockItem } from '../kinds/stocktaking/stock-item.ts'
import { stocktakingOpened } from '../kinds/stocktaking/stocktaking-opened.ts'
import { KINDS } from '../kinds.ts'
import { coverageOfNeeds, isSaid } from './need-coverage.ts'
import { limitsOf } from './limits.ts'
import { servicesByNeed } from './services-by-need.ts'
import { entryOfForm, entryOfItem, stocktakingOf, tally } from './stocktaking-of-file.ts'

const today = day('2026-03-02')
const opened = entryOf(stocktakingOpened, { name: 'Elbasan', country: 'AL', district: 'Elbasan' })
const taken = (...entries: Parameters<typeof fileOf>) => {
  const made = stocktakingOf(fileOf(opened, ...entries))
  if (!made) throw new Error('it is a stocktaking')
  return made
}
const write = (kind: string, body: unknown) =>
  decide(KINDS, fileOf(opened), { kind, at: today, about: [], body }, today)

describe('what is written of a place', () => {
  it.each([
    ['an answer of which nobody says how sure it is', { exists: { is: 'yes' } }, 'exists.mark'],
    ['what a text says, without the text', { exists: { is: 'yes', mark: 'found', asOf: '2023' } }, 'exists.source'],
    ['what a text says, without its year', { exists: { is: 'yes', mark: 'found', source: 'A report' } }, 'exists.asOf'],
    [
      'general knowledge with a source put to it',
      { exists: { is: 'yes', mark: 'general', source: 'A report' } },
      'exists.source',
    ],
    ['a year that is none', { exists: { is: 'yes', mark: 'agency', asOf: 'last year' } }, 'exists.asOf'],
    [
      'something that is not there and works',
      { exists: { is: 'no', mark: 'ours' }, functions: { is: 'yes', mark: 'ours' } },
      'functions.is',
    ],
  ])('is refused with %s', (_, over, path) => {
    expect(write('stock-item', { ...anItem(), ...over })).toMatchObject({
      ok: false,
      code: 'not-well-formed',
      detail: { issues: [{ path }] },
    })
  })

  it('is refused with a way that leads nowhere, and with a count that stands twice', () => {
    expect(write('stock-form', { ...aForm(), routes: [{ scope: 'internal' }] })).toMatchObject({
      ok: false,
      detail: { issues: [{ path: 'routes.0.from' }] },
    })
    const figure = { need: 'medical', help: 'all', children: 40 }
    expect(
      write('stock-figures', { release: 'r', title: 'T', letOutOn: today, figures: [figure, figure] }),
    ).toMatchObject({ ok: false, detail: { issues: [{ path: 'figures' }] } })
  })

  it('stands in a file of its own, and no child’s entry stands beside it', () => {
    expect(fileTypeOf(KINDS, fileOf(opened, entryOf(stockItem, anItem())))).toBe('stocktaking')
    expect(write('visit', {})).toMatchObject({ ok: false, code: 'wrong-file' })
    expect(
      decide(
        KINDS,
        fileOf(entryOf(visit, aVisit())),
        { kind: 'stock-item', at: today, about: [], body: anItem() },
        today,
      ),
    ).toMatchObject({ ok: false, code: 'wrong-file' })
    expect(stocktakingOf(fileOf())).toBeNull()
  })
})

describe('two people who say otherwise', () => {
  const hopeful = anItem({ functions: { is: 'yes', mark: 'agency', asOf: '2026-02' } })
  const careful = anItem({ functions: { is: 'no', mark: 'agency', asOf: '2025-01' } })

  it.each([
    ['of one thing, without a network', careful.item],
    ['of the same thing begun twice', 'another-key'],
  ])('%s are both kept, and who promises less leads, whoever wrote later', (_, key) => {
    for (const recordedAt of ['2026-03-01T08:00:00.000Z', '2026-03-01T10:00:00.000Z']) {
      const items = taken(
        entryOf(stockItem, hopeful),
        entryOf(
          stockItem,
          { ...careful, item: key, name: ` ${careful.name.toUpperCase()}` },
          { by: besa.member, device: besa.device, recordedAt },
        ),
      ).items
      expect(items).toHaveLength(1)
      expect(items[0]?.leads.functions.is).toBe('no')
      expect(items[0]?.otherwise).toEqual([hopeful])
    }
  })

  it('are two no longer once one of them was replaced', () => {
    const first = entryOf(stockItem, hopeful)
    expect(taken(first, entryOf(stockItem, careful, { replaces: [first.id] })).items).toEqual([
      { leads: careful, otherwise: [] },
    ])
  })

  it('of a form that is met leave it met', () => {
    const forms = taken(
      entryOf(stockForm, aForm({ seen: 'a', met: { is: 'no', mark: 'ours' } })),
      entryOf(stockForm, aForm({ seen: 'b' })),
    ).forms
    expect(forms).toMatchObject([{ leads: { met: { is: 'yes' } }, otherwise: [{ met: { is: 'no' } }] }])
  })
})

describe('services of the directory', () => {
  const counted = (over: Parameters<typeof aListing>[0], district?: string) =>
    servicesByNeed([aListing(over)], { country: 'AL', district }, today).find(
      ({ need }) => need === 'education-early-childhood',
    )

  it.each<readonly [string, Parameters<typeof aListing>[0], string]>([
    ['closed', { status: 'inactive' }, 'no'],
    ['that nobody looked at for a year', { verified: { on: day('2024-01-01'), how: 'phone' } }, 'not-known'],
    ['that asks for formal identification', { asksFirst: ['formal-identification'] }, 'partly'],
    ['that is full', { room: { free: 0, on: today } }, 'partly'],
    ['that takes no children of victims', { childrenOfVictims: 'no' }, 'partly'],
    ['that is open and was looked at', {}, 'yes'],
  ])('%s count as what a child may rely on', (_, over, as) => {
    expect(counted(over)).toEqual({
      need: 'education-early-childhood',
      yes: 0,
      partly: 0,
      'not-known': 0,
      no: 0,
      [as]: 1,
    })
  })

  it('of another district or country are none here', () => {
    for (const none of [counted({}, 'Fier'), counted({ places: [{ place: 'x', hidden: false, country: 'GR' }] })])
      expect(none).toMatchObject({ yes: 0, partly: 0, 'not-known': 0, no: 0 })
  })
})

describe('gaps', () => {
  const figures = (letOutOn: string, ...list: readonly object[]) =>
    entryOf(stockFigures, { release: letOutOn, title: 'Needs', letOutOn: day(letOutOn), figures: list as never })
  const services = servicesByNeed([aListing({ helps: [{ category: 'medical' }] })], { country: 'AL' }, today)
  const gap = (need: string, given: readonly Parameters<typeof fileOf>[0][], looked = services) => {
    const made = stocktakingOf(fileOf(opened, ...given), looked)
    return made && coverageOfNeeds(made).find((one) => one.need === need)
  }

  it('name what nothing gives, first', () => {
    const made = stocktakingOf(fileOf(opened), services)
    expect(made && coverageOfNeeds(made).at(0)).toMatchObject({ stands: 'missing' })
    expect(made && coverageOfNeeds(made).at(-1)).toMatchObject({
      need: 'medical',
      stands: 'not-measured',
      all: 'not-measured',
    })
  })

  it('a hidden count may be anybody: help that works does not reach everyone', () => {
    expect(
      gap('medical', [
        figures('2026-01-01', { need: 'medical', help: 'all', children: 40 }, { need: 'medical', help: 'absent' }),
      ]),
    ).toMatchObject({ all: 40, absent: 'hidden', unfit: 'not-measured', stands: 'does-not-reach' })
    expect(
      gap('medical', [
        figures(
          '2026-01-01',
          { need: 'medical', help: 'all', children: 40 },
          { need: 'medical', help: 'absent', children: 0 },
        ),
      ]),
    ).toMatchObject({ stands: 'no-gap-seen' })
  })

  it('that were measured are shown though nothing was held against them: children who found nothing come before a need that nobody measured', () => {
    const made = stocktakingOf(
      fileOf(
        opened,
        figures(
          '2026-01-01',
          { need: 'medical', help: 'all', children: 40 },
          { need: 'medical', help: 'absent', children: 12 },
        ),
        entryOf(
          stockItem,
          anItem({ what: 'programme', helps: ['education-early-childhood'], functions: { is: 'yes', mark: 'ours' } }),
        ),
      ),
    )
    const said = made && coverageOfNeeds(made).filter(isSaid)
    expect(said?.map(({ need, stands, absent }) => [need, stands, absent])).toEqual([
      ['medical', 'not-looked-at', 12],
      ['education-early-childhood', 'not-measured', 'not-measured'],
    ])
  })

  it('are read from the newest table, and no two tables are added', () => {
    expect(
      gap('medical', [
        figures('2025-01-01', { need: 'medical', help: 'all', children: 90 }),
        figures('2026-01-01', { need: 'medical', help: 'all', children: 40 }),
      ]),
    ).toMatchObject({ all: 40 })
  })

  it('count a programme that works, and none that nobody knows to', () => {
    const programme = (is: 'yes' | 'not-known') =>
      entryOf(
        stockItem,
        anItem({
          what: 'programme',
          helps: ['spiritual-recreation'],
          functions: { is, ...(is === 'yes' && { mark: 'ours' as const }) },
        }),
      )
    expect(gap('spiritual-recreation', [programme('yes')])).toMatchObject({
      stands: 'not-measured',
      programmes: { yes: 1 },
    })
    expect(gap('spiritual-recreation', [programme('not-known')])).toMatchObject({ stands: 'unsure' })
    const unlooked = stocktakingOf(fileOf(opened))
    expect(unlooked && coverageOfNeeds(unlooked).map(({ stands }) => stands)).toEqual(Array(16).fill('not-looked-at'))
  })
})

describe('the limits', () => {
  it('of nothing written are said, too', () => {
    expect(limitsOf(taken(), today).map(({ what }) => what)).toEqual([
      'nothing-written',
      'one-agency',
      'no-directory',
      'no-figures',
      'no-gap-is-no-proof',
    ])
  })

  it('count what is unknown, unchecked, old, contradicted and hidden', () => {
    const made = taken(
      entryOf(stockItem, anItem({ exists: { is: 'yes', mark: 'general' }, functions: { is: 'not-known' } })),
      entryOf(stockForm, aForm({ met: { is: 'yes', mark: 'seed', source: 'A summary', asOf: '2005' } })),
      entryOf(stockForm, aForm({ seen: 'other', met: { is: 'no', mark: 'ours' } })),
      entryOf(stockFigures, { release: 'r', title: 'T', letOutOn: today, figures: [{ need: 'medical', help: 'all' }] }),
    )
    expect(limitsOf(made, today)).toEqual([
      { what: 'one-agency' },
      { what: 'not-known', count: 1 },
      { what: 'unchecked', count: 2 },
      { what: 'summaries', count: 1 },
      { what: 'old', count: 1 },
      { what: 'said-otherwise', count: 1 },
      { what: 'no-directory' },
      { what: 'only-those-who-came' },
      { what: 'hidden-counts', count: 1 },
      { what: 'no-gap-is-no-proof' },
    ])
    expect(tally(made.items)).toEqual({ no: 0, 'not-known': 1, partly: 0, yes: 0 })
  })
})

it('a form and an item of a stocktaking lead to the entries that they are from', () => {
  const [form, otherForm] = [entryOf(stockForm, aForm()), entryOf(stockForm, aForm({ form: 'forced-labour' }))]
  const item = entryOf(stockItem, anItem())
  const file = fileOf(opened, form, otherForm, item)
  expect(entryOfForm(file, form.body)?.id).toBe(form.id)
  expect(entryOfForm(file, otherForm.body)?.id).toBe(otherForm.id)
  expect(entryOfItem(file, item.body)?.id).toBe(item.id)
  expect(entryOfItem(file, anItem())).toBeUndefined()
})
