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
    text: 'Help can hurt: by being seen, by asking, by promising. Think beforehand about what might go wrong, also if we do nothing.',
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
    text: 'If interests differ, consider this child’s interest first: as a whole and over time, and not only today’s danger.',
    ask: 'At twenty-five, what would this child wish that we had done?',
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
    title: 'The person’s own choice',
    text: 'A person who was controlled needs to choose again, even what we would not choose, in steps that fit the age.',
    ask: 'Which part of this can the child or parent decide alone?',
    sources: [from('after-trafficking-2013', 'declined'), GENERAL],
  },
  {
    id: 'informed-consent',
    title: 'Informed consent',
    text: 'Consent is for one purpose at a time, understood, without pressure, and can be withdrawn.',
    ask: 'Could the child or parent have said no, and what would have happened then?',
    sources: [from('uniap-ethics-2008', 'seven')],
  },
  {
    id: 'equal-treatment',
    title: 'Treating everyone equally',
    text: 'Treat alike: boys and girls, those identified and those not, those who testify and those who do not, whatever people they come from.',
    ask: 'Would another child get this from us?',
    sources: [from('unicef-guidelines-2006', 'principles'), GENERAL],
  },
  {
    id: 'without-judgement',
    title: 'Not judging',
    text: 'Going back, lying, loving the wrong person, giving a child away: behind each is a reason that helped the person survive.',
    ask: 'Which word in my note is a judgement?',
    sources: [GENERAL, OURS],
  },
  {
    id: 'confidentiality',
    title: 'Confidentiality',
    text: 'Pass on only what a person needs for their task, only with permission or by law, and always after telling the limits of confidentiality.',
    ask: 'Who will know this by Friday?',
    sources: [from('uniap-ethics-2008', 'seven'), from('unicef-guidelines-2006', 'principles')],
  },
  {
    id: 'honesty-with-the-child',
    title: 'Honest with the child',
    text: 'Make no promise that you may not keep, and tell no story that you must take back; do not tell everything at once, and nothing false.',
    ask: 'What does the child believe will happen next, and is it so?',
    sources: [from('unicef-guidelines-2006', 'principles'), GENERAL],
  },
  {
    id: 'clear-boundaries',
    title: 'Staying within our role',
    text: 'Be warm and reliable, but not a parent, saviour or friend. No money, nights, gifts or pictures outside the rules.',
    ask: 'Could I tell my supervisor about this today?',
    sources: [GENERAL],
  },
  {
    id: 'answerable',
    title: 'Responsibility for our work',
    text: 'Decisions have reasons and names; complaints are answered; the people affected are told of mistakes.',
    ask: 'Can the child find out who decided this, and object?',
    sources: [from('ethical-principles-2013', 'reflect-and-decide'), GENERAL],
  },
  {
    id: 'fitted-to-this-child',
    title: 'Help that fits this child',
    text: 'Begin with what this child needs, not with what the programme happens to offer.',
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
    text: 'Safety for the child, for others in the house and for those who help, with as much ordinary life as safety allows.',
    ask: 'Who is in danger, and for how long?',
    sources: [from('uniap-ethics-2008', 'seven')],
  },
  {
    id: 'respect-for-family-and-culture',
    title: 'Respect for family and custom',
    text: 'Families and customs support children, and can also hurt them. Respect means asking and explaining, and not looking away.',
    ask: 'Whom in this family or faith have I asked?',
    sources: [GENERAL],
  },
]
