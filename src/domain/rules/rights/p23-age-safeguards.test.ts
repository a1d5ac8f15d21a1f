import { describe, expect, it } from 'vitest'
import { BODILY_METHODS } from '../../vocabulary/rights/age-assessment.ts'
import { p23AgeSafeguards, p23Assessed } from './p23-age-safeguards.ts'

const missingIn = (ruling: ReturnType<typeof p23Assessed>) => (ruling.answer === 'refused' ? ruling.missing : [])
const asked: Parameters<typeof p23AgeSafeguards>[0] = {
  methods: [],
  tried: ['papers-and-registers'],
  independent: 'yes',
  childAgrees: 'yes',
  toldThatMayRefuse: true,
  withRepresentative: { named: 'the lawyer' },
  appealTold: true,
}
const made = { representativeWasThere: 'yes', childAgreed: 'yes', marginYears: 1 }

describe('an age assessment (P23)', () => {
  it.each<[object, readonly string[]]>([
    [{ childAgrees: 'no' }, ['childs-yes-to-it']],
    [{ toldThatMayRefuse: false }, ['childs-yes-to-it']],
    [{ withRepresentative: undefined }, ['representative-with-the-child']],
    [{ independent: 'no' }, ['independent-people']],
    [{ methods: BODILY_METHODS.slice(0, 1), tried: [] }, ['gentler-way-first']],
    [{ methods: BODILY_METHODS.slice(0, 1) }, []],
    [{ tried: [] }, []],
    [{ appealTold: false }, ['way-to-appeal']],
    [{}, []],
  ])('that is asked for with %o lacks %o', (over, missing) => {
    expect(missingIn(p23AgeSafeguards({ ...asked, ...over }))).toEqual(missing)
  })

  it.each<[object, readonly string[]]>([
    [{ childAgreed: 'no' }, ['childs-yes-to-it']],
    [{ representativeWasThere: 'not-known' }, ['representative-with-the-child']],
    [{ marginYears: 0 }, ['margin-of-error']],
    [{}, []],
  ])('that was made with %o lacked %o', (over, missing) => {
    expect(missingIn(p23Assessed({ ...made, ...over }))).toEqual(missing)
  })
})
