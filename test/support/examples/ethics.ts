import { agencyDilemma } from '../../../src/domain/kinds/follow-up/agency-dilemma.ts'
import { agencyPrinciple } from '../../../src/domain/kinds/follow-up/agency-principle.ts'
import { practiceLearnt } from '../../../src/domain/kinds/services/practice-learnt.ts'
import { ethicsLogOpened } from '../../../src/domain/kinds/follow-up/ethics-log-opened.ts'
import { day } from '../entries.ts'
import { example } from './example.ts'

/** An agency's reflections as a whole. */
export const ethicsExamples = [
  example(ethicsLogOpened, { name: 'Hard questions' }),
  example(agencyDilemma, {
    dilemma: 'film',
    matter: 'media',
    question: 'May a donor film in the shelter?',
    principles: ['do-no-harm', 'confidentiality'],
    ways: [
      { way: 'No film', helps: ['The children'], harms: ['The budget'] },
      { way: 'Hands only', helps: ['The budget'], harms: [] },
    ],
    asked: ['The team'],
    state: 'decided',
    because: 'A face is known again.',
    reviewOn: day('2026-06-01'),
  }),
  example(agencyPrinciple, {
    principle: 'no-faces',
    says: 'No child’s face is in anything that we publish.',
    near: ['confidentiality'],
    signs: ['The yearly report'],
    kept: 'in-part',
    shows: 'Two pictures in the hall.',
    change: 'Take them down.',
    lookOn: day('2026-06-01'),
  }),
  example(practiceLearnt, {
    learnt: 'first-visit',
    category: 'family-member-support',
    what: 'The first visit after a return in the first week, with the same worker.',
    shows: 'Fewer children were gone within a month.',
    afterwards: 'again',
  }),
]
