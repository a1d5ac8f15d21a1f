import { victimsChild } from '#domain/kinds/experience/victims-child.ts'
import { every, has, lacks } from '../../engine/condition.ts'
import { consideredItself, inGroup, levelWas, livedThrough, livesIn, noServiceOf, notIn, opened, tiedTo, toldChild } from '../../engine/about.ts'
import { from, GENERAL, OURS, type Card } from '../../engine/card.ts'

const groups = ['left-behind'] as const
const GUIDE = from('children-of-victims-2022', 'three-groups')
const PERIODS = from('children-of-victims-2022', 'two-periods')

/** Children who stayed while a parent was trafficked. */
export const LEFT_BEHIND: readonly Card[] = [
  {
    id: 'left-behind-who-cared', groups, when: every(opened, lacks(victimsChild, (body) => body.period === 'while-parent-was-trafficked')), steps: ['assessment'], place: 'household', is: 'challenge', level: 'family', urgency: 'in-time',
    title: 'Who cared for this child while the parent was away?',
    text: 'Nothing is written about that time. Much of what the child needs now began then, and some of it was good.',
    points: ['Ask the grown-ups who were there, and read what is known already.', 'The child need not tell anything for this.', 'Write down the good as well: who was kind, what stayed the same.'],
    offers: [{ is: 'write', kind: 'victims-child', what: 'Write down what is known of that time' }],
    sources: [PERIODS, GENERAL],
  },
  {
    id: 'left-behind-told-nothing', groups, when: toldChild('nothing', 'a-different-story'), ages: ['6-11', '12-14', '15-17'], steps: ['planning'], place: 'household', is: 'challenge', level: 'with-parent', urgency: 'soon',
    title: 'The child was told nothing, or something else',
    text: 'Children fill a silence with their own story, often that it was their fault or that they were not wanted. Who tells, when and in which words is for the parent, the child’s people and you to plan together.',
    points: ['The parent’s story is the parent’s: tell only what the parent agrees to.', 'Short, true and fitting the age; never a lie that must be taken back.', 'Have somebody there whom the child trusts, and time afterwards.', 'Agree what the child may say to others.'],
    offers: [{ is: 'action', what: 'Plan together with the parent what the child is told, by whom and when', withinDays: 30 }],
    sources: [PERIODS, GENERAL],
  },
  {
    id: 'left-behind-many-carers', groups, when: livedThrough('many-carers', 'left-alone', 'moved-often'), steps: ['assessment', 'planning'], place: 'individual', is: 'challenge', level: 'with-parent', urgency: 'soon',
    title: 'Many hands, or none',
    text: 'A child who was handed from one to another, or was alone, may cling, or stay away, or trust nobody with good reason. That is how the child got through, and no bad character.',
    points: ['Few new faces, and the same ones for long.', 'Keep small promises to the minute.', 'Say good-bye each time, and when you will be back.'],
    offers: [{ is: 'action', what: 'Agree who is the one person for this child in the coming months', withinDays: 14 }],
    sources: [GUIDE, GENERAL],
  },
  {
    id: 'left-behind-good-carer', groups, when: livedThrough('carer-cared-well', 'had-someone-to-turn-to'), steps: ['planning'], place: 'household', is: 'opportunity', level: 'family', urgency: 'soon',
    title: 'Somebody cared well: keep that bond',
    text: 'When the parent is back, the one who cared can lose the child in a day, and the child loses them. Both may grieve. Keeping contact takes nothing from the parent.',
    points: ['Plan visits to the former carer as a right of the child.', 'Help parent and carer to agree who decides what.', 'Thank the carer, and ask what they need.'],
    offers: [{ is: 'action', what: 'Agree how the child stays in touch with the person who cared', withinDays: 30 }],
    sources: [PERIODS, OURS],
  },
  {
    id: 'left-behind-siblings-apart', groups, when: livedThrough('separated-from-siblings'), steps: ['planning'], place: 'household', is: 'challenge', level: 'family', urgency: 'soon',
    title: 'Brothers and sisters were parted',
    text: 'Siblings often were each other’s only constant. Where they cannot live together at once, they can still see each other.',
    points: ['Ask each child, apart, what they wish.', 'Write down when they met last and when they meet next.', 'A plan for one child should not undo the plan for another.'],
    offers: [{ is: 'action', what: 'Arrange the next meeting of the brothers and sisters', withinDays: 21 }],
    sources: [GUIDE, OURS],
  },
  {
    id: 'left-behind-angry', groups, when: every(levelWas('with-parent', 'very-hard', 'hard'), tiedTo(['mother', 'father'])), steps: ['follow-up', 'planning'], place: 'household', is: 'challenge', level: 'with-parent', urgency: 'soon',
    title: 'Anger at the parent who came back',
    text: 'Anger, coldness or testing are usual after long absence. The parent may feel guilty and give way to everything, or turn hard. Both need to hear that this passes with patience.',
    points: ['Time together that is not about the past.', 'Rules that stay the same, set together with whoever else raises the child.', 'Support for parent and child together, and for each alone.'],
    offers: [{ is: 'need', what: 'Sessions for parent and child together', category: 'psychological-psychosocial' }],
    sources: [from('reunification-2018', 'family-adjusts'), GENERAL],
  },
  {
    id: 'left-behind-out-of-school', groups, when: livedThrough('no-school'), ages: ['6-11', '12-14', '15-17'], steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'education-early-childhood', urgency: 'soon',
    title: 'School was lost while the parent was away',
    text: 'Some left school to work, to look after smaller ones, or because nobody enrolled them. Going back into a class of much younger children can shame a child out again.',
    points: ['Ask the school about catch-up lessons before the class is chosen.', 'Ask what the child did in that time: it may be skill, and it may be work that must end.', 'Papers that are missing are no reason to wait.'],
    offers: [{ is: 'need', what: 'A school place and help to catch up', category: 'education-early-childhood' }],
    sources: [from('eu-directive-2011', 'education'), GENERAL],
  },
  {
    id: 'left-behind-kept-in-touch', groups, when: livedThrough('kept-in-touch-with-parent'), steps: ['planning'], place: 'household', is: 'opportunity', level: 'with-parent', urgency: 'in-time',
    title: 'They kept in touch: build on it',
    text: 'Calls, pictures and messages from the time away are a thread between parent and child. What was promised in them matters to the child now.',
    points: ['Ask the parent what was promised.', 'Some messages may have been sent under pressure: let the parent tell that, or not.'],
    offers: [{ is: 'task', what: 'Ask the parent what was promised to the child', withinDays: 21 }],
    sources: [PERIODS, OURS],
  },
  {
    id: 'left-behind-carer-without-help', groups, when: every(livesIn('kin', 'customary-carer', 'informal-fostering', 'adult-sibling'), noServiceOf('family-member-support')), steps: ['services'], place: 'household', is: 'challenge', level: 'family', area: 'family-member-support', urgency: 'soon',
    title: 'The carer has no help of their own',
    text: 'Grandparents and aunts often carried this for years, with debts and without rights on paper. A carer who breaks down is the next separation.',
    points: ['Ask about money, health, housing and who could take over for a day.', 'Look whether the carer can sign for school and clinic.', 'Help for the carer is help for the child, and counted as such.'],
    offers: [{ is: 'need', what: 'Support for the person who cares', category: 'family-member-support' }],
    sources: [from('children-of-victims-2022', 'providers-limits'), from('eu-directive-2011', 'family-support')],
  },
  {
    id: 'left-behind-harmed-too', groups, when: every(livedThrough('used-to-control-parent', 'used-in-begging', 'violence-suffered'), notIn(consideredItself, 'origins')), steps: ['assessment'], place: 'individual', is: 'challenge', urgency: 'now',
    title: 'Staying behind was not staying safe',
    text: 'What is written says that this child, too, was used or hurt. Somebody should consider, from what is known, whether the child is a victim in their own right, with the protection that goes with it.',
    points: ['It needs no new questions to the child.', 'No help waits for the answer.', 'Those who did it may still be near.'],
    offers: [{ is: 'write', kind: 'own-screening', what: 'Write down what was considered' }],
    sources: [from('whats-home-2016', 'in-own-right'), GUIDE],
  },
  {
    id: 'left-behind-hunger', groups, when: livedThrough('hunger-or-no-care'), steps: ['assessment', 'services'], place: 'household', is: 'challenge', area: 'basic-needs-material', urgency: 'soon',
    title: 'There was not enough, and perhaps still is not',
    text: 'Money from the parent may have stopped, or lenders may have come to the house. Ask what is on the table now, not only then.',
    points: ['A child may hide food, eat fast, or not say that there is none.', 'Look whether small brothers and sisters grow.', 'Debts made for the journey often land on those who stayed.'],
    offers: [{ is: 'need', what: 'Food and what the household lacks', category: 'basic-needs-material', sub: 'food' }],
    sources: [PERIODS, from('after-trafficking-2013', 'home-problems')],
  },
  {
    id: 'left-behind-stayed-in-school', groups, when: every(inGroup('left-behind'), has(victimsChild, 'livedThrough', (body) => body.livedThrough.includes('stayed-in-school'))), steps: ['planning'], place: 'community', is: 'opportunity', level: 'community', urgency: 'in-time',
    title: 'School held: do not move it without need',
    text: 'The school, a teacher and friends stayed when much else went. A move to the parent’s new home can cost all of that at once.',
    points: ['Ask the child what they would miss.', 'Weigh the move against finishing the year.', 'If a move must be: visits back, and a good-bye that is prepared.'],
    sources: [from('children-of-victims-2022', 'belonging-and-rights'), OURS],
  },
]
