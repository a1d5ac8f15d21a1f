import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#domain/file/fold.ts'
import { decide } from '#domain/deciding/decide.ts'
import { FOLDERS, type Folder, type OrganisationId } from '#domain/entry/ids.ts'
import { guidanceDismissed } from '#domain/kinds/any/guidance-dismissed.ts'
import { healthFactor } from '#domain/kinds/assessment/health-factor.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { organisationNamed } from '#domain/kinds/any/organisation-named.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { phase } from '#domain/kinds/planning/phase.ts'
import { KINDS } from '#domain/kinds.ts'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import {
  born,
  help,
  inGroup,
  levels,
  lived,
  opened,
  registration,
  TODAY,
  wants,
} from '../../../test/support/guidance/child.ts'
import { drita, idFrom } from '../../../test/support/people.ts'
import { aVisit, strike } from '../../../test/support/work.ts'
import { CARDS } from '../cards.ts'
import { dismissalDraft, draftFromStep } from './drafts.ts'
import { guidanceFor } from './guidance-for.ts'

const namesOf = (file: ReturnType<typeof fileOf>) =>
  guidanceFor(CARDS, file, TODAY).applicable.map(({ card }) => card.id)
const aside = (spoken: ReturnType<typeof guidanceFor>['applicable'][number]) => {
  const { body, folder } = dismissalDraft(spoken, TODAY, 'thought-of')
  return entryOf(guidanceDismissed, body, folder === undefined ? {} : { folder })
}
const only = (file: ReturnType<typeof fileOf>, id: string) => {
  const found = guidanceFor(CARDS, file, TODAY).applicable.find(({ card }) => card.id === id)
  if (!found) throw new Error(`${id} does not speak`)
  return found
}

describe('guidance goes by the phase of the work', () => {
  it('as the agency counts it where nobody named one, and as it was named where somebody did', () => {
    const crisisCard = CARDS.filter(({ phases }) => phases?.length === 1 && phases[0] === 'crisis').map(({ id }) => id)
    const speaks = (file: ReturnType<typeof fileOf>) => crisisCard.filter((id) => namesOf(file).includes(id)).length
    const file = fileOf(opened('2026-01-01'))
    const longer = { ...file, phaseWindows: { transition: 60, inclusion: 120, end: 240 } }
    expect(crisisCard.length).toBeGreaterThan(0)
    expect(speaks(longer)).toBeGreaterThan(0)
    expect(speaks({ ...file, phaseWindows: { transition: 1, inclusion: 2, end: 3 } })).toBe(0)
    expect(
      speaks({
        ...longer,
        ...fileOf(opened('2026-01-01'), entryOf(phase, { phase: 'inclusion', because: 'She is home.' })),
      }),
    ).toBe(0)
  })
})

describe('guidance is silent', () => {
  it('at a file with nothing in it, and at a file that is no child’s', () => {
    expect(namesOf(fileOf())).toEqual([])
    expect(
      namesOf(
        fileOf(entryOf(organisationNamed, { organisation: idFrom('organisation') as OrganisationId, name: 'Prag' })),
      ),
    ).toEqual([])
  })

  it('at a file that is closed, and at a child who wishes no contact', () => {
    expect(
      namesOf(
        fileOf(opened(), entryOf(lightClosure, { reason: 'died', words: 'In the night.', familySupported: 'yes' })),
      ),
    ).toEqual([])
    expect(
      namesOf(fileOf(opened(), entryOf(dormantByWish, { wayBack: 'Tuesdays', mayWeGetInTouch: { answer: 'no' } }))),
    ).toEqual([])
  })

  it('about what stands in a folder that is not held, and about nothing having been written there', () => {
    const told = [opened(), inGroup('born-of-trafficking'), levels({ 'with-parent': 'hard' })]
    expect(namesOf(fileOf(...told))).toContain('born-mother-torn')
    expect(namesOf(fileHolding(['care'], ...told))).not.toContain('born-mother-torn')
    expect(namesOf(fileOf(opened(), born('2025-06-01')))).toContain('baby-register-in-time')
    expect(namesOf(fileHolding(['care', 'identity'], opened(), born('2025-06-01')))).not.toContain(
      'baby-register-in-time',
    )
  })

  it('about a person’s body, and about what was said to a psychologist', () => {
    const file = fileOf(
      entryOf(healthFactor, {
        factor: 'one',
        is: 'risk',
        area: 'pregnancy',
        words: 'Third month.',
        source: 'professional',
      }),
      entryOf(visit, aVisit({ anythingNotSafe: { answer: 'yes', words: 'He came.' } }), { folder: 'therapy' }),
    )
    expect(namesOf(file)).toEqual([])
  })

  it('about a grown person of twenty-five or more', () => {
    expect(namesOf(fileOf(opened(), born('1990-01-01')))).toEqual([])
  })
})

describe('guidance speaks', () => {
  it('of what is pressing first', () => {
    const said = guidanceFor(
      CARDS,
      fileOf(opened(), inGroup('left-behind'), lived(['violence-suffered', 'kept-in-touch-with-parent'])),
      TODAY,
    ).applicable
    const order = said.map(({ card }) => ['now', 'soon', 'in-time'].indexOf(card.urgency))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order.length).toBeGreaterThan(3)
  })

  it('with the entries and fields that made it speak', () => {
    const group = inGroup('born-of-trafficking')
    const birth = registration('not-registered', 'born-abroad')
    const spoken = only(fileOf(group, birth), 'born-abroad-without-papers')
    expect(spoken.facts).toEqual([
      { is: 'entry', entry: group.id, kind: 'child-group', folder: 'origins', field: 'group' },
      { is: 'entry', entry: birth.id, kind: 'birth-registration', folder: 'status', field: 'obstacles' },
    ])
  })

  it('of nothing being written, and says where others of the kind are', () => {
    const gapOf = (...more: Parameters<typeof fileOf>) =>
      guidanceFor(CARDS, fileOf(opened(), born('2009-02-01'), ...more), TODAY)
        .applicable.find(({ card }) => card.id === 'nearly-grown-plan')
        ?.facts.find((fact) => fact.is === 'nothing-of')
    expect(gapOf()).toEqual({ is: 'nothing-of', kind: 'goal', folder: 'care' })
    expect(gapOf(wants())).toEqual({ is: 'nothing-of', kind: 'goal', folder: 'care', others: true })
  })

  it('of the safer value where two people wrote different things', () => {
    expect(
      namesOf(fileOf(inGroup('left-behind', 'no'), inGroup('left-behind'), lived(['hunger-or-no-care']))),
    ).toContain('left-behind-hunger')
  })
})

describe('a card that was laid aside', () => {
  const need = help('needed', 'medical')

  it('stays aside while its facts are the same, and is shown to the supervisor with the reason', () => {
    const put = aside(only(fileOf(need), 'medical-needed'))
    const { applicable, dismissed } = guidanceFor(CARDS, fileOf(need, put), TODAY)
    expect(applicable.map(({ card }) => card.id)).not.toContain('medical-needed')
    expect(dismissed).toMatchObject([
      { card: { id: 'medical-needed' }, by: { by: drita.member, body: { because: 'thought-of' } } },
    ])
  })

  it('comes back when a new fact makes it speak, and when laying it aside was taken back', () => {
    const put = aside(only(fileOf(need), 'medical-needed'))
    expect(namesOf(fileOf(need, put, help('needed', 'medical', { need: 'another' })))).toContain('medical-needed')
    expect(namesOf(fileOf(need, put, strike(put)))).toContain('medical-needed')
  })

  it('stays aside when a fact falls away', () => {
    const other = help('needed', 'medical', { need: 'another' })
    const put = aside(only(fileOf(need, other), 'medical-needed'))
    expect(namesOf(fileOf(need, put))).not.toContain('medical-needed')
  })

  it('stays aside on another birthday', () => {
    const small = [opened(), born('2020-03-05')]
    const put = aside(only(fileOf(...small), 'limits-not-told'))
    expect(guidanceFor(CARDS, fileOf(...small, put), TODAY).dismissed.map(({ card }) => card.id)).toEqual([
      'limits-not-told',
    ])
  })

  it('says in words why it was laid aside, where somebody wrote any', () => {
    const spoken = only(fileOf(need), 'medical-needed')
    expect(dismissalDraft(spoken, TODAY, 'thought-of').body).not.toHaveProperty('words')
    expect(dismissalDraft(spoken, TODAY, 'thought-of', 'Done.').body).toMatchObject({ words: 'Done.' })
  })

  it('is written in the folder of its most sensitive fact, so that its name tells nothing elsewhere', () => {
    const told = [inGroup('born-of-trafficking'), levels({ 'with-parent': 'hard' })]
    expect(dismissalDraft(only(fileOf(...told), 'born-mother-torn'), TODAY, 'thought-of').folder).toBe('origins')
    expect(dismissalDraft(only(fileOf(need), 'medical-needed'), TODAY, 'thought-of').folder).toBe('care')
  })
})

describe('whatever a file holds', () => {
  const entries = fc.shuffledSubarray(EXAMPLES.map(({ kind, body }) => entryOf(kind, body)))

  it('guidance is the same in any order of arrival, and never fails', () => {
    fc.assert(
      fc.property(entries, (some) => {
        const said = guidanceFor(CARDS, fileOf(...some), TODAY)
        expect(guidanceFor(CARDS, fileOf(...some.toReversed()), TODAY)).toEqual(said)
        expect(said.applicable.every(({ facts }) => facts.length > 0)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('speaks of no fact whose folder is not held', () => {
    fc.assert(
      fc.property(entries, fc.subarray([...FOLDERS] as Folder[]), (some, folders) => {
        const file = fold(
          KINDS,
          some.filter(({ folder }) => folders.includes(folder)),
          folders,
        )
        const facts = guidanceFor(CARDS, file, TODAY).applicable.flatMap((one) => [...one.facts, ...one.fits])
        expect(facts.filter(({ folder }) => !folders.includes(folder))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('one touch', () => {
  const taking = { today: TODAY, me: drita.member, key: 'new-step', notAskedYet: 'Ende s’është folur me fëmijën.' }
  const touched = CARDS.flatMap((card) =>
    (card.offers ?? []).flatMap((offer) => (offer.is === 'write' ? [] : [[card.id, offer] as const])),
  )

  it.each(touched)('%s writes an entry that the rules accept', (_, offer) => {
    const draft = draftFromStep(offer, { ...taking, words: offer.what })
    expect(decide(KINDS, fileOf(opened('2025-09-01')), draft, TODAY)).toMatchObject({
      ok: true,
      value: { folder: 'care' },
    })
  })

  it('says in the words of the screen what is to be done, and who does it', () => {
    const draft = draftFromStep(
      { is: 'task', what: 'Go and see the child', withinDays: 3 },
      { ...taking, words: 'Shko ta takosh' },
    )
    expect(draft).toMatchObject({
      kind: 'task',
      body: { what: 'Shko ta takosh', who: { member: drita.member }, by: '2026-03-13', status: 'open' },
    })
    const need = { is: 'need', what: 'A doctor', category: 'medical' } as const
    expect(draftFromStep(need, { ...taking, words: 'Një mjek' }).body).not.toHaveProperty('sub')
    const lawyer = { is: 'need', what: 'A lawyer', category: 'legal-justice', sub: 'legal-advice' } as const
    expect(draftFromStep(lawyer, { ...taking, words: 'Një avokat' }).body).toMatchObject({ sub: 'legal-advice' })
    const goal = draftFromStep({ is: 'goal', what: 'A friend' }, { ...taking, words: 'Një shok' })
    expect(goal).toMatchObject({
      kind: 'goal',
      body: { title: 'Një shok', wish: { answer: 'not-asked', because: taking.notAskedYet } },
    })
  })
})
