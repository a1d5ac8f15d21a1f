import { describe, expect, it } from 'vitest'
import { aListing } from '../../../../test/support/directory.ts'
import { listingsFrom } from './listings-of.ts'
import { readHsdsJson } from './read-json.ts'
import { helpOf } from './terms.ts'
import { writeHsdsJson } from './write-json.ts'

const service = {
  id: 's1',
  name: 'Evening lessons',
  status: 'active',
  organization: { id: 'o1', name: 'House of the River', description: 'A house.' },
}
function readOne(over: object) {
  const made = readHsdsJson(JSON.stringify([{ ...service, ...over }]))
  if (!made.ok) throw new Error(made.detail.code)
  const { listings } = listingsFrom(made.value.rows)
  const [listing] = listings
  if (!listing) throw new Error('no listing was read')
  return listing
}

describe('what a service of another directory says', () => {
  it('is the telephones of the service, and those of its organisation only where it has none', () => {
    const organization = { ...service.organization, phones: [{ id: 'p9', number: '+355 9' }] }
    expect(readOne({ organization, phones: [{ id: 'p1', number: '+355 1', extension: 7 }] }).phones).toEqual([
      { number: '+355 1 / 7' },
    ])
    expect(readOne({ organization }).phones).toEqual([{ number: '+355 9' }])
  })

  it('is the days of a week that it names, in upper or lower case, and none where it names none', () => {
    const days = (byday: string | undefined) => readOne({ schedules: [{ id: 'h', byday }] }).hours[0]?.days
    expect(days('mo,WE')).toEqual(['MO', 'WE'])
    expect(days(undefined)).toEqual([])
  })

  it('is its cost in the words of the directory, without what is blank', () => {
    const costs = (over: object) => readOne(over).costWords ?? null
    expect(costs({})).toBeNull()
    expect(costs({ fees_description: 'A little.' })).toBe('A little.')
    const options = [
      { id: 'c1', option: 'A lesson', amount: 200, currency: 'ALL' },
      { id: 'c2', amount: '150' },
      { id: 'c3', amount: ' ', amount_description: 'as you can' },
    ]
    expect(costs({ cost_options: options })).toBe('A lesson 200 ALL\n150\nas you can')
  })
})

it.each<[string, unknown]>([
  ['medical', { category: 'medical' }],
  ['accommodation-care/day-centre', { category: 'accommodation-care', sub: 'day-centre' }],
  ['day-centre', { category: 'accommodation-care', sub: 'day-centre' }],
  ['medical/day-centre', undefined],
  ['day-centre/medical', undefined],
  ['another', undefined],
  ['', undefined],
])('a term “%s” is the help %o', (value, help) => {
  expect(helpOf(value)).toEqual(help)
})

describe('hours that are written into a directory', () => {
  const schedules = (days: readonly ('MO' | 'WE')[]) =>
    (
      JSON.parse(writeHsdsJson([aListing({ hours: [{ days: [...days], opens: '16:00' }] })])) as {
        schedules: object[]
      }[]
    )[0]?.schedules

  it('are of a week where they have days, and of no rhythm where they have none', () => {
    expect(schedules(['MO', 'WE'])).toMatchObject([{ byday: 'MO,WE', freq: 'WEEKLY', opens_at: '16:00' }])
    expect(Object.keys(schedules([])?.[0] ?? {})).toEqual(['id', 'opens_at'])
  })
})

describe('a place that is written into a directory', () => {
  const place = { place: 'house', hidden: false }
  const written = (over: object) => {
    const text = writeHsdsJson([aListing({ places: [{ ...place, ...over }] })])
    return { text, hasAddress: text.includes('"addresses"') }
  }

  it('has no address where nothing of it is known', () => {
    expect(written({}).hasAddress).toBe(false)
    expect(written({ district: 'Elbasan' }).hasAddress).toBe(true)
    expect(written({ address: 'Rruga e Lumit 4' }).hasAddress).toBe(true)
  })

  it('has no name, no address and no way where it is hidden, but its district', () => {
    const secret = {
      hidden: true,
      name: 'Behind the mill',
      address: 'Rruga e Lumit 4',
      access: 'A ramp',
      transport: 'bus 3',
    }
    expect(written(secret).hasAddress).toBe(false)
    const { text, hasAddress } = written({ ...secret, district: 'Elbasan' })
    expect(hasAddress).toBe(true)
    expect(text).toContain('Elbasan')
    for (const said of ['mill', 'Lumit', 'ramp', 'bus 3']) expect(text).not.toContain(said)
  })
})
