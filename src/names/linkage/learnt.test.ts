import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWrittenName } from '../reading/read.ts'
import { tiesOfPairs } from './family-among.ts'
import { agreementOf } from './field.ts'
import { BEND, ENOUGH, learntWeights } from './learnt.ts'
import { PERSON_FIELDS, PERSON_WEIGHTS, type Sought } from './person.ts'
import { levelWeights, verdictOf, type Weights } from './weights.ts'

const given = 'Ana Besa Drita Elira Fatmir Genc Ilir Luan Mira Zana Arben Teuta Sokol Vjosa Kujtim Agim Blerta'.split(
  ' ',
)
const family = 'Hoxha Shehu Gjoka Prifti Basha Berisha Zeneli Kamberi Dushku Toptani Vrioni Frashëri Noli'.split(' ')
const towns = 'Tirana Durrës Vlora Shkodra Kukës Berat Fier'.split(' ')
const named = (n: number) =>
  `${given[n % 17] ?? ''} ${family[n % 13] ?? ''}${n > 220 ? ` ${given[Math.floor(n / 221) % 17] ?? ''}` : ''}`
const person = (n: number, more: Partial<Sought> = {}): Sought => ({
  names: [readWrittenName(named(n))],
  born: { from: 2006 + (n % 11), to: 2007 + (n % 11) },
  sex: n % 2 === 0 ? 'female' : 'male',
  places: [readWrittenName(towns[n % 7] ?? '')],
  kin: [],
  ...more,
})
const people = (count: number, more: (n: number) => Partial<Sought> = () => ({})) =>
  Array.from({ length: count }, (_, n) => person(n, more(n)))

const weight = (weights: Weights, field: string, level: string) => {
  const n = PERSON_FIELDS.findIndex(({ name }) => name === field)
  const odds = weights.odds[n]
  return odds ? (levelWeights(odds)[PERSON_FIELDS[n]?.levels.indexOf(level) ?? -1] ?? NaN) : NaN
}

function expectSensible(weights: Weights): void {
  expect(weights.prior).toBe(PERSON_WEIGHTS.prior)
  weights.odds.forEach((odds, n) => {
    const [now, before] = [levelWeights(odds), levelWeights(PERSON_WEIGHTS.odds[n] ?? odds)]
    expect(odds.m.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    now.forEach((level, at) => {
      const was = before[at] ?? NaN
      expect(Math.abs(level - was)).toBeLessThanOrEqual(BEND + 1e-9)
      if (Math.abs(was) > 0.01) expect(level * was).toBeGreaterThanOrEqual(-1e-9)
      if (at > 0) expect(level).toBeLessThanOrEqual((now[at - 1] ?? NaN) + 1e-9)
    })
  })
}

describe('weights that an organisation’s own files teach', () => {
  it('are those believed before where files are few', () => {
    expect(learntWeights([])).toBe(PERSON_WEIGHTS)
    expect(learntWeights(people(ENOUGH - 1))).toBe(PERSON_WEIGHTS)
  })

  it('move as there are more people: that all are girls, and half of one town, says less and less', () => {
    const girls = (count: number) =>
      learntWeights(
        people(count, (n) => ({ sex: 'female', ...(n % 2 === 0 && { places: [readWrittenName('Shkodër')] }) })),
      )
    for (const [field, level] of [
      ['sex', 'same'],
      ['place', 'same'],
    ] as const) {
      const [none, few, more] = [PERSON_WEIGHTS, girls(60), girls(600)].map((weights) => weight(weights, field, level))
      expect(few).toBeLessThan(none ?? NaN)
      expect(more).toBeLessThan(few ?? NaN)
      expect(more).toBeGreaterThanOrEqual(0)
    }
  })

  it('say more of what is rare: a place that two share where no two come from one', () => {
    const spread = learntWeights(
      people(800, (n) => ({
        places: [readWrittenName(`${family[n % 13] ?? ''}${given[(n * 7) % 17] ?? ''} ${String(n)}`)],
      })),
    )
    expect(weight(spread, 'place', 'same')).toBeGreaterThan(weight(PERSON_WEIGHTS, 'place', 'same'))
  })

  it('learn from children who have two files how their ages differ', () => {
    const mother = (n: number) => [
      {
        name: readWrittenName(`${family[n % 13] ?? ''} ${given[(n * 5 + 2) % 17] ?? ''} ${String(n)}`),
        relation: 'mother',
      },
    ]
    const once = people(600, (n) => ({ kin: mother(n) }))
    const again = once
      .slice(0, 200)
      .map(
        (one, n): Sought => ({ ...one, born: n % 2 === 0 ? one.born : { from: 2003 + (n % 11), to: 2004 + (n % 11) } }),
      )
    const told = learntWeights([...once, ...again])
    expect(weight(told, 'birth', 'near')).toBeGreaterThan(weight(learntWeights(once), 'birth', 'near'))
    expectSensible(told)
  })

  it.each([
    [
      'a thousand files of one name',
      [...people(100), ...Array.from({ length: 1000 }, () => person(3, { names: [readWrittenName('Mohammed Ali')] }))],
    ],
    [
      'a thousand files that are the same in everything',
      Array.from({ length: 1000 }, () =>
        person(3, { kin: [{ name: readWrittenName('Drita Hoxha'), relation: 'mother' }] }),
      ),
    ],
    [
      'one file with a thousand names',
      [...people(100), person(1, { names: Array.from({ length: 1000 }, (_, n) => readWrittenName(named(n))) })],
    ],
    [
      'files that agree in nothing but their names',
      Array.from({ length: 400 }, (_, n) =>
        person(n, { names: [readWrittenName(named(Math.floor(n / 4)))], born: { from: 1950 + n, to: 1950 + n } }),
      ),
    ],
    [
      'files without a fact',
      Array.from({ length: 400 }, (): Sought => ({ names: [], born: null, sex: null, places: [], kin: [] })),
    ],
  ])('keep their sign and their order for %s', (_, hostile) => {
    const weights = learntWeights(hostile)
    expectSensible(weights)
    expect(weight(weights, 'name', 'same')).toBeGreaterThan(4)
    expect(weight(weights, 'name', 'different')).toBeLessThan(-1)
  })

  it('never cross their bounds, and are the same for the same people, whoever they are', () => {
    const someone = fc.record({
      names: fc.array(
        fc.constantFrom('Ana', 'Ana Hoxha', 'Сокха', 'សុខា', 'A', '', '\ud800', 'Mohammed Ali').map(readWrittenName),
        { maxLength: 2 },
      ),
      born: fc.constantFrom(
        null,
        { day: '2014-05-06' },
        { day: '2014-06-05' },
        { from: 2010, to: 2011 },
        { from: 1980, to: 2020 },
      ),
      sex: fc.constantFrom(null, 'female' as const, 'male' as const),
      places: fc.array(fc.constantFrom('Fier', 'Kampot', 'កំពត').map(readWrittenName), { maxLength: 1 }),
      kin: fc.array(
        fc.record({
          name: fc.constantFrom('Mira', 'Mirela', 'Zana').map(readWrittenName),
          relation: fc.constantFrom(null, 'mother', 'aunt'),
        }),
        { maxLength: 2 },
      ),
    })
    fc.assert(
      fc.property(
        fc.array(someone, { minLength: 40, maxLength: 120 }),
        fc.integer({ min: 1, max: 5 }),
        (some, times) => {
          const all = Array.from({ length: times }, () => some).flat()
          const weights = learntWeights(all)
          expectSensible(weights)
          expect(learntWeights([...all])).toEqual(weights)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('are reckoned in a moment for five thousand people', () => {
    const many = people(5000, (n) => ({ kin: [{ name: readWrittenName(named(n * 3 + 1)), relation: 'mother' }] }))
    learntWeights(many)
    const from = process.cpuUsage()
    learntWeights(many)
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(400)
  })

  it('change how much a thing says, and never what is said of it', () => {
    const told = learntWeights(people(600, () => ({ sex: 'female', places: [readWrittenName('Shkodër')] })))
    const [one, other] = [person(1, { kin: [{ name: readWrittenName('Drita'), relation: 'mother' }] }), person(18)]
    const levels = (weights: Weights) =>
      verdictOf(PERSON_FIELDS, weights, agreementOf(PERSON_FIELDS, one, other)).reasons.map(
        ({ field, level }) => `${field} ${level}`,
      )
    expect(levels(told)).toEqual(levels(PERSON_WEIGHTS))
  })
})

describe('files of one person among one’s own', () => {
  const twice = [
    {
      names: [readWrittenName('Ольга Шевченко')],
      born: { day: '2013-04-11' },
      sex: 'female',
      places: [],
      kin: [{ name: readWrittenName('Віра'), relation: 'mother' }],
    },
    {
      names: [readWrittenName('Olha Shevchenko')],
      born: { from: 2013, to: 2013 },
      sex: 'female',
      places: [],
      kin: [{ name: readWrittenName('Vira'), relation: 'mother' }],
    },
  ] as const satisfies readonly Sought[]
  const brothers = [
    person(0, { names: [readWrittenName('Ardian Malaj')], born: { day: '2011-01-02' }, sex: 'male', places: [] }),
    person(0, { names: [readWrittenName('Artan Malaj')], born: { day: '2014-09-30' }, sex: 'male', places: [] }),
  ]
  const all = [...people(150), ...twice, ...brothers]
  const same = tiesOfPairs(
    all,
    all.flatMap((_, a) => all.slice(a + 1).map((__, n) => ({ a, b: a + 1 + n }))),
    learntWeights(all),
  ).filter(({ as, sureness }) => as === 'same' && sureness >= 0.5)
  const has = (a: number, b: number) => same.some(({ one, other }) => one === a && other === b)

  it('two brothers are two', () => {
    expect(has(152, 153)).toBe(false)
  })

  it('one child in two alphabets is one, and hardly anybody else', () => {
    expect(has(150, 151)).toBe(true)
    expect(same.length).toBeLessThan(4)
  })
})
