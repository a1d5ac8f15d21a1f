import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { aLook } from '../../../test/support/safety.ts'
import { KINDS } from '../kinds.ts'
import { safetyAtAGlance } from './at-a-glance.ts'
import { CHANGES, changeIn, TOUCHES_SAFETY } from './touches-safety.ts'

/** Kinds that cannot change whether a child is safe where they live, each group with its reason. */
const DOES_NOT_TOUCH: Readonly<Record<string, readonly string[]>> = {
  'stands in no child’s file': [
    'agency-answer',
    'agency-ask',
    'agency-dilemma',
    'agency-principle',
    'practice-learnt',
    'appointment',
    'attendance',
    'child-at-risk',
    'complaint-channel',
    'duty-number',
    'duty-by-law',
    'constraint',
    'contact-point',
    'country-fact-changed',
    'country-pack-chosen',
    'crossed-over',
    'directory-opened',
    'encounter',
    'encounter-settled',
    'encounters-counted',
    'outside-request',
    'outside-request-settled',
    'standing-answer',
    'ethics-log-opened',
    'focal-points',
    'foster-carer',
    'given-fact',
    'group-list',
    'group-note',
    'known-in-group',
    'hidden-address',
    'instrument-held',
    'form-order',
    'own-form',
    'own-question',
    'listing',
    'mark-asked',
    'member-named',
    'network-joined',
    'organisation-named',
    'packet',
    'phase-windows',
    'prevention-session',
    'safeguarding-answer',
    'safeguarding-report',
    'safeguarding-step',
    'stock-figures',
    'stock-form',
    'stock-item',
    'stocktaking-opened',
    'supervision-session',
    'synced-passkeys',
  ],
  'is the look, an answer to a danger or a plan for one': [
    'safety-look',
    'safety-plan',
    'self-harm',
    'talk-planned',
    'visit-planned',
    'return-plan',
    'tracing-request',
    'report-by-law',
    'witness-support',
    'withhold',
  ],
  'is a correction: it counts where a look had seen what it took out': ['superseded', 'redaction-noted'],
  'says who the child is, what is known of their papers, or what was agreed': [
    'adulthood',
    'age-assessed',
    'age-assessment',
    'appeal',
    'birth',
    'birth-registration',
    'card',
    'case-holder',
    'child-group',
    'civil-status-step',
    'consent',
    'contact-details',
    'court-date',
    'education',
    'entitlement',
    'file-link',
    'gender',
    'guardianship',
    'identification-status',
    'identity-paper',
    'identity-restoration',
    'limits-told',
    'name',
    'nationality',
    'non-punishment',
    'not-same-child',
    'own-file-copy',
    'proceeding',
    'safe-contact',
    'same-child',
    'same-child-ended',
    'referred-by',
    'ways-to-reach',
  ],
  'says how the child was before, or what the child was told of it': ['child-was-told', 'victims-child'],
  'is a look at something else, or the work itself': [
    'action',
    'approved',
    'exception-asked',
    'colleague-asked',
    'colleague-answered',
    'authority-demand',
    'best-interests',
    'case-conference',
    'closure',
    'demand-answer',
    'document-kept',
    'dormant-by-wish',
    'ethical-reflection',
    'family-assessment',
    'feedback-or-complaint',
    'file-opened',
    'from-another-agency',
    'from-earlier-list',
    'moved-in-looked',
    'goal',
    'guidance-dismissed',
    'hand-over',
    'hand-over-answer',
    'part-opened',
    'member-stopped',
    'stop-answered',
    'infant-sheet',
    'instrument-completed',
    'own-answers',
    'legal-hold',
    'level-assessment',
    'light-closure',
    'money-given',
    'note',
    'page-for-child',
    'phase',
    'plan-agreed',
    'agency-hand-over',
    'agency-hand-over-answer',
    'referral',
    'referral-answer',
    'referral-chased',
    'referral-taken-back',
    'reopened',
    'retention',
    'returned',
    'service',
    'shared-with',
    'task',
    'tracing-step',
    'urgent-need',
    'views',
    'what-helped',
  ],
  'is of the body, which is urgent in its own way': [
    'first-hours-health',
    'health-factor',
    'health-matter',
    'medicine-to-give',
    'medicine-given',
  ],
}

const touchOf = (name: string) => TOUCHES_SAFETY.find(({ kind }) => kind === name)?.touches ?? expect.unreachable(name)
const touching = TOUCHES_SAFETY.map(({ kind }) => kind)

describe('what could change whether a child is safe', () => {
  it('is decided for every kind: a kind in neither list, or in both, is refused', () => {
    const not = Object.values(DOES_NOT_TOUCH).flat()
    expect([...touching, ...not].toSorted()).toEqual([...new Set([...touching, ...not])].toSorted())
    expect(KINDS.map(({ name }) => name).filter((name) => !touching.includes(name) && !not.includes(name))).toEqual([])
    expect(not.filter((name) => !KINDS.some((kind) => kind.name === name))).toEqual([])
  })

  it.each(TOUCHES_SAFETY.map((touch) => [touch.kind, touch] as const))(
    'makes a look out of date: %s',
    (_, { kind: name, touches }) => {
      const kind = KINDS.find((one) => one.name === name)
      const body = bodiesOf(name).find((one) => touches(one, []) || name === 'person')
      if (!kind || body === undefined) throw new Error(`no example of ${name} that touches safety`)
      for (const folder of kind.folders) {
        const before = name === 'person' ? [entryOf(kind, { ...(body as object), alive: 'yes' })] : []
        const entry = entryOf(kind, name === 'person' ? { ...(body as object), alive: 'no' } : body, {
          folder,
          replaces: before.map(({ id }) => id),
        })
        const look = aLook(fileOf(...before), 'safe')
        expect(safetyAtAGlance(fileOf(...before, look)).answer).toBe('safe')
        const glance = safetyAtAGlance(fileOf(...before, look, entry))
        expect({ folder, answer: glance.answer, changes: glance.changes.map((fact) => fact.entry.id) }).toEqual({
          folder,
          answer: 'not-known',
          changes: [entry.id],
        })
        expect(
          safetyAtAGlance(fileOf(...before, look, entry, aLook(fileOf(...before, look, entry), 'safe'))).answer,
        ).toBe('safe')
      }
    },
  )

  it.each<[string, object, readonly object[]]>([
    ['household', { persons: ['a', 'b'] }, [{ persons: ['b', 'a'] }]],
    ['whereabouts', { of: 'meeting-place' }, []],
    ['tie', { livesWithChild: 'no', safe: 'safe' }, [{ livesWithChild: 'not-known', safe: 'not-known' }]],
    ['person', { alive: 'yes' }, [{ alive: 'not-known' }]],
    ['person', { alive: 'no' }, []],
    ['person', { alive: 'no' }, [{ alive: 'no' }]],
    ['ask-before-acting', { ask: 'supervisor' }, []],
    ['concern', { status: 'settled', goesOn: false }, []],
    ['factor', { is: 'protective' }, []],
    ['factor', { is: 'over' }, [{ is: 'risk' }]],
    ['risk-assessment', { finding: 'acceptable' }, []],
    ['community-assessment', { wayIsSafe: 'not-known' }, []],
    ['first-hours', { line: 'safe-sleep', answer: 'yes' }, []],
    ['first-hours', { line: 'food', answer: 'no' }, []],
    ['visit', { anythingNotSafe: { answer: 'no' } }, []],
    ['after-return', { place: 'lives-there-still' }, []],
    ['begun', { of: 'tie', done: true }, []],
    ['begun', { of: 'goal', done: false }, []],
    ['collecting', { rule: 'collect-as-usual' }, []],
  ])('lets a look stand: %s %j after %j', (kind, body, before) => {
    expect(touchOf(kind)(body, before)).toBe(false)
  })

  it.each<[string, object, readonly object[]]>([
    ['household', { persons: ['a', 'b'] }, [{ persons: ['a'] }]],
    ['household', { persons: ['a', 'c'] }, [{ persons: ['a', 'b'] }]],
    ['household', { persons: ['a'] }, []],
    ['tie', { livesWithChild: 'yes', safe: 'safe' }, []],
    ['tie', { livesWithChild: 'no', safe: 'unsafe' }, []],
    ['tie', { livesWithChild: 'no', safe: 'safe' }, [{ livesWithChild: 'yes', safe: 'safe' }]],
    ['tie', { livesWithChild: 'no', safe: 'safe' }, [{ livesWithChild: 'no', safe: 'unsafe' }]],
    ['concern', { status: 'settled', goesOn: true }, []],
    ['concern', { status: 'open', goesOn: false }, []],
    ['factor', { is: 'risk' }, []],
    ['factor', { is: 'over' }, [{ is: 'risk' }, { is: 'protective' }]],
    ['first-hours', { line: 'safe-sleep', answer: 'under-way' }, []],
    ['begun', { of: 'tie/mother', done: false }, []],
  ])('makes a look out of date: %s %j after %j', (kind, body, before) => {
    expect(touchOf(kind)(body, before)).toBe(true)
  })

  it('says of Origins, Talks and Health no more than that something was written', () => {
    for (const change of CHANGES)
      for (const folder of ['origins', 'therapy', 'health'] as const) expect(changeIn(folder, change)).toBe('written')
  })
})

/** Bodies that concern safety, in addition to the usual examples. */
const MORE: Readonly<Record<string, unknown>> = {
  'ask-before-acting': { before: 'anything', ask: 'focal-point', stands: true },
  'first-hours': { line: 'safe-sleep', answer: 'no' },
  'risk-assessment': {
    finding: 'not-acceptable',
    of: 'placement',
    assessedBy: [{ named: 'the worker' }],
    observation: 'The door does not lock.',
    restsOn: [],
  },
}

function bodiesOf(name: string): readonly unknown[] {
  const usual = EXAMPLES.flatMap((example) => (example.kind.name === name ? [example.body] : []))
  const changed = usual.map((body) => ({ ...(body as object), ...CHANGED[name] }))
  return [...(MORE[name] === undefined ? [] : [MORE[name]]), ...changed, ...usual]
}

const CHANGED: Readonly<Record<string, object>> = {
  tie: { livesWithChild: 'yes' },
  whereabouts: { of: 'lives' },
  visit: { anythingNotSafe: { answer: 'not-sure' } },
  'after-return': { place: 'had-to-leave' },
}
