import { describe, expect, it } from 'vitest'
import { SPELLING } from '#names/reading/spelling.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { anasFile, drita, grandmother, idFrom, mother } from '../../../test/support/people.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { motherAndChild } from './mother-and-child.ts'
import type { FileId, PersonId } from '../entry/ids.ts'
import type { BodyOf } from '../file/kind.ts'
import { birth } from '../kinds/registration/birth.ts'
import { fileLink } from '../kinds/registration/file-link.ts'
import { gender } from '../kinds/registration/gender.ts'
import { guardianship } from '../kinds/registration/guardianship.ts'
import { name } from '../kinds/registration/name.ts'
import { person } from '../kinds/registration/person.ts'
import { tie } from '../kinds/registration/tie.ts'
import type { AgeBand } from '../vocabulary/person.ts'
import type { TieType } from '../vocabulary/family/tie.ts'
import { p20BetweenFiles } from './p20-between-files.ts'

const today = day('2026-03-02')
const verasFile = idFrom('file-vera') as FileId
const third = idFrom('file-third') as FileId
const son = idFrom('person-son') as PersonId
const somebody = idFrom('person-somebody') as PersonId

const is = (who: PersonId, as: TieType, theirFile?: FileId) =>
  entryOf(tie, {
    person: who,
    tie: as,
    safe: 'not-known',
    livesWithChild: 'not-known',
    cares: 'not-known',
    ...(theirFile && { theirFile }),
  })
const known = (who: PersonId, called: string, ageBand: AgeBand = 'not-known', at = '2026-03-01') =>
  entryOf(person, { person: who, called, gender: 'not-known', ageBand, alive: 'yes' }, { at: day(at) })
const aged = (years: number, who: 'child' | PersonId = 'child') =>
  entryOf(birth, {
    who,
    born: { known: 'age', from: years, to: years, on: today },
    basis: 'family-said',
    reasonsForChild: 'not-known',
  })
const speaks = (over: Partial<BodyOf<typeof guardianship>>) =>
  entryOf(guardianship, { type: 'guardian', stands: 'appointed', conflict: 'none-declared', ...over })

/** What each of the two files contains, other than who represents its child. */
const anas = (...entries: Entry[]) => [is(mother, 'mother', verasFile), known(mother, 'Vera Prifti'), ...entries]
const veras = (...entries: Entry[]) => [is(son, 'own-child', anasFile), aged(16), ...entries]

/** The answer as the child's file gets it, and as the mother's file gets it. */
const told = (file: CaseFile, theirs: CaseFile | null) => {
  const [pair] = motherAndChild(file)
  return pair ? p20BetweenFiles({ file, pair, theirs, today, spelling: SPELLING }) : null
}
const bothWays = (ofAna: readonly Entry[], ofVera: readonly Entry[]) => {
  const [ana, vera] = [fileOf(...anas(...ofAna)), fileOf(...veras(...ofVera))]
  return [told(ana, vera), told(vera, ana)].map((ruling) => ruling?.answer ?? null)
}
const REFUSED = ['refused', 'refused']
const ALLOWED = ['allowed', 'allowed']

describe('the files of a mother who is a child and of her child', () => {
  it('have one representative for both: refused in each, though neither file says so by itself', () => {
    const ana = fileOf(...anas(speaks({ called: 'Drita Hoxha', alsoRepresents: 'not-known' })))
    const vera = fileOf(...veras(speaks({ type: 'temporary-guardian', called: 'drita  HOXHA' })))
    expect(told(ana, vera)).toEqual({ rule: 'P20', answer: 'refused', missing: ['representative-of-her-own'] })
    expect(told(vera, ana)).toEqual({ rule: 'P20', answer: 'refused', missing: ['representative-of-her-own'] })
  })

  it('call her by another word in each, or by one of several names: she is one', () => {
    expect(
      bothWays(
        [known(grandmother, 'Gran Vjollca'), speaks({ person: grandmother })],
        [known(somebody, 'Mother Vjollca'), speaks({ type: 'parent', person: somebody })],
      ),
    ).toEqual(REFUSED)
    const written = entryOf(name, {
      who: somebody,
      kind: 'document',
      text: 'Vjollca Prifti',
      script: 'Latn',
      use: 'use',
    })
    expect(
      bothWays(
        [speaks({ called: 'Vjollca Prifti' })],
        [known(somebody, 'Mum'), written, speaks({ type: 'parent', person: somebody })],
      ),
    ).toEqual(REFUSED)
  })

  it('both lead to the file of whoever represents them: one, whatever she is called', () => {
    expect(
      bothWays(
        [known(grandmother, 'Gran'), is(grandmother, 'grandmother', third), speaks({ person: grandmother })],
        [known(somebody, 'Mum'), is(somebody, 'mother', third), speaks({ type: 'parent', person: somebody })],
      ),
    ).toEqual(REFUSED)
  })

  it('have the State for both: one, unless two offices of it are named', () => {
    const office = (called?: string) => [speaks({ type: 'state-authority', ...(called !== undefined && { called }) })]
    expect(bothWays(office(), office())).toEqual(REFUSED)
    expect(bothWays(office('Child Protection Unit, Durrës'), office())).toEqual(REFUSED)
    expect(bothWays(office('Child Protection Unit, Durrës'), office('child protection unit, Durrës'))).toEqual(REFUSED)
    expect(bothWays(office('Child Protection Unit, Durrës'), office('Child Protection Unit, Tirana'))).toEqual(ALLOWED)
  })

  it('have one each: allowed; a court that appointed both is nobody’s representative', () => {
    expect(
      bothWays(
        [speaks({ called: 'Drita Hoxha', authority: 'Court of Durrës' })],
        [speaks({ called: 'Mira Hoxha', authority: 'Court of Durrës' })],
      ),
    ).toEqual(ALLOWED)
    expect(
      bothWays(
        [known(grandmother, 'Gran'), speaks({ person: grandmother })],
        [known(somebody, 'Gran'), speaks({ person: somebody })],
      ),
    ).toEqual(ALLOWED)
    expect(bothWays([], [])).toEqual(ALLOWED)
  })

  it('a mother who represents her child like any mother is never her own second representative', () => {
    expect(
      bothWays(
        [speaks({ type: 'parent', person: mother })],
        [known(somebody, 'Mother Vera Prifti'), speaks({ type: 'parent', person: somebody })],
      ),
    ).toEqual(ALLOWED)
  })

  it('had one for both, whose role has ended: allowed', () => {
    expect(
      bothWays([speaks({ called: 'Drita Hoxha', endsOn: day('2026-02-01') })], [speaks({ called: 'Drita Hoxha' })]),
    ).toEqual(ALLOWED)
  })
})

describe('who does not hold both', () => {
  const ana = anas(speaks({ called: 'Drita Hoxha' }))
  const vera = veras(speaks({ called: 'Drita Hoxha' }))
  const cannot = { rule: 'P20', answer: 'cannot-judge', dependsOn: ['status'] }

  it('cannot judge, and is told the same whatever stands in what is not held', () => {
    expect(told(fileOf(...ana), null)).toEqual(cannot)
    expect(told(fileOf(...ana), fileHolding(['identity', 'care'], ...vera))).toEqual(cannot)
    expect(told(fileOf(...ana), fileHolding(['identity', 'care'], ...veras()))).toEqual(cannot)
    expect(told(fileOf(...ana), fileHolding([]))).toEqual(cannot)
  })

  it('cannot judge by a person whose name stands in a folder that is not held', () => {
    const named = veras(known(somebody, 'Drita Hoxha'), speaks({ person: somebody }))
    expect(told(fileOf(...ana), fileHolding(['status'], ...named))).toEqual({
      rule: 'P20',
      answer: 'cannot-judge',
      dependsOn: ['identity'],
    })
    expect(told(fileOf(...anas()), fileHolding(['status'], ...named))?.answer).toBe('allowed')
  })

  it('of this file itself: it has answered already, and the other adds nothing', () => {
    expect(told(fileHolding(['identity'], ...ana), fileOf(...vera))).toBeNull()
    expect(told(fileHolding(['status'], ...ana), fileOf(...vera))).toBeNull()
    expect(
      told(
        fileOf(...anas(speaks({ called: 'Drita Hoxha', alsoRepresents: 'parent-who-is-a-child' }))),
        fileOf(...vera),
      ),
    ).toBeNull()
  })
})

describe('nothing is compared', () => {
  const same = speaks({ called: 'Drita Hoxha' })

  it('where no file of a mother or of an own child is led to', () => {
    expect(motherAndChild(fileOf(is(mother, 'mother'), is(grandmother, 'grandmother', verasFile)))).toEqual([])
    expect(
      motherAndChild(fileOf(is(son, 'own-child', anasFile), entryOf(gender, { who: 'child', gender: 'male' }))),
    ).toEqual([])
  })

  it('but a link leads there as a tie does', () => {
    const link = entryOf(fileLink, {
      file: verasFile,
      person: mother,
      crosses: [],
      decidedBy: [{ member: drita.member }],
      because: 'One mother.',
      answers: [],
      until: day('2026-09-01'),
      stands: true,
    })
    expect(motherAndChild(fileOf(is(mother, 'mother'), link))).toEqual([
      { file: verasFile, person: mother, is: 'mother' },
    ])
  })

  it('where the mother is grown: her own file knows it best', () => {
    const ana = (...entries: Entry[]) => fileOf(is(mother, 'mother', verasFile), same, ...entries)
    const vera = (...entries: Entry[]) => fileOf(is(son, 'own-child', anasFile), same, ...entries)
    expect(told(ana(known(mother, 'Vera', '15-17')), vera(aged(24)))).toBeNull()
    expect(told(vera(aged(24)), ana())).toBeNull()
    expect(told(ana(known(mother, 'Vera', '25-or-more')), vera(aged(17)))?.answer).toBe('refused')
  })

  it('or is grown by what her child’s file says, where hers is not held: a band grows old with the note', () => {
    const answer = (...entries: Entry[]) =>
      told(fileOf(is(mother, 'mother', verasFile), same, ...entries), null)?.answer ?? null
    const unsure = (reasonsForChild: 'no' | 'not-known') =>
      entryOf(birth, { who: mother, born: { known: 'nothing' }, basis: 'not-known', reasonsForChild })
    expect(answer(known(mother, 'Vera', '18-24'))).toBeNull()
    expect(answer(known(mother, 'Vera', '15-17', '2022-03-01'))).toBeNull()
    expect(answer(aged(18, mother))).toBeNull()
    expect(answer(unsure('no'))).toBeNull()
    expect(answer(unsure('not-known'))).toBe('cannot-judge')
    expect(answer(aged(17, mother), known(mother, 'Vera', '18-24'))).toBe('cannot-judge')
    expect(answer(known(mother, 'Vera', '15-17'))).toBe('cannot-judge')
    expect(answer(known(mother, 'Vera'))).toBe('cannot-judge')
    expect(answer()).toBe('cannot-judge')
  })
})
