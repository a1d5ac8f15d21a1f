import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { besa, mira } from '../../../test/support/people.ts'
import { NOT_TO_DO } from '../../../test/support/named-not-to-do.ts'
import {
  aClosure,
  aHealthMatter,
  anAction,
  aVisitPlanned,
  anOutcomeLook,
  says,
  yesTo,
} from '../../../test/support/work.ts'
import { Doer } from '../entry/doer.ts'
import { due } from '../dues/due.ts'
import type { Entry } from '../entry/entry.ts'
import { KINDS } from '../kinds.ts'
import { supervisionSession } from '../kinds/planning/supervision-session.ts'
import { instrumentCompleted } from '../kinds/assessment/instrument-completed.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { selfHarm } from '../kinds/assessment/self-harm.ts'
import { closure } from '../kinds/closure/closure.ts'
import { talkPlanned } from '../kinds/experience/talk-planned.ts'
import { task } from '../kinds/follow-up/task.ts'
import { visitPlanned } from '../kinds/follow-up/visit-planned.ts'
import { action } from '../kinds/planning/action.ts'
import { ageAssessment } from '../kinds/rights/age-assessment.ts'
import { adulthood } from '../kinds/rights/adulthood.ts'
import { appeal } from '../kinds/rights/appeal.ts'
import { civilStatusStep } from '../kinds/rights/civil-status-step.ts'
import { courtDate } from '../kinds/rights/court-date.ts'
import { entitlement } from '../kinds/rights/entitlement.ts'
import { healthMatter } from '../kinds/rights/health-matter.ts'
import { identityRestoration } from '../kinds/rights/identity-restoration.ts'
import { nonPunishment } from '../kinds/rights/non-punishment.ts'
import { proceeding } from '../kinds/rights/proceeding.ts'

const today = day('2026-03-02')
const her = { member: mira.member }
const soon = day('2026-03-10')
const does = { step: 'a', aim: 'birth-registration', does: 'registry-office', who: her } as const
const waitingOn = { who: 'The office', since: today, askedAgain: [] }
const carried = entryOf(
  closure,
  aClosure({ aftercare: undefined, open: [{ answer: 'carried-on', thing: 'a'.repeat(22), by: her, until: soon }] }),
  { at: today },
)
const closed = entryOf(
  closure,
  aClosure({
    aftercare: {
      call: [{ who: her, how: 'by phone' }],
      contacts: [{ on: soon, who: her, how: 'at school' }],
      until: day('2026-12-31'),
    },
  }),
  { at: today },
)

/** For each field that names who does something: an entry in which that is Mira. */
const ENTRIES: Readonly<Record<string, readonly Entry[]>> = {
  'task.who': [
    entryOf(task, { task: 'a', what: 'Blood test', who: her, by: soon, status: 'open' }, { folder: 'health' }),
  ],
  'action.who': [entryOf(action, anAction({ who: her, by: soon }))],
  'visit-planned.rings': [entryOf(visitPlanned, aVisitPlanned({ who: her, rings: her, backBy: '17:00', on: soon }))],
  'visit-planned.who': [entryOf(visitPlanned, aVisitPlanned({ who: her, on: soon }))],
  'adulthood.who': [
    entryOf(adulthood, { line: 'money', stands: 'under-way', who: her, by: soon, says: says('A job') }),
  ],
  'civil-status-step.who': [
    entryOf(civilStatusStep, { stands: 'to-do', ...does, by: soon }),
    entryOf(civilStatusStep, { stands: 'waits', ...does, step: 'b', by: soon, waitingOn }),
    entryOf(civilStatusStep, { stands: 'blocked', ...does, step: 'c', obstacle: 'no-birth-notice', lookAgainOn: soon }),
  ],
  'closure.aftercare.contacts.who': [closed, yesTo(closed)],
  'closure.open.by': [carried, yesTo(carried)],
  'missing-episode.leads': [
    entryOf(missingEpisode, {
      is: 'missing',
      episode: 'a',
      since: today,
      lastSeen: 'At school',
      lawAsksReport: 'yes',
      report: { decided: 'not-yet' },
      leads: her,
    }),
  ],
  'self-harm.stays': [
    entryOf(selfHarm, {
      is: 'open',
      crisis: 'a',
      signs: ['speaks-of-dying'],
      hurtNow: 'no',
      stays: [her],
      checkOn: today,
      checkAt: '22:00',
    }),
  ],
  'missing-episode.talk.by': [
    entryOf(missingEpisode, {
      is: 'back',
      episode: 'a',
      since: today,
      backOn: today,
      childSays: says('I was with a friend'),
      talk: { is: 'offered', by: her, on: soon },
    }),
  ],
  'appeal.helps': [
    entryOf(appeal, {
      stands: 'may-be-made',
      appeal: 'a',
      against: 'benefit',
      of: 'The office',
      until: soon,
      childTold: 'yes',
      childSays: says('Yes'),
      helps: her,
    }),
  ],
  'appeal.by': [
    entryOf(appeal, {
      stands: 'made',
      appeal: 'a',
      against: 'benefit',
      of: 'The office',
      madeOn: today,
      to: 'The court',
      by: her,
      answerExpectedOn: soon,
    }),
  ],
  'entitlement.by': [
    entryOf(entitlement, {
      stage: 'claimed',
      claim: 'a',
      what: 'child-benefit',
      whose: 'child',
      claimedOn: today,
      by: her,
      answerExpectedOn: soon,
      waitingOn,
    }),
  ],
  'non-punishment.lawyer': [
    entryOf(nonPunishment, {
      matter: 'a',
      blamedFor: ['begging'],
      stands: 'raised',
      held: 'not-held',
      lawyer: her,
      childSays: says('It was not me'),
      nextOn: soon,
    }),
  ],
  'proceeding.lawyer': [
    entryOf(proceeding, {
      stands: 'ended',
      proceeding: 'a',
      sort: 'civil',
      childIs: 'party',
      body: 'The court',
      lawyer: her,
      childSays: says('Good'),
      why: 'time-ran-out',
      underPressure: 'no',
      childTold: 'yes',
      mayBeOpenedUntil: soon,
    }),
  ],
  'health-matter.seenBy': [entryOf(healthMatter, aHealthMatter({ seenBy: her, nextSeenOn: soon }))],
  'age-assessment.by': [
    entryOf(ageAssessment, {
      askedBy: 'court-or-prosecution',
      seriousDoubt: 'Two papers with two years.',
      tried: [],
      methods: ['talk-by-trained-people'],
      by: [her],
      independent: 'yes',
      childAgrees: 'yes',
      childSays: says('Yes'),
      toldThatMayRefuse: true,
      appealTold: true,
      on: soon,
      reasons: 'The court asks.',
    }),
  ],
  'court-date.goesWith': [
    entryOf(courtDate, {
      stands: 'planned',
      date: 'a',
      sort: 'hearing',
      on: soon,
      childComes: 'no',
      prepared: 'not-needed',
      goesWith: [her],
    }),
  ],
  'identity-restoration.whoHelps': [
    entryOf(identityRestoration, {
      search: 'a',
      matter: 'name-taken',
      stands: 'search-under-way',
      childWishes: says('My own name'),
      whoHelps: [her],
      safeToAsk: 'yes',
      nextOn: soon,
    }),
  ],
  'talk-planned.tellers': [
    entryOf(talkPlanned, {
      talk: 'a',
      about: 'who-the-father-is',
      childKnows: 'nothing',
      childWants: 'asks-for-it',
      childAsks: [],
      whoseStory: 'childs-own',
      storyAnswer: 'own-story',
      when: { is: 'on-a-day', on: soon },
      tellers: [her],
      inWords: 'Slowly',
      nearAfterwards: [],
      knowAlready: [],
      because: 'She asked',
    }),
  ],
  'instrument-completed.looksAgain': [entryOf(instrumentCompleted, { ...anOutcomeLook(), looksAgain: her })],
  'supervision-session.agreed.who': [
    entryOf(supervisionSession, {
      worker: mira.member,
      supervisor: besa.member,
      how: 'one-to-one',
      talkedAbout: ['files'],
      agreed: [{ what: 'Rest', who: her, by: soon }],
      staffCare: [],
    }),
  ],
}

/** Paths of a body at which a schema expects a `Doer`. */
function doersIn(schema: unknown, path: string): readonly string[] {
  if (schema === Doer) return [path]
  if (schema instanceof z.ZodOptional) return doersIn(schema.unwrap(), path)
  if (schema instanceof z.ZodArray) return doersIn(schema.element, path)
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.flatMap((option: unknown) => doersIn(option, path))
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => doersIn(inner, `${path}.${key}`))
  return []
}

describe('whoever is named to do something', () => {
  const named = [...new Set(KINDS.filter((kind) => kind.due).flatMap((kind) => doersIn(kind.schema, kind.name)))].sort()

  it('has been decided for each field of each kind that makes something due', () => {
    // A person who is named for a legal basis has decided, and has nothing to do later.
    expect(
      named.filter((field) => !field.includes('.lawful.') && !(field in ENTRIES) && !(field in NOT_TO_DO)),
    ).toEqual([])
  })

  it.each(Object.entries(ENTRIES))('is named by what is due: %s', (_, entries) => {
    for (const entry of entries)
      expect(KINDS.find((kind) => kind.name === entry.kind)?.schema.safeParse(entry.body).error?.issues ?? []).toEqual(
        [],
      )
    const dues = due(KINDS, fileOf(...entries), today)
    expect(dues.length).toBeGreaterThan(0)
    for (const item of dues.filter(({ what }) => !['case-conference', 'plan-review'].includes(what)))
      expect([item.who, ...(item.also ?? [])]).toContainEqual(her)
  })
})
