import { describe, expect, it } from 'vitest'
import { SERVICE_CATEGORIES, SERVICE_CATEGORY_NAMES } from './service-category.ts'
import { SERVICE_CROSSWALK } from './service-crosswalk.ts'

const meets = (list: 'htcds' | 'primero') => new Set(Object.values(SERVICE_CROSSWALK).flatMap((one) => one[list]))

describe('the kinds of help', () => {
  it('use no finer code twice: a code alone says which help is meant', () => {
    const subs = Object.values(SERVICE_CATEGORIES).flat() as readonly string[]
    expect(subs.filter((sub, at) => subs.indexOf(sub) !== at)).toEqual([])
    expect(subs.filter((sub) => SERVICE_CATEGORY_NAMES.some((name) => name === sub))).toEqual([])
  })

  it('lose nothing of the lists that they were drawn from', () => {
    expect([...meets('htcds')].sort()).toEqual([
      'Education',
      'Financial',
      'Health',
      'LabourExploitationRehabilitation',
      'Legal',
      'Livelihood',
      'RightsBasedTraining',
      'SexualExploitationRehabilitation',
      'SocialCare',
    ])
    const primero = [
      'safehouse',
      'health',
      'psychosocial',
      'police',
      'legal',
      'livelihoods',
      'child protection',
      'family mediation',
      'family reunification',
      'education',
      'NFI/clothes',
      'WASH',
      'registration',
      'food',
    ]
    expect([...meets('primero')].sort()).toEqual(primero.sort())
  })

  it('claim no publication for themselves: the division is ours', () => {
    expect(new Set(Object.values(SERVICE_CROSSWALK).map((one) => one.mark))).toEqual(new Set(['ours']))
  })
})
