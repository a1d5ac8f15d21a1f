import type { Principle } from '#domain/vocabulary/principles.ts'
import { from, GENERAL, OURS, type CardSource } from '../engine/card.ts'

export interface PrincipleExplained {
  readonly id: Principle
  readonly title: string
  readonly text: string
  /** The question that a worker can ask on an ordinary day. */
  readonly ask: string
  readonly sources: readonly [CardSource, ...CardSource[]]
}

/**
 * Our working list, from general knowledge of the field: the list of the 2013 publication was not available, and none of this is shown as its text. A text that was found names its source.
 */
export const PRINCIPLES_EXPLAINED: readonly PrincipleExplained[] = [
  {
    id: 'do-no-harm',
    title: 'Do no harm',
    text: 'Help can hurt: by being seen, by asking, by promising. What might go wrong is thought of before, and not doing is looked at as well.',
    ask: 'Who could be worse off tomorrow because of this?',
    sources: [from('uniap-ethics-2008', 'seven')],
  },
  {
    id: 'dignity-and-rights',
    title: 'Dignity and rights',
    text: 'A child has rights here and now and need not earn them by being good, grateful or useful to a case.',
    ask: 'Would I accept this for my own child?',
    sources: [from('after-trafficking-2013', 'all-rights'), GENERAL],
  },
  {
    id: 'best-interests-of-the-child',
    title: 'What is best for the child',
    text: 'Where interests part, this child’s is looked at first, as a whole and over time, and not only today’s danger.',
    ask: 'What would this child of twenty-five wish that we had done?',
    sources: [from('unicef-guidelines-2006', 'principles')],
  },
  {
    id: 'childs-own-voice',
    title: 'The child’s own voice',
    text: 'Children are heard in all that concerns them, in ways that fit, and what they say changes something.',
    ask: 'What has changed because of what the child said?',
    sources: [from('unicef-guidelines-2006', 'principles')],
  },
  {
    id: 'own-choice',
    title: 'Choosing for oneself',
    text: 'Who was controlled needs to choose again, also what we would not choose, in steps that fit the age.',
    ask: 'Which part of this can the child or parent decide alone?',
    sources: [from('after-trafficking-2013', 'declined'), GENERAL],
  },
  {
    id: 'informed-consent',
    title: 'A yes that knows what it is to',
    text: 'One purpose at a time, understood, without pressure, and open to being taken back.',
    ask: 'Could they have said no, and what would have happened then?',
    sources: [from('uniap-ethics-2008', 'seven')],
  },
  {
    id: 'equal-treatment',
    title: 'Treating all alike',
    text: 'Boys and girls, those identified and those not, those who testify and those who do not, whatever people they come from.',
    ask: 'Would another child get this from us?',
    sources: [from('unicef-guidelines-2006', 'principles'), GENERAL],
  },
  {
    id: 'without-judgement',
    title: 'Not judging',
    text: 'Going back, lying, loving the wrong person, giving a child away: behind it is a reason that kept somebody alive.',
    ask: 'Which word in my note is a judgement?',
    sources: [GENERAL, OURS],
  },
  {
    id: 'confidentiality',
    title: 'Keeping what was told in confidence',
    text: 'Only what somebody needs for their task, only with leave or by law, and always with the limits told before.',
    ask: 'Who will know this by Friday?',
    sources: [from('uniap-ethics-2008', 'seven'), from('unicef-guidelines-2006', 'principles')],
  },
  {
    id: 'honesty-with-the-child',
    title: 'Honest with the child',
    text: 'No promise that may not be kept, no story that must be taken back; not everything at once, and nothing false.',
    ask: 'What does the child believe will happen next, and is it so?',
    sources: [from('unicef-guidelines-2006', 'principles'), GENERAL],
  },
  {
    id: 'clear-boundaries',
    title: 'Staying within our role',
    text: 'Warm and reliable, and neither parent, saviour nor friend. No money, nights, gifts or pictures outside the rules.',
    ask: 'Could I tell my supervisor about this today?',
    sources: [GENERAL],
  },
  {
    id: 'answerable',
    title: 'Answering for what we do',
    text: 'Decisions have reasons and names; complaints are answered; mistakes are told to those whom they touched.',
    ask: 'Can the child find out who decided this, and object?',
    sources: [from('ethical-principles-2013', 'reflect-and-decide'), GENERAL],
  },
  {
    id: 'fitted-to-this-child',
    title: 'Help that fits this child',
    text: 'What this child needs, and not what the programme happens to offer.',
    ask: 'If the programme did not exist, what would we look for?',
    sources: [from('forms-and-interventions-2006', 'help-that-fits'), GENERAL],
  },
  {
    id: 'on-her-own-feet',
    title: 'Not making anybody depend on us',
    text: 'Each help should leave the child and the family able to do more without us.',
    ask: 'What can they do now that they could not before?',
    sources: [GENERAL],
  },
  {
    id: 'safety-first',
    title: 'Safety first',
    text: 'Of the child, of others in the house, and of those who help; with as much life as safety allows.',
    ask: 'Who is in danger, and for how long?',
    sources: [from('uniap-ethics-2008', 'seven')],
  },
  {
    id: 'respect-for-family-and-culture',
    title: 'Respect for family and custom',
    text: 'Families and customs hold children, and can hurt them. Respect means asking and explaining, and not looking away.',
    ask: 'Whom in this family or faith have I asked?',
    sources: [GENERAL],
  },
]
