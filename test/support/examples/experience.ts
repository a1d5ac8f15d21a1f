import { danger } from '../../../src/domain/kinds/experience/danger.ts'
import { identificationStatus } from '../../../src/domain/kinds/experience/identification-status.ts'
import { ownExperience } from '../../../src/domain/kinds/experience/own-experience.ts'
import { toldToWhom } from '../../../src/domain/kinds/experience/told-to-whom.ts'
import { victimsChild } from '../../../src/domain/kinds/experience/victims-child.ts'
import { firstHoursHealth } from '../../../src/domain/kinds/first-72-hours/first-hours-health.ts'
import { firstHours } from '../../../src/domain/kinds/first-72-hours/first-hours.ts'
import { birthRegistration } from '../../../src/domain/kinds/rights/birth-registration.ts'
import { nationality } from '../../../src/domain/kinds/rights/nationality.ts'
import { day } from '../entries.ts'
import { grandmother, mother, uncle } from '../people.ts'
import { example } from './example.ts'

export const experienceExamples = [
  example(firstHours, {
    line: 'safe-sleep',
    answer: 'no',
    words: 'with a neighbour for one night',
    lookAgainOn: day('2026-03-02'),
  }),
  example(firstHoursHealth, {
    need: 'today',
    lastContact: { from: '2026-02-27T20:00:00Z', to: '2026-02-28T02:00:00Z' },
    clocks: [{ clock: 'hiv-prophylaxis', answer: 'under-way' }],
  }),
  example(ownExperience, {
    episode: 1,
    known: 'suspected',
    acts: ['transfer'],
    means: [],
    forms: ['forced-begging', 'child-labour'],
    sexualForms: [],
    work: ['begging'],
    recruitedBy: ['family'],
    recruitedHow: ['promise-of-school'],
    scope: 'cross-border',
    countries: [
      { country: 'AL', was: 'from' },
      { country: 'GR', was: 'exploited-in' },
    ],
    lastedMonths: { from: 6, to: 14 },
    ended: 'outreach',
    given: [{ scheme: 'some-scheme', column: 'typeOfLabourBegging', value: '1' }],
  }),
  example(victimsChild, {
    period: 'while-parent-was-trafficked',
    parent: mother,
    withParent: 'no',
    care: 'kin',
    caredBy: [grandmother],
    livedThrough: ['separated-from-parent', 'carer-cared-well'],
    toldChild: 'a-different-story',
  }),
  example(toldToWhom, {
    heardBy: 'teacher',
    inTheRoom: [{ as: 'friend' }],
    writtenDown: 'not-known',
    askAgain: 'only-with-reason',
    notToRaise: ['the van'],
  }),
  example(identificationStatus, { status: 'presumed', by: 'ngo', appealUntil: day('2026-04-01') }),
  example(danger, { person: uncle, roles: ['recruiter'], stands: 'suspected' }),
  example(nationality, { state: 'at-risk-of-statelessness', proof: 'none' }),
  example(birthRegistration, {
    state: 'not-registered',
    certificate: 'none',
    obstacles: ['born-abroad', 'refused-without-father'],
    legalAdvice: 'asked-for',
    next: 'Letter to the registry',
    nextOn: day('2026-03-20'),
    waitingOn: 'the consulate',
  }),
]
