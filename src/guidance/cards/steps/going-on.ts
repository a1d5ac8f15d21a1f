import { lastSeen } from '#domain/questions/last-seen.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { goal } from '#domain/kinds/planning/goal.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import { ethicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { feedbackOrComplaint } from '#domain/kinds/follow-up/feedback-or-complaint.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { handOver } from '#domain/kinds/any/hand-over.ts'
import { reopened } from '#domain/kinds/closure/reopened.ts'
import { whatHelped } from '#domain/kinds/services/what-helped.ts'
import { service } from '#domain/kinds/services/service.ts'
import { daysBetween, endOf } from '#domain/entry/plain-date.ts'
import { every, has, lacksKind, lastOf } from '../../engine/condition.ts'
import { closingWasAsked, handOverMayHappen, openFor, isToBeTold } from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

const STEPS = from('case-management-2014', 'six-steps')

/** Planning, services, follow-up and closing, for every child. */
export const GOING_ON: readonly GuidanceCard[] = [
  {
    id: 'no-goal-yet',
    when: every(
      openFor(30),
      lacksKind(goal, (body) => body.status === 'open'),
    ),
    steps: ['planning'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'What does this child want?',
    text: 'The file has been open for a month or longer and has no open goal. One thing that the child wants, said or shown alone with you, is enough to begin a plan.',
    offers: [{ is: 'write', kind: 'goal', what: 'Write down a goal' }],
    sources: [STEPS, from('fra-guardianship-2014', 'plan-with-child')],
  },
  {
    id: 'goal-without-step',
    when: every(
      has(goal, 'title', (body) => body.status === 'open'),
      lacksKind(action, (body) => body.status === 'open'),
    ),
    steps: ['planning'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'A goal has no next step',
    text: 'Who does what by when? The smallest step that the child will notice is a good first one.',
    offers: [{ is: 'write', kind: 'action', what: 'Write down the next step' }],
    sources: [STEPS, OURS],
  },
  {
    id: 'goals-not-the-childs',
    when: has(goal, 'wish', (body) => body.status === 'open' && body.wish.answer === 'not-asked'),
    ages: ['6-11', '12-14', '15-17', '18-24'],
    steps: ['planning'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Whose goal is this?',
    text: 'It is written that the child was not asked about one of the goals. Look at the reason. The goal may be right; still ask the child, alone, as soon as it is safe.',
    offers: [{ is: 'write', kind: 'views', what: 'Write down what the child says about the plan' }],
    sources: [from('eu-directive-2011', 'individual-assessment'), from('childrens-own-success-2009', 'participatory')],
  },
  {
    id: 'plan-against-childs-will',
    when: has(planAgreed, 'child', (body) => body.child === 'does-not-agree' || body.child === 'did-not-want-to-sign'),
    steps: ['planning', 'follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'The child did not agree to the plan, or did not sign it',
    text: 'A plan made without the child’s agreement is followed only while somebody watches. Find the part that the child can say yes to, and begin there.',
    points: ['What exactly does the child say no to?', 'Tell the child how to object, and mean it.'],
    offers: [{ is: 'task', what: 'Talk with the child about what should be different in the plan', withinDays: 10 }],
    sources: [from('unicef-guidelines-2006', 'principles'), OURS],
  },
  {
    id: 'objection-not-explained',
    when: has(bestInterests, 'appealTold', (body, ...of) => body.appealTold.told === 'not-yet' && isToBeTold(...of)),
    steps: ['planning'],
    place: 'structural',
    is: 'challenge',
    urgency: 'soon',
    title: 'The child was not told how to object',
    text: 'A decision was recorded, but the child was not told how to object. Read why. Tell a baby’s representative instead, if safe.',
    offers: [{ is: 'task', what: 'Tell the child how to object to the decision', withinDays: 5 }],
    sources: [from('albania-justice-code-2017', 'support-person'), OURS],
  },
  {
    id: 'only-some-of-the-help',
    when: every(
      has(service, 'stage', (body) => body.stage === 'in-progress' || body.stage === 'accepted'),
      has(service, 'stage', (body) => body.stage === 'absent' || body.stage === 'unfit'),
    ),
    steps: ['services'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'in-time',
    title: 'Some of the help is agreed or there, but not all',
    text: 'Some help is agreed or under way; some does not exist or does not fit. Many others met the same. Check whether what is missing undoes the help that is there.',
    points: ['Which gap hurts the child most?', 'Gaps written down are counted, and can be used as arguments.'],
    sources: [from('after-trafficking-2013', 'part-of-it')],
  },
  {
    id: 'referred-and-silent',
    when: has(
      service,
      'stage',
      (body, entry, seen) =>
        (body.stage === 'offered' || body.stage === 'accepted') && daysBetween(endOf(entry.at), seen.today) > 30,
    ),
    steps: ['services', 'follow-up'],
    place: 'structural',
    is: 'challenge',
    urgency: 'in-time',
    title: 'Help offered or agreed a month ago: has it begun?',
    text: 'Many children are lost between the yes and the first day of help. If the child said yes: ring the service, or go along with the child. If the child has not answered yet: ask the child first, and ring nobody.',
    offers: [{ is: 'task', what: 'Ask the child whether the help has begun', withinDays: 7 }],
    sources: [from('bulgaria-sops', 'feedback')],
  },
  {
    id: 'not-understood-offer',
    when: has(service, 'understood', (body) => body.stage === 'understood' && body.understood !== 'yes'),
    steps: ['services'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'The offer is not fully understood yet',
    text: 'A yes to something that was not understood is no agreement. A no still counts: do not press. Try pictures, another language, another day, or a visit to the place if it is safe.',
    offers: [{ is: 'task', what: 'Explain the offer once more, in another way', withinDays: 10 }],
    sources: [from('leaving-the-past-behind-2007', 'leave-it-with-them')],
  },
  {
    id: 'seen-too-rarely',
    when: has(planAgreed, 'seeEveryDays', ({ seeEveryDays }, { at }, { file, today }) => {
      const { late, on } = lastSeen(file, today)
      return late && daysBetween(on ?? endOf(at), today) > seeEveryDays
    }),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'The child was not seen for longer than agreed',
    text: 'If you saw the child, write it down. If not, see the child soon, where and how it is safe for this child; alone with them, check that they are safe. Say that you know it was a long time: many children count the days.',
    offers: [{ is: 'write', kind: 'visit-planned', what: 'Plan the next visit' }],
    sources: [STEPS, OURS],
  },
  {
    id: 'something-not-safe-said',
    when: has(
      visit,
      'anythingNotSafe',
      (body, entry, seen) => body.anythingNotSafe.answer !== 'no' && daysBetween(endOf(entry.at), seen.today) <= 30,
    ),
    steps: ['follow-up', 'assessment'],
    place: 'household',
    is: 'challenge',
    urgency: 'now',
    title: 'At a visit something was not safe, or may not have been',
    text: 'Check safety again today, even if the answer was only “not sure”. Talk with your supervisor today.',
    offers: [{ is: 'write', kind: 'safety-look', what: 'Check safety again' }],
    sources: [from('fra-guardianship-2014', 'plan-with-child'), OURS],
  },
  {
    id: 'child-not-at-the-table',
    when: lastOf(caseConference, 'child', ({ child }) => child === 'not-invited'),
    ages: ['12-14', '15-17', '18-24'],
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'A case conference without the young person',
    text: 'Tell the young person what was decided and why, but not what others said in confidence. Ask whether they want to be there next time, or send a message with a person they choose.',
    offers: [{ is: 'task', what: 'Tell the young person what was decided, and ask about next time', withinDays: 7 }],
    sources: [from('unicef-guidelines-2006', 'principles'), OURS],
  },
  {
    id: 'complaint-open',
    when: has(feedbackOrComplaint, 'status', (body) => body.status === 'open' && body.sort === 'complaint'),
    steps: ['follow-up'],
    place: 'structural',
    is: 'opportunity',
    urgency: 'soon',
    title: 'A complaint is a sign of trust',
    text: 'A child or parent who complains believes that somebody listens. Answer the complaint, thank them for it, and make sure that no help changes because of it.',
    points: [
      'If the complaint is about harm by a member of staff: use the safeguarding report today, and leave that person out.',
    ],
    sources: [OURS],
  },
  {
    id: 'worker-changes',
    when: has(
      handOver,
      'to',
      (_, entry, seen) => daysBetween(endOf(entry.at), seen.today) <= 60 && handOverMayHappen(entry, seen),
    ),
    steps: ['follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'A change of worker: prepare the child',
    text: 'A child who was passed from person to person may feel that it happens again. An introduction together, a good-bye and a small promise that is soon kept help. Where the earlier worker may not see the child, a supervisor or another colleague says why they do not come, as far as the child may know.',
    points: ['Tell the child what the new worker can read, so that the child need not tell it again.'],
    sources: [from('children-and-youth-2014', 'complex'), OURS],
  },
  {
    id: 'what-helped',
    when: every(
      openFor(180),
      has(service, 'stage', (body) => body.stage === 'completed'),
      lacksKind(
        service,
        (body) =>
          (body.stage === 'completed' || body.stage === 'discontinued') &&
          (body.helped !== undefined || body.didNotHelp !== undefined),
      ),
      lacksKind(whatHelped),
    ),
    steps: ['follow-up', 'closure'],
    place: 'structural',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'What helped, and what did not?',
    text: 'Some help has ended, and no answer was found on whether it helped. Ask the child, alone, if nobody has asked yet: the child need not answer, and an answer can help the next child.',
    offers: [{ is: 'task', what: 'Ask the child what helped and what did not', withinDays: 30 }],
    sources: [from('after-trafficking-2013', 'what-worked'), from('tvrp-manual-2010', 'two-views')],
  },
  {
    id: 'closing-is-near',
    when: closingWasAsked,
    steps: ['closure'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'Prepare the child for the closure',
    text: 'Closures in this field are often sudden. Tell the child early. Promise only what is arranged: who will visit and when, and what the child can do if something goes wrong at night or on a Sunday.',
    points: [
      'A last meeting that looks back on what the child managed.',
      'A number to ring that is answered, kept where nobody dangerous finds it.',
      'Which papers does the child want, and where can nobody else read them?',
    ],
    sources: [from('butterfly-2019', 'shelter-to-community'), from('bulgaria-sops', 'monitoring-a-year')],
  },
  {
    id: 'came-back',
    when: has(reopened, 'because', (_, { at }, { today }) => daysBetween(endOf(at), today) <= 90),
    steps: ['registration', 'assessment'],
    place: 'individual',
    is: 'opportunity',
    urgency: 'soon',
    title: 'The file was opened again',
    text: 'Opening a file again is no failure of the child or of earlier workers. Begin with what is different now, and do not ask again what is already in the file.',
    points: ['What does the child want now, in their own words?', 'What was good last time?'],
    sources: [from('after-trafficking-2013', 'many-steps'), GENERAL],
  },
  {
    id: 'dilemma-still-open',
    when: has(
      ethicalReflection,
      'state',
      (body, entry, seen) => body.state === 'still-thinking' && daysBetween(endOf(entry.at), seen.today) >= 7,
    ),
    steps: ['planning', 'follow-up'],
    place: 'structural',
    is: 'challenge',
    urgency: 'soon',
    title: 'A hard question is still open',
    text: 'The question was written down at least a week ago, and no decision is written. Waiting has effects, too, above all for the child. Who else should be heard?',
    offers: [{ is: 'task', what: 'Discuss the open question with the supervisor', withinDays: 5 }],
    sources: [from('ethical-principles-2013', 'anticipate-manage-address'), OURS],
  },
  {
    id: 'dilemma-child-not-heard',
    when: has(
      ethicalReflection,
      'childSays',
      (body) => body.state === 'decided' && body.childSays.answer === 'not-asked',
    ),
    ages: ['6-11', '12-14', '15-17', '18-24'],
    steps: ['planning', 'follow-up'],
    place: 'individual',
    is: 'challenge',
    urgency: 'in-time',
    title: 'A dilemma was decided without asking the child',
    text: 'There may be good reasons, such as danger. With your supervisor, check whether they are still valid, and what the child may now safely be told of how it was decided.',
    offers: [{ is: 'write', kind: 'views', what: 'Write down what the child thinks' }],
    sources: [from('ethical-principles-2013', 'victim-centred'), OURS],
  },
]
