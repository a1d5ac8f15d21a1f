import { identificationStatus } from '#domain/kinds/experience/identification-status.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { every, has, lacks, some } from '../../engine/condition.ts'
import { consideredItself, gapIn, levelWas, livedThrough, needed, noServiceOf, notIn, opened, strengthOf } from '../../engine/about.ts'
import { from, GENERAL, OURS, type Card } from '../../engine/card.ts'

const groups = ['trafficked-with-parent'] as const
const GUIDE = from('children-of-victims-2022', 'three-groups')
const OWN_RIGHT = from('whats-home-2016', 'in-own-right')

/** Children who were taken along. */
export const WITH_PARENT: readonly Card[] = [
  {
    id: 'with-parent-considered-in-own-right', groups, when: every(opened, lacks(identificationStatus, () => true, ['origins', 'justice']), notIn(consideredItself, 'origins')), steps: ['assessment'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'Has anybody considered this child as a victim, too?',
    text: 'A child who was there may have been used, threatened or made to work, and may have rights that nobody has asked for. It is considered from what is known already.',
    points: ['The parent’s identification decides nothing for the child.', 'No question to the child is needed to begin.', 'Help goes on whatever comes of it.'],
    offers: [{ is: 'write', kind: 'own-screening', what: 'Write down what was considered' }],
    sources: [OWN_RIGHT, GUIDE],
  },
  {
    id: 'with-parent-saw-violence', groups, when: livedThrough('violence-seen', 'parent-abused-before-child'), steps: ['assessment', 'services'], place: 'individual', is: 'challenge', area: 'psychological-psychosocial', urgency: 'soon',
    title: 'The child saw what was done to the parent',
    text: 'Seeing a parent hurt is a harm of its own. Some children protect the parent, some copy the one with power, some seem to feel nothing.',
    points: ['Sleep, startle, play that repeats, wetting, aches: note what you see, not what you guess.', 'Do not make the child a witness to spare the parent, or the other way round.', 'Support for the child apart from the parent’s.'],
    offers: [{ is: 'need', what: 'Psychological support for the child', category: 'psychological-psychosocial' }],
    sources: [from('whats-home-2016', 'witness'), GENERAL],
  },
  {
    id: 'with-parent-used-as-lever', groups, when: livedThrough('used-to-control-parent'), steps: ['assessment'], place: 'individual', is: 'challenge', urgency: 'now',
    title: 'The child was the lever',
    text: 'Threats to a child are a way to hold a parent. The same people may use the child again, through contact, custody or a friendly call.',
    points: ['Look at who may fetch the child, and who knows the school.', 'Make the safety plan for the child and not only for the parent.', 'Tell the child, in words that fit, that what happened was not their doing.'],
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make a safety plan with the child' }],
    sources: [from('htcds-2021', 'uses-children'), OURS],
  },
  {
    id: 'with-parent-begging-together', groups, when: livedThrough('used-in-begging'), steps: ['assessment', 'planning'], place: 'household', is: 'challenge', level: 'family', urgency: 'soon',
    title: 'Begging as a family is not one story',
    text: 'It can be survival, it can be exploitation by others, and sometimes by the family. Find out who kept the money and who was afraid of whom before anybody is blamed.',
    points: ['Poverty and belonging to a group are no signs of exploitation.', 'Being kept from school, set sums and punishment are.', 'An income that replaces the begging is part of any plan that should last.'],
    offers: [{ is: 'need', what: 'An income for the household', category: 'economic-livelihood' }],
    sources: [from('forms-and-interventions-2006', 'other-forms'), GENERAL],
  },
  {
    id: 'with-parent-language-and-school', groups, when: every(livedThrough('lived-abroad'), noServiceOf('education-early-childhood')), ages: ['3-5', '6-11', '12-14', '15-17'], steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'education-early-childhood', urgency: 'soon',
    title: 'A language and a school left somewhere else',
    text: 'A child who lived abroad may not read the language of the class, or may speak with an accent that is laughed at. Years of school abroad can often be recognised.',
    points: ['Ask for a school report from abroad, if asking harms nobody.', 'Language lessons beside school, not before it.', 'Name something that the child knows and the others do not.'],
    offers: [{ is: 'need', what: 'A school place, with language lessons', category: 'education-early-childhood' }],
    sources: [from('eu-directive-2011', 'education'), GENERAL],
  },
  {
    id: 'with-parent-joint-shelter', groups, when: some(needed('accommodation-care'), gapIn('accommodation-care')), steps: ['services'], place: 'structural', is: 'challenge', area: 'accommodation-care', urgency: 'now',
    title: 'A place that takes parent and child together',
    text: 'Some shelters take no children, or no boys above an age, or no fathers. Parting them for want of a bed is a decision about the child’s care and wants to be treated as one.',
    points: ['Ask for a mother-and-child unit, a flat, a foster family that takes both.', 'If they must sleep apart: for how many nights, and how do they see each other?', 'Write the gap down; it is the system’s, not the family’s.'],
    offers: [{ is: 'action', what: 'Ask where parent and child can live together', withinDays: 2 }],
    sources: [from('children-of-victims-2022', 'providers-limits'), OURS],
  },
  {
    id: 'with-parent-heard-alone', groups, when: every(has(visit, 'present', (body) => body.present.some((one) => one.couldHear)), lacks(visit, (body) => body.child === 'spoken-with' && !body.present.some((one) => one.couldHear))), ages: ['3-5', '6-11', '12-14', '15-17'], steps: ['follow-up', 'assessment'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'The child has not been met alone yet',
    text: 'In every talk that you can read here somebody could hear. Children say less to spare a parent, or out of fear. A walk, a game, a ride to school gives room without any question about the past.',
    points: ['Tell the parent beforehand, so that it is no secret.', 'Follow the child; nothing has to be said.'],
    offers: [{ is: 'task', what: 'Spend time with the child alone', withinDays: 14 }],
    sources: [OWN_RIGHT, OURS],
  },
  {
    id: 'with-parent-kept-indoors', groups, when: livedThrough('held-or-not-allowed-out'), steps: ['services'], place: 'individual', is: 'challenge', level: 'community', area: 'spiritual-recreation', urgency: 'in-time',
    title: 'Kept inside for long',
    text: 'Crowds, traffic, other children and open spaces may be new. Small steps outside with somebody trusted come before kindergarten or school.',
    points: ['Ask for a check of eyes, ears and growth.', 'Begin with one child to play with.', 'Let the child choose how far to go.'],
    offers: [{ is: 'need', what: 'Play with other children, beginning small', category: 'spiritual-recreation', sub: 'play' }],
    sources: [from('whats-home-2016', 'deprived'), GENERAL],
  },
  {
    id: 'with-parent-siblings-together', groups, when: strengthOf('siblings-together'), steps: ['planning'], place: 'household', is: 'opportunity', level: 'family', urgency: 'in-time',
    title: 'The children have each other',
    text: 'Brothers and sisters who went through it together often calm one another. An older one may be parent to the rest and need leave to be a child again.',
    points: ['Keep them together in shelter, school and travel.', 'Give the eldest something of their own.', 'Hear each of them alone.'],
    sources: [GUIDE, OURS],
  },
  {
    id: 'with-parent-bond-holds', groups, when: levelWas('with-parent', 'good', 'fair'), steps: ['planning'], place: 'household', is: 'opportunity', level: 'with-parent', urgency: 'in-time',
    title: 'The bond holds: let the parent be the parent',
    text: 'After exploitation everybody decides for the family. A parent who is asked first, who cooks, comforts and says no, gets strength back, and so does the child.',
    points: ['Ask the parent before promising the child anything.', 'Help behind the parent, not over the parent’s head.', 'Note what they do well and say it.'],
    sources: [from('whats-home-2016', 'challenges-and-chances'), from('survivor-mothers-2021', 'what-eases')],
  },
]
