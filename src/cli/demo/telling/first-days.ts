import { identificationStatus } from '#domain/kinds/experience/identification-status.ts'
import { ownExperience } from '#domain/kinds/experience/own-experience.ts'
import { toldToWhom } from '#domain/kinds/experience/told-to-whom.ts'
import { victimsChild } from '#domain/kinds/experience/victims-child.ts'
import { firstHoursHealth } from '#domain/kinds/first-72-hours/first-hours-health.ts'
import { firstHours } from '#domain/kinds/first-72-hours/first-hours.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { limitsTold } from '#domain/kinds/registration/limits-told.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import { nationality } from '#domain/kinds/rights/nationality.ts'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { draft } from '../../device/draft.ts'
import type { Telling } from './moment.ts'
import { say, type Told } from './say.ts'
import type { Whose } from './whose.ts'

type Experience = BodyOf<typeof ownExperience>
type Consent = BodyOf<typeof consent>

/** Entries of the first days: what the child was told, what is urgent, what the child told somebody already, where she lives. */
export const tellFirstDays = (its: Whose) => ({
  limits:
    (understood: 'yes' | 'in-part' | 'too-young', words?: string, to = 'child'): Telling =>
    (at) => [
      draft(limitsTold, at, {
        to: its.whom(to),
        told: ['who-may-read', 'duty-to-report', 'may-say-no', 'how-to-complain'],
        how: 'spoken',
        understood,
        ...(words !== undefined && { words }),
      }),
    ],
  firstHours:
    (
      line: BodyOf<typeof firstHours>['line'],
      answer: BodyOf<typeof firstHours>['answer'],
      words?: string,
      again?: number,
    ): Telling =>
    (at) => [
      draft(firstHours, at, {
        line,
        answer,
        ...(words !== undefined && { words }),
        ...(again !== undefined && { lookAgainOn: its.day(again) }),
      }),
    ],
  firstHealth:
    (need: BodyOf<typeof firstHoursHealth>['need'], words: string): Telling =>
    (at) => [draft(firstHoursHealth, at, { need, clocks: [], words })],
  agreed:
    (purpose: Consent['purpose'], answer: Consent['answer'], words?: string, by = 'child'): Telling =>
    (at) => [
      draft(consent, at, {
        purpose,
        answer,
        by: its.whom(by),
        capacity: by === 'child' ? 'child' : 'parent',
        as: by === 'child' ? 'assent' : 'consent',
        how: 'spoken',
        explained: ['purpose', 'risks', 'may-refuse-or-withdraw'],
        notAsked: [],
        ...(words !== undefined && { words }),
      }),
    ],
  experience:
    (known: Experience['known'], body: Partial<Omit<Experience, 'known' | 'episode'>>): Telling =>
    (at) => [
      draft(ownExperience, at, {
        episode: 1,
        known,
        acts: [],
        means: [],
        forms: [],
        sexualForms: [],
        work: [],
        recruitedBy: [],
        recruitedHow: [],
        scope: 'not-known',
        countries: [],
        ended: 'not-known',
        ...body,
      }),
    ],
  asVictimsChild:
    (
      period: BodyOf<typeof victimsChild>['period'],
      body: Partial<Omit<BodyOf<typeof victimsChild>, 'period' | 'parent'>> & { readonly parent?: string },
    ): Telling =>
    (at) => {
      const { parent, ...rest } = body
      return [
        draft(victimsChild, at, {
          period,
          withParent: 'not-known',
          care: 'not-known',
          caredBy: [],
          livedThrough: [],
          toldChild: 'not-known',
          ...(parent !== undefined && { parent: its.person(parent) }),
          ...rest,
        }),
      ]
    },
  identified:
    (status: BodyOf<typeof identificationStatus>['status'], by: BodyOf<typeof identificationStatus>['by']): Telling =>
    (at) => [draft(identificationStatus, at, { status, by })],
  alreadyTold:
    (
      heardBy: BodyOf<typeof toldToWhom>['heardBy'],
      called: string,
      askAgain: BodyOf<typeof toldToWhom>['askAgain'],
      notToRaise: readonly string[] = [],
    ): Telling =>
    (at) => [
      draft(toldToWhom, at, {
        heardBy,
        called,
        inTheRoom: [],
        writtenDown: 'yes-elsewhere',
        askAgain,
        notToRaise: [...notToRaise],
      }),
    ],
  livesWith:
    (
      arrangement: BodyOf<typeof careArrangement>['arrangement'],
      people: readonly string[],
      siblings: BodyOf<typeof careArrangement>['siblings'],
      childSays: Told,
      why: NonNullable<BodyOf<typeof careArrangement>['whyChanged']>[number] = 'first-known',
    ): Telling =>
    (at) => [
      draft(careArrangement, at, {
        arrangement,
        with: people.map(its.whom),
        decidedBy: 'agency',
        whyChanged: [why],
        siblings,
        childSays: say(childSays),
      }),
    ],
  place:
    (
      of: BodyOf<typeof whereabouts>['of'],
      name: string,
      mayGoThere: BodyOf<typeof whereabouts>['mayGoThere'],
      way?: string,
    ): Telling =>
    (at) => [draft(whereabouts, at, { of, is: 'known', name, mayGoThere, ...(way !== undefined && { way }) })],
  birthPapers:
    (
      state: BodyOf<typeof birthRegistration>['state'],
      body: Partial<Omit<BodyOf<typeof birthRegistration>, 'state' | 'nextOn'>> & { readonly nextIn?: number } = {},
    ): Telling =>
    (at) => {
      const { nextIn, ...rest } = body
      return [
        draft(birthRegistration, at, {
          state,
          certificate: 'not-known',
          obstacles: [],
          legalAdvice: 'not-yet',
          ...rest,
          ...(nextIn !== undefined && { nextOn: its.day(nextIn) }),
        }),
      ]
    },
  nationality:
    (country: string, state: BodyOf<typeof nationality>['state']): Telling =>
    (at) => [draft(nationality, at, { country, state, proof: 'said' })],
})
