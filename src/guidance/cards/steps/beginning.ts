import { factor } from '#domain/kinds/assessment/factor.ts'
import { communityAssessment } from '#domain/kinds/assessment/community-assessment.ts'
import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { alreadyTold, toldToWhom } from '#domain/kinds/experience/told-to-whom.ts'
import { views } from '#domain/kinds/planning/views.ts'
import { birth, childByBirth } from '#domain/kinds/registration/birth.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { limitsTold } from '#domain/kinds/registration/limits-told.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { childrenLeft } from '#domain/questions/children-left.ts'
import { every, has, lacksKind } from '../../engine/condition.ts'
import { ageBandOn } from '../../engine/fitting.ts'
import { interpreterNeeded } from '../../engine/interpreter-needed.ts'
import { bedNotSettled } from '../../engine/parents-and-home.ts'
import { notIn, opened, openFor, representedNot } from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

const STEPS = from('case-management-2014', 'six-steps')

/** A child of six to eleven whom nobody has asked anything for two months: another card asks for all of it. */
const nothingAskedYet = every(openFor(60), lacksKind(views), {
  reads: [],
  look: (seen) => (ageBandOn(seen).band === '6-11' ? [] : null),
})

/** Registration and assessment, for every child. */
export const BEGINNING: readonly GuidanceCard[] = [
  {
    id: 'limits-not-told',
    when: every(
      opened,
      lacksKind(limitsTold, (body) => body.to === 'child'),
    ),
    ages: ['3-5', '6-11', '12-14', '15-17', '18-24', 'not-known'],
    steps: ['registration'],
    place: 'individual',
    is: 'challenge',
    urgency: 'now',
    title: 'Explain the limits of confidentiality first',
    text: 'It is not written down that the child was told. Before you ask anything more, tell the child alone what you must pass on, to whom, and what only your team reads. If the child hears this too late, it feels like a trap.',
    points: [
      'Use words for the child’s age; ask what was understood.',
      'Say what you will do and will not do, and promise nothing that you cannot keep.',
    ],
    offers: [{ is: 'write', kind: 'limits-told', what: 'Write down that the limits were told' }],
    sources: [from('unicef-guidelines-2006', 'principles'), OURS],
  },
  {
    id: 'siblings-still-there',
    when: has(fileOpened, 'othersThere', (_body, _entry, seen) => childrenLeft(seen.file).length > 0),
    steps: ['registration'],
    place: 'household',
    is: 'challenge',
    urgency: 'now',
    title: 'Other children there may not be safe',
    text: 'When one child gets out, children who stay may be punished for it or take that child’s place. Decide tonight with your supervisor how to find out how they are. A question at the wrong home can put them in danger.',
    points: ['Who can check without giving anything away?', 'A file of their own for each child, when the time comes.'],
    offers: [{ is: 'task', what: 'Ask the supervisor how to check on the other children', withinDays: 0 }],
    sources: [from('osce-child-2018', 'lasting'), OURS],
  },
  {
    id: 'siblings-not-asked',
    when: has(fileOpened, 'askedAboutOthers', (body) => body.askedAboutOthers === 'not-asked'),
    steps: ['registration'],
    place: 'household',
    is: 'challenge',
    urgency: 'soon',
    title: 'Are there other children in that household?',
    text: 'It is not written that anybody asked. Ask the child or somebody safe, never at that household; ask about the other children, not about what happened.',
    offers: [{ is: 'task', what: 'Ask the child, or somebody safe, who else is there', withinDays: 3 }],
    sources: [OURS],
  },
  {
    id: 'age-not-sure',
    when: has(
      birth,
      'born',
      (body, _entry, seen) => body.who === 'child' && childByBirth(seen.file, seen.today) === 'presumed-child',
    ),
    steps: ['registration'],
    place: 'individual',
    is: 'challenge',
    level: 'society',
    urgency: 'soon',
    title: 'Age not sure: treat as a child',
    text: 'If the age is in doubt and the person may be a child, treat the person as a child. An age assessment should be a last step, with consent, a representative and a way to object.',
    points: [
      'A calendar, a feast or an older sister’s age can help to find the age. Ask relatives only if it is safe and the child agrees.',
      'Do not send the child for an X-ray to be quicker.',
    ],
    sources: [from('coe-convention-2005', 'age'), from('unicef-guidelines-2006', 'presumption-of-age')],
  },
  {
    id: 'nobody-represents',
    when: representedNot,
    ages: ['0-2', '3-5', '6-11', '12-14', '15-17', 'not-known'],
    steps: ['registration'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'soon',
    title: 'Who speaks for this child before the law?',
    text: 'No appointed representative of the child is written down. A parent may be enough, if the parent is safe and the law here allows it. If a parent may be involved, ask for somebody independent. Help does not wait.',
    points: [
      'Ask whoever may become the representative openly about conflicts of interest.',
      'Ask the child whom they trust, and let the two meet before it is decided.',
    ],
    offers: [
      { is: 'write', kind: 'guardianship', what: 'Write down who represents the child, or that somebody is needed' },
    ],
    sources: [from('unicef-guidelines-2006', 'guardian'), from('fra-guardianship-2014', 'independent')],
  },
  {
    id: 'contact-rule-missing',
    when: every(opened, lacksKind(safeContact)),
    steps: ['registration'],
    place: 'individual',
    is: 'challenge',
    urgency: 'now',
    title: 'How may we get in touch?',
    text: 'No rule for contact is written down. Until there is one, do not ring: a message read by the wrong person can do great harm.',
    points: [
      'Agree with the child when and how we get in touch, and who we say that we are.',
      'Who else looks into the phone?',
      'Write down what nobody may ever do.',
    ],
    offers: [{ is: 'write', kind: 'safe-contact', what: 'Write down how we may get in touch' }],
    sources: [from('uniap-ethics-2008', 'seven'), OURS],
  },
  {
    id: 'interpreter-needed',
    when: interpreterNeeded,
    ages: ['3-5', '6-11', '12-14', '15-17', '18-24', 'not-known'],
    steps: ['registration', 'assessment'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'Who interprets?',
    text: 'The interpreter must not be a relative, a neighbour or from the same village, and never a child. Prepare the interpreter, and let the child say no to this one.',
    points: [
      'A man or a woman, as the child wishes.',
      'Interpreting by phone, without names, can be safer.',
      'Let the interpreter promise first to pass nothing on, and tell the child that this was promised.',
    ],
    offers: [
      {
        is: 'need',
        what: 'An interpreter who is not from the community',
        category: 'case-management-monitoring',
        sub: 'interpreter',
      },
    ],
    sources: [from('uniap-ethics-2008', 'interpreters'), GENERAL],
  },
  {
    id: 'safety-never-looked-at',
    when: every(opened, lacksKind(safetyLook)),
    steps: ['assessment'],
    place: 'household',
    is: 'challenge',
    urgency: 'now',
    title: 'Is the child safe where they live?',
    text: 'No safety check is written down. Not known is not the same as safe.',
    offers: [{ is: 'write', kind: 'safety-look', what: 'Check safety, and write down what you found' }],
    sources: [STEPS, OURS],
  },
  {
    id: 'only-dangers-written',
    when: every(
      has(factor, 'is', (body) => body.is === 'risk'),
      lacksKind(factor, (body) => body.is === 'protective'),
    ),
    steps: ['assessment'],
    place: 'individual',
    is: 'opportunity',
    urgency: 'in-time',
    title: 'What supports this child?',
    text: 'Dangers are written down; no strength is written down that you can read here. Plans grow from strengths: people, skills, habits, faith, humour.',
    offers: [{ is: 'write', kind: 'factor', what: 'Write down what protects the child' }],
    sources: [
      from('children-of-victims-2022', 'before-and-after'),
      from('iom-vulnerable-migrants-2019', 'four-places'),
    ],
  },
  {
    id: 'levels-never-looked-at',
    when: every(openFor(60), lacksKind(levelAssessment)),
    steps: ['assessment'],
    place: 'structural',
    is: 'challenge',
    urgency: 'in-time',
    title: 'How is it going at the four levels?',
    text: 'With the parent, in the family, in the community, in society (offices, school): one may go well while another hurts. Look at each, and ask the child, alone.',
    offers: [{ is: 'write', kind: 'level-assessment', what: 'Check the four levels' }],
    sources: [from('whats-home-2016', 'four-levels')],
  },
  {
    id: 'community-not-looked-at',
    when: every(
      has(familyAssessment, 'finding', (body) => body.of !== 'community'),
      lacksKind(communityAssessment),
      notIn(
        has(familyAssessment, 'finding', (body) => body.of === 'community'),
        'care',
      ),
    ),
    steps: ['assessment'],
    place: 'community',
    is: 'challenge',
    level: 'community',
    urgency: 'in-time',
    title: 'The family was assessed, the community was not',
    text: 'Even with a good family a child suffers where the neighbours shun the child. Helpful neighbours can support a family that struggles. Asking around can itself start talk: ask the child and a safe carer first.',
    points: [
      'Think of neighbours, school, market, faith: who is kind to the child? Name no child when you ask.',
      'Ask people without saying why.',
    ],
    offers: [{ is: 'write', kind: 'community-assessment', what: 'Assess the community' }],
    sources: [from('childrens-reintegration-2016', 'stages'), from('west-africa-2025', 'blame')],
  },
  {
    id: 'told-already-do-not-ask',
    when: has(
      toldToWhom,
      'askAgain',
      (_body, _entry, seen) => alreadyTold(seen.file).askAgain !== 'child-wants-to-talk',
    ),
    steps: ['assessment'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'What happened was told already',
    text: 'Another person has already heard what happened, or a part of it. If it was written down, use that. Ask again only for a reason that serves the child, and never if the file says never.',
    points: [
      'Tell new colleagues, before they meet the child, not to ask again; do not retell what was said.',
      'Know which topics you must not raise.',
    ],
    sources: [from('unicef-guidelines-2006', 'questioning'), OURS],
  },
  {
    id: 'first-nights',
    when: bedNotSettled,
    steps: ['registration'],
    place: 'household',
    is: 'challenge',
    area: 'accommodation-care',
    urgency: 'now',
    title: 'Where does the child sleep tonight?',
    text: 'The list of the first 72 hours does not say that a safe place to sleep is settled. First: is the child hurt, or in need of a doctor? Some help has to begin within hours. Then find a bed, food, a light, and an adult who has been checked and is awake nearby.',
    points: [
      'A door that only a checked adult can open from outside, and that the child can always open from inside.',
      'Who knows where the child sleeps, and who must not?',
      'What else does the child need, besides a bed?',
    ],
    offers: [
      { is: 'need', what: 'A safe place for tonight', category: 'accommodation-care', sub: 'emergency-shelter' },
    ],
    sources: [STEPS, GENERAL],
  },
  {
    id: 'fears-about-home',
    when: every(
      openFor(21),
      lacksKind(views, (body) => ['return', 'where-to-live', 'contact-with-family'].includes(body.matter)),
      notIn(nothingAskedYet, 'care'),
    ),
    ages: ['6-11', '12-14', '15-17', 'not-known'],
    steps: ['assessment'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'soon',
    title: 'What does the child hope and fear about home?',
    text: 'Fear of being shunned or hurt at home often goes with much suffering. Hopes and fears are about the future: you may ask about them, alone with the child, without asking what happened.',
    offers: [{ is: 'write', kind: 'views', what: 'Write down what the child hopes and fears' }],
    sources: [from('gms-youth-2019', 'fear-of-home')],
  },
]
