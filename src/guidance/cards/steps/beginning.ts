import { factor } from '#domain/kinds/assessment/factor.ts'
import { communityAssessment } from '#domain/kinds/assessment/community-assessment.ts'
import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { alreadyTold, toldToWhom } from '#domain/kinds/experience/told-to-whom.ts'
import { firstHours } from '#domain/kinds/first-72-hours/first-hours.ts'
import { views } from '#domain/kinds/planning/views.ts'
import { birth, childByBirth } from '#domain/kinds/registration/birth.ts'
import { card as childCard } from '#domain/kinds/registration/card.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { limitsTold } from '#domain/kinds/registration/limits-told.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { service } from '#domain/kinds/services/service.ts'
import { childrenLeft } from '#domain/questions/children-left.ts'
import { every, has, lacksKind, some } from '../../engine/condition.ts'
import { ageBandOn } from '../../engine/fitting.ts'
import { notIn, opened, openFor, representedNot } from '../../engine/shared-conditions.ts'
import { from, GENERAL, OURS, type GuidanceCard } from '../../engine/card.ts'

const STEPS = from('case-management-2014', 'six-steps')

/** Somebody interprets: as help that is agreed, or by the line of the first hours. */
const interpreterFound = some(
  has(
    service,
    'stage',
    (body) => body.sub === 'interpreter' && ['accepted', 'in-progress', 'completed'].includes(body.stage),
  ),
  has(firstHours, 'answer', (body) => body.line === 'interpreter' && ['yes', 'not-needed'].includes(body.answer)),
)

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
    ages: ['3-5', '6-11', '12-14', '15-17', '18-24'],
    steps: ['registration'],
    place: 'individual',
    is: 'challenge',
    urgency: 'now',
    title: 'Tell first what cannot stay secret',
    text: 'Before anything is asked, a child should know what you must pass on, to whom, and what you will keep. Heard too late it feels like a trap.',
    points: ['In words of their age, and asked back.', 'What you will not do is as important as what you will.'],
    offers: [{ is: 'write', kind: 'limits-told', what: 'Write down that it was told' }],
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
    text: 'When one child comes out, those who stay may pay for it or take the place. Somebody should know tonight how they are.',
    points: ['Who can look without giving it away?', 'A file of their own for each, when the time comes.'],
    offers: [{ is: 'task', what: 'Find out how the other children are', withinDays: 1 }],
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
    text: 'Nobody has asked yet. The question is about them and not about what happened.',
    offers: [{ is: 'task', what: 'Ask who else is in that household', withinDays: 3 }],
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
    title: 'Not sure how old: treat as a child',
    text: 'Where there are reasons to think so, the doubt goes in favour of childhood. An age assessment is a last step, with consent, a representative and a way to object.',
    points: [
      'A family’s calendar, a feast, an older sister’s age can narrow it.',
      'Do not send for an X-ray to be quicker.',
    ],
    sources: [from('coe-convention-2005', 'age'), from('unicef-guidelines-2006', 'presumption-of-age')],
  },
  {
    id: 'nobody-represents',
    when: representedNot,
    ages: ['0-2', '3-5', '6-11', '12-14', '15-17'],
    steps: ['registration'],
    place: 'structural',
    is: 'challenge',
    level: 'society',
    urgency: 'soon',
    title: 'Who speaks for this child before the law?',
    text: 'Nobody is written as representing the child. A parent who can is enough; where a parent may be part of it, somebody independent is asked for. Help does not wait.',
    points: ['Ask about conflicts of interest, openly.', 'The child should like, or at least know, that person.'],
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
    text: 'No rule is written. Until there is one nobody should ring: a message read by the wrong person can cost much.',
    points: ['When, how, and who we say that we are.', 'Who else looks into the phone?', 'What must never be done.'],
    offers: [{ is: 'write', kind: 'safe-contact', what: 'Write down how we may get in touch' }],
    sources: [from('uniap-ethics-2008', 'seven'), OURS],
  },
  {
    id: 'interpreter-needed',
    when: every(
      has(childCard, 'interpreter', (body) => body.interpreter === 'needed'),
      notIn(interpreterFound, 'care'),
    ),
    ages: ['3-5', '6-11', '12-14', '15-17', '18-24', 'not-known'],
    steps: ['registration', 'assessment'],
    place: 'individual',
    is: 'challenge',
    urgency: 'soon',
    title: 'Who interprets?',
    text: 'Not a relative, not a neighbour, not somebody of the same village, never a child. Prepare the interpreter, and let the child say no to this one.',
    points: [
      'A man or a woman, as the child wishes.',
      'By phone, without names, can be safer.',
      'Tell the child that the interpreter keeps silent, too.',
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
    text: 'Nobody has written that they looked. Not known is not the same as safe.',
    offers: [{ is: 'write', kind: 'safety-look', what: 'Look, and write down what you found' }],
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
    title: 'What holds this child?',
    text: 'The file names dangers and nothing that protects. Plans grow from strengths: people, skills, habits, faith, humour.',
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
    text: 'With the parent, in the family, among people, with offices and school: one may go well while another hurts. Look at each, and ask the child.',
    offers: [{ is: 'write', kind: 'level-assessment', what: 'Look at the four levels' }],
    sources: [from('whats-home-2016', 'four-levels')],
  },
  {
    id: 'community-not-looked-at',
    when: every(
      has(familyAssessment, 'finding', (body) => body.of !== 'community'),
      lacksKind(communityAssessment),
    ),
    steps: ['assessment'],
    place: 'community',
    is: 'challenge',
    level: 'community',
    urgency: 'in-time',
    title: 'The family was looked at, the community was not',
    text: 'A good family in a street that shuns the child is half a home. A helpful street can carry a weak family.',
    points: ['Neighbours, school, market, faith: who would say something kind?', 'Ask without telling why.'],
    offers: [{ is: 'write', kind: 'community-assessment', what: 'Look at the community' }],
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
    title: 'It has been told already',
    text: 'Somebody has heard what happened. Use what was written; asking again needs a reason that serves the child.',
    points: ['Tell new colleagues so before they meet the child.', 'Know the topics that are not raised.'],
    sources: [from('unicef-guidelines-2006', 'questioning'), OURS],
  },
  {
    id: 'first-nights',
    when: has(
      firstHours,
      'answer',
      (body) => body.line === 'safe-sleep' && body.answer !== 'yes' && body.answer !== 'not-needed',
    ),
    steps: ['registration'],
    place: 'household',
    is: 'challenge',
    area: 'accommodation-care',
    urgency: 'now',
    title: 'Where does the child sleep tonight?',
    text: 'This is still open. First: is the child hurt, or in need of a doctor? Some help has to begin within hours. Then a bed, food, a light, and a checked adult who is awake nearby.',
    points: [
      'A door that closes, and that an adult can open from outside.',
      'Who knows where it is?',
      'What does the child need beside the bed?',
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
    ages: ['6-11', '12-14', '15-17'],
    steps: ['assessment'],
    place: 'household',
    is: 'challenge',
    level: 'family',
    urgency: 'soon',
    title: 'What does the child hope and fear about home?',
    text: 'Fear of being shunned or hurt at home goes with much suffering. What a child hopes and fears is about tomorrow and may be asked at any time.',
    offers: [{ is: 'write', kind: 'views', what: 'Write down what the child hopes and fears' }],
    sources: [from('gms-youth-2019', 'fear-of-home')],
  },
]
