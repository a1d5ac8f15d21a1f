import { describe, expect, it } from 'vitest'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import { readWrittenName } from '../reading/read.ts'
import { BORN_LEVELS, bornByAge, bornLevel, type Born } from './born.ts'
import { agreementOf } from './field.ts'
import { ENOUGH, learntWeights } from './learnt.ts'
import { PERSON_FIELDS, PERSON_WEIGHTS, type Sought } from './person.ts'
import { numberField, textField } from './text-field.ts'
import { tieBetween } from './tie-between.ts'
import { typosBetween } from './typos.ts'
import { levelWeights, verdictOf } from './weights.ts'

const twoOf = (pair: string) => {
  const [one = '', other = ''] = pair.split(' ~ ').map((part) => (part === '-' ? '' : part))
  return [one, other] as const
}

/** `Elira Marku; 2014; f; Shkodër; mother Drita Marku, sibling Ben` */
function soughtOf(line: string): Sought {
  const [names = '', born = '', sex = '', place = '', kin = ''] = line.split(';').map((part) => part.trim())
  const [from = '', to = from] = born.split('..')
  return {
    names: names === '' ? [] : names.split('+').map((name) => readWrittenName(name.trim())),
    born: born === '' ? null : born.includes('-') ? { day: born } : { from: Number(from), to: Number(to) },
    sex: sex === 'f' ? 'female' : sex === 'm' ? 'male' : null,
    places: place === '' ? [] : [readWrittenName(place)],
    kin:
      kin === ''
        ? []
        : kin.split(',').map((one) => {
            const [relation = '', ...name] = one.trim().split(' ')
            return { name: readWrittenName(name.join(' ')), relation: relation === '?' ? null : relation }
          }),
  }
}

describe('two people', () => {
  it.each(
    recordedRows(`
  Elira Marku; 2014-05-06; f; Shkodër; mother Drita Marku ~ Elira Marku; 2014-05-06; f; Shkodër; mother Drita Marku = 0,0,0,0,0 31.315 1.00000
  Elira Marku; 2014-05-06; f; Shkodër; mother Drita Marku ~ Ilira Marko; 2014; m; Shkodra; mother Drita Marko = 1,2,1,2,1 11.129 0.81782
  Elira Marku; 2014-05-06 ~ Elira Markaj; 2014-06-05 = 1,1,-,-,- 12.510 0.92120
  Elira Marku + Lule ~ Lule = 0,-,-,-,- 8.276 0.38319
  Elira Marku ~ ; 2014 = -,-,-,-,- 0.000 0.00200
  Elira Marku; 2014..2018; f ~ Besa Kola; 2015; f = 4,4,0,-,- -5.077 0.00006
  Elira; ; ; Tirana; aunt Mira, ? Ben ~ Elira; ; ; Durrës; mother Mira, uncle Ben = 0,-,-,4,0 13.657 0.96280
  Elira; ; ; ; mother Mira, father Gent Kola ~ Elira; ; ; ; mother Teuta, father Gent Kola = 0,-,-,-,0 15.505 0.98938
  Elira; ; ; ; mother Mira ~ Elira; ; ; ; aunt Mira = 0,-,-,-,- 8.276 0.38319
  …; ; f ~ Elira; ; f = -,-,0,-,- 0.978 0.00393
`),
  )('%s: %s', (pair, levels) => {
    const [one, other] = twoOf(pair).map(soughtOf) as [Sought, Sought]
    const { weight, probability } = verdictOf(PERSON_FIELDS, PERSON_WEIGHTS, agreementOf(PERSON_FIELDS, one, other))
    expect(
      [
        agreementOf(PERSON_FIELDS, one, other)
          .map((level) => level ?? '-')
          .join(','),
        weight.toFixed(3),
        probability.toFixed(5),
      ].join(' '),
    ).toBe(levels)
  })

  it.each(
    recordedRows(`
  Elira Marku; 2014-05-06; f ~ Elira Marku; 2014-05-06; f = same 1.000 - ~ -
  Elira Marku; 2014; f; ; mother Drita Kola ~ Drita Kola; 1990; f = parent 1.000 Drita Kola ~ Drita Kola
  Drita Kola; 1990; f ~ Elira Marku; 2014; f; ; mother Drita Kola = child 1.000 Drita Kola ~ Drita Kola
  Elira Marku; 2014 ~ Drita Kola; 1990; f; ; own-child Elira Marku = parent 1.000 Elira Marku ~ Elira Marku
  Elira Marku; 2014; f; ; mother Drita Kola ~ Drita Kola; 2003; f = parent 1.000 Drita Kola ~ Drita Kola
  Elira Marku; 2014; f; ; mother Drita Kola ~ Drita Kola; 2002..2003; f = parent 1.000 Drita Kola ~ Drita Kola
  Elira Marku; 2014-01-01; f; ; mother Drita Kola ~ Drita Kola; 2003-12-31; f = parent 1.000 Drita Kola ~ Drita Kola
  Elira Marku; 2014-01-01; f; ; mother Drita Kola ~ Drita Kola; 2004-01-01; f = none
  Elira; ; f; ; mother Drita ~ Drita; ; f = none
  Elira; 2014; f; ; mother Drita ~ Drita; 1990; f = parent 1.000 Drita ~ Drita
  Elira; 2014; f; ; mother Drita ~ Drita; ; f = none
  Elira Marku; ; f; ; mother Drita Kola, father Gent Marku ~ Besa Marku; ; f; ; mother Drita Kola, father Gent Marku = sibling 1.000 Drita Kola ~ Drita Kola
  Elira; ; f; ; mother Drita, father Gent ~ Ben; ; m; ; mother Drita, father Gent = sibling 1.000 Drita ~ Drita
  Elira; ; f; ; mother Drita ~ Ben; ; m; ; mother Drita = none
  Elira; ; f; Kukës; mother Drita ~ Ben; ; m; Kukës; mother Drita = sibling 1.000 Drita ~ Drita
  Elira; ; f; Kukës; mother Drita ~ Ben; ; m; Vlorë; mother Drita = none
  Elira; ; f; ; mother Drita Kola ~ Ben; ; m; ; father Drita Kola = none
  Elira Marku; ; f; ; sibling Ben Marku ~ Ben Marku; ; m = sibling 1.000 Ben Marku ~ Ben Marku
  Ben Marku; ; m ~ Elira Marku; ; f; ; sibling Ben Marku = sibling 1.000 Ben Marku ~ Ben Marku
  Elira; ; f; ; aunt Drita Kola ~ Ben; ; m; ; aunt Drita Kola = none
  Elira; ; f ~ Ben; ; m = none
  Elira Marku; 2014; f; Kukës; mother Drita ~ Elira Marku; 2014; f; Kukës; mother Drita = same 1.000 Drita ~ Drita
`),
  )('%s are %s', (pair, tie) => {
    const [one, other] = twoOf(pair).map(soughtOf) as [Sought, Sought]
    const found = tieBetween(one, other)
    expect(
      found ? `${found.as} ${found.sureness.toFixed(3)} ${found.here ?? '-'} ~ ${found.there ?? '-'}` : 'none',
    ).toBe(tie)
  })
})

describe('births, texts and numbers', () => {
  const bornOf = (said: string): Born => {
    const [from = '', to = from] = said.split('..')
    return said.includes('-') ? { day: said } : { from: Number(from), to: Number(to) }
  }

  it.each(
    recordedRows(`
  2014-05-06 ~ 2014-05-06 = same-day
  2014-05-06 ~ 2014-06-05 = a-digit-off
  2014-05-06 ~ 2014-05-16 = a-digit-off
  2014-05-06 ~ 2014-06-16 = same-year
  2014-05-06 ~ 2015-06-07 = a-year-off
  2014-05-06 ~ 2016-06-07 = near
  2014-05-06 ~ 2018-06-07 = near
  2014-05-06 ~ 2019-06-07 = apart
  2014 ~ 2014 = same-year
  2014 ~ 2015 = a-year-off
  2014..2015 ~ 2015 = same-year
  2014..2016 ~ 2015 = a-year-off
  2014..2017 ~ 2015 = a-year-off
  2014..2018 ~ 2015 = near
  2015 ~ 2014..2018 = near
  2014 ~ 2018 = near
  2018 ~ 2014 = near
  2014 ~ 2019 = apart
  2019 ~ 2014 = apart
  2014 ~ 2014-05-06 = same-year
`),
  )('born %s: %s', (pair, level) => {
    const [one, other] = twoOf(pair).map(bornOf) as [Born, Born]
    expect(BORN_LEVELS[bornLevel(one, other)]).toBe(level)
  })

  it('an age leaves two years, whichever of two ages is given first', () => {
    expect(bornByAge(9, 9, '2026-01-10')).toEqual({ from: 2016, to: 2017 })
    expect(bornByAge(11, 8, '2026-01-10')).toEqual(bornByAge(8, 11, '2026-01-10'))
    expect(bornByAge(8, 11, '2026-01-10')).toEqual({ from: 2014, to: 2018 })
  })

  it.each(
    recordedRows(`
  - ~ - = 0 - -
  abc ~ abc = 0 0 0
  abc ~ - = 3 - -
  - ~ abc = 3 - -
  abc ~ abd = 1 1 1
  abc ~ acb = 1 1 1
  abc ~ bac = 1 1 1
  ab ~ ba = 1 4 2
  abc ~ ab = 1 1 1
  ab ~ abc = 1 1 1
  ab ~ ac = 1 4 2
  abcdefgh ~ abcdxfgx = 2 2 2
  abcdefghij ~ abxdexghix = 3 3 2
  marku ~ markaj = 2 3 2
  kola street ~ street kola = 10 3 2
  kola street ~ kola = 7 3 2
  old kola street ~ kola street = 4 3 2
  a kola ~ kola = 2 3 2
  ab kola ~ ab = 5 4 2
  shevchenko ~ sevcenco = 3 2 2
  phoebe ~ febe = 3 2 2
  drita ~ ibrahim = 6 4 2
  12345 ~ 12345 = 0 0 0
  12345 ~ 12346 = 1 1 1
  12 ~ 13 = 1 4 2
  123 ~ 124 = 1 1 1
  12345 ~ 12399 = 2 3 2
`),
  )('%s: typos, level as a text and as a number: %s', (pair, made) => {
    const [one, other] = twoOf(pair)
    const fields = [textField<string>('text', (text) => text), numberField<string>('number', (text) => text)]
    expect([typosBetween(one, other), ...agreementOf(fields, one, other)].map((n) => n ?? '-').join(' ')).toBe(made)
  })

  it('a text that one record lacks is not compared', () => {
    for (const field of [textField, numberField]) {
      const nullable = field<string | null>('some', (text) => text)
      expect([nullable.compare(null, 'a'), nullable.compare('a', null), nullable.compare('', 'a')]).toEqual([
        null,
        null,
        null,
      ])
    }
  })
})

describe('what an organisation’s files teach', () => {
  const given = 'Elira Drita Besa Olena Fatmata Sokha Linh Thida Ivan Maria Gent Arben'.split(' ')
  const family = 'Marku Kola Hoxha Boyko Kamara Bah Ali Chan Petrov Silva'.split(' ')
  const people = (many: number, twice: number) =>
    Array.from({ length: many }, (_, n) => {
      const at = n % (many - twice)
      return soughtOf(
        `${given[at % 12] ?? ''} ${family[Math.floor(at / 12) % 10] ?? ''} ${given[(at * 5) % 12] ?? ''}; ${String(
          2008 + ((at * 7) % 11) + (n === at ? 0 : n % 2),
        )}; ${at % 3 === 0 ? 'm' : 'f'}; ${family[(at * 3) % 7] ?? ''}; mother ${given[(at * 7) % 12] ?? ''} ${family[at % 10] ?? ''}`,
      )
    })

  it('is nothing where they are few', () => {
    expect(learntWeights(people(ENOUGH - 1, 0))).toBe(PERSON_WEIGHTS)
    expect(learntWeights(people(ENOUGH, 0))).not.toBe(PERSON_WEIGHTS)
  })

  it.each(
    recordedRows(`
  50 0 = 7.15 6.35 3.90 0.06 -4.97 · 10.79 6.53 2.12 0.54 -1.59 -4.10 · 1.00 -5.09 · 3.11 3.11 3.11 0.58 -1.83 · 7.52 5.36 3.32 1.17 -1.92
  90 20 = 7.03 6.55 3.02 0.00 -4.96 · 10.39 6.17 2.11 0.64 -2.02 -4.28 · 0.95 -5.24 · 3.22 3.22 3.22 0.50 -2.21 · 7.09 5.22 3.24 0.89 -2.31
  140 40 = 7.46 6.76 4.17 0.00 -4.96 · 10.08 5.92 2.36 0.90 -2.30 -4.63 · 0.83 -5.28 · 2.75 2.75 2.75 0.51 -2.46 · 6.91 5.19 3.25 0.90 -2.61
`),
  )('of %s people, some twice: %s', (counts, weights) => {
    const [many = 0, twice = 0] = counts.split(' ').map(Number)
    expect(
      learntWeights(people(many, twice))
        .odds.map((odds) =>
          levelWeights(odds)
            .map((weight) => weight.toFixed(2))
            .join(' '),
        )
        .join(' · '),
    ).toBe(weights)
  })
})
