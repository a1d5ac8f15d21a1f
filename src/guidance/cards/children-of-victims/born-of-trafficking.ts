import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { service } from '#domain/kinds/services/service.ts'
import { every, has, lacks, some } from '../../engine/condition.ts'
import { involved, levelWas, livedThrough, livesIn, nationalityIs, obstacle, opened, registered, riskOf, toldChild } from '../../engine/about.ts'
import { from, GENERAL, OURS, type Card } from '../../engine/card.ts'

const groups = ['born-of-trafficking'] as const
const LEVELS = from('whats-home-2016', 'four-levels')
const CHANCES = from('whats-home-2016', 'challenges-and-chances')
const OWN_RIGHT = from('whats-home-2016', 'in-own-right')

/** Children who were born into it, at each of the four levels. */
export const BORN_OF_TRAFFICKING: readonly Card[] = [
  {
    id: 'born-mother-torn', groups, when: levelWas('with-parent', 'very-hard', 'hard'), steps: ['assessment', 'services'], place: 'household', is: 'challenge', level: 'with-parent', area: 'family-work', urgency: 'soon',
    title: 'It is hard between mother and child',
    text: 'A mother may love the child and see in the child what was done to her, on the same day. Both are true. What helps is rest, safety, company and practical skill, not a judgement on her love.',
    points: ['Ask what the day is like, not whether she loves the child.', 'Look for one moment that goes well and make room for it.', 'Somebody who takes the child for an hour is help for both.', 'If the child is not safe, act; it need not be called anybody’s fault.'],
    offers: [{ is: 'need', what: 'Sessions for mother and child together', category: 'psychological-psychosocial' }, { is: 'need', what: 'Somebody who relieves the mother for some hours', category: 'family-member-support' }],
    sources: [LEVELS, from('survivor-mothers-2021', 'patterns')],
  },
  {
    id: 'born-bond-as-strength', groups, when: levelWas('with-parent', 'good', 'fair'), steps: ['planning'], place: 'household', is: 'opportunity', level: 'with-parent', urgency: 'in-time',
    title: 'For many mothers the child is the reason to go on',
    text: 'Where it is going well between them, that is the ground for all the rest. Plans that keep them together, with help near, are worth more than better help far apart.',
    points: ['Ask the mother what the child has given her.', 'Build the plan on what the two do together.'],
    sources: [CHANCES, from('survivor-mothers-2021', 'what-eases')],
  },
  {
    id: 'born-family-took-mother-only', groups, when: some(levelWas('family', 'very-hard', 'hard'), has(familyAssessment, 'wantsTheChild', (body) => body.of === 'family' && ['no', 'in-part'].includes(body.wantsTheChild))), steps: ['assessment', 'planning'], place: 'household', is: 'challenge', level: 'family', urgency: 'now',
    title: 'Her home may not be the child’s home',
    text: 'A family may take the daughter back and not the child, or take both and let the child feel it. Wanting the child and being able to care for the child are two questions.',
    points: ['See the child in that home, at a meal, at bedtime.', 'Ask who touches the child, and by which name the child is called.', 'Time, a trusted relative or help with costs can change a no; pressure rarely does.', 'Have another place ready that keeps mother and child together.'],
    offers: [{ is: 'write', kind: 'family-assessment', what: 'Look at the family again, for the child' }, { is: 'action', what: 'Have another place ready for mother and child', withinDays: 14 }],
    sources: [from('whats-home-2016', 'home-may-not-be'), LEVELS],
  },
  {
    id: 'born-family-opens', groups, when: has(familyAssessment, 'wantsTheChild', (body) => body.of === 'family' && body.wantsTheChild === 'yes'), steps: ['planning', 'follow-up'], place: 'household', is: 'opportunity', level: 'family', urgency: 'in-time',
    title: 'The family wants the child',
    text: 'A grandmother who takes the child on her arm in front of the neighbours settles more than many talks. Find out who that person is.',
    points: ['Ask them what they will say when people ask.', 'Offer help before it gets hard: costs, school, papers.', 'Agree who decides about the child: the mother stays the mother.'],
    sources: [CHANCES, OURS],
  },
  {
    id: 'born-talk-of-the-place', groups, when: some(livedThrough('teased-or-shunned'), levelWas('community', 'very-hard', 'hard'), riskOf('reprisal-in-community')), steps: ['assessment', 'services'], place: 'community', is: 'challenge', level: 'community', urgency: 'soon',
    title: 'What people say about this child',
    text: 'A child can be marked by looks, by language, by who is not there, or by the mother’s past. It is the talk that is wrong, and not the child.',
    points: ['Prepare a short answer with mother and child for when people ask.', 'Win two or three people who matter: a teacher, an elder, a neighbour.', 'Tell the school what it must know and nothing more.', 'Ask whether another place would be easier, and what it would cost.'],
    offers: [{ is: 'action', what: 'Speak with the teacher about how the child is treated', withinDays: 14 }],
    sources: [LEVELS, GENERAL],
  },
  {
    id: 'born-place-in-community', groups, when: levelWas('community', 'good', 'fair'), steps: ['planning'], place: 'community', is: 'opportunity', level: 'community', urgency: 'in-time',
    title: 'The child has a place among people',
    text: 'A friend, a kindergarten, a neighbour with an open door: that is belonging. It asks for little and is quickly lost in a move.',
    points: ['Write down who these people are.', 'Plan visits, feasts and school around them.'],
    sources: [CHANCES, OURS],
  },
  {
    id: 'born-not-registered', groups, when: registered('not-registered', 'not-known', 'registered-abroad-only'), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'soon',
    title: 'On paper this child does not exist yet',
    text: 'Without registration a child may be kept from school, clinic, benefits and a border. Registration is a right of the child and asks nothing about how the child came to be.',
    points: ['It is always possible to ask for registration by the mother alone.', 'Get legal advice first: naming somebody may give him rights.', 'Find out where a notice of birth could lie, and who may ask for it safely.', 'Tell school and clinic that papers are under way: many accept that.'],
    offers: [{ is: 'need', what: 'Birth registration', category: 'administrative-documentation', sub: 'birth-registration' }, { is: 'need', what: 'Legal advice on registration', category: 'legal-justice', sub: 'legal-advice' }],
    sources: [LEVELS, from('whats-home-2016', 'after-exit')],
  },
  {
    id: 'born-abroad-without-papers', groups, when: obstacle('born-abroad', 'foreign-certificate-not-recognised', 'translation-or-apostille'), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'soon',
    title: 'Born abroad: papers come from two countries',
    text: 'The certificate, its translation and stamp, the consulate and the registry at home are steps of different offices. One lost paper can cost months, so begin while the family is still there, if it can be.',
    points: ['Does asking the other country tell somebody dangerous where they are?', 'Keep copies apart from the originals.', 'Write down each office, the person there and the date.', 'Ask for a fee waiver before the family borrows.'],
    offers: [{ is: 'action', what: 'List the steps and offices for the child’s papers, with dates', withinDays: 14 }],
    sources: [LEVELS, from('sold-brides-2005', 'household-registration')],
  },
  {
    id: 'born-refused-without-father', groups, when: obstacle('refused-without-father', 'parents-not-married'), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'soon',
    title: 'The office wants a name that must not be given',
    text: 'Nobody has to name a father to register a child. An office that insists should be asked for its refusal in writing, and a lawyer should see it before anything is signed.',
    points: ['No name is invented and none is pressed out of the mother.', 'A name on a paper can become a claim to see or to take the child.', 'Go along to the counter: it is harder to say no to two.'],
    offers: [{ is: 'need', what: 'A lawyer for the registration', category: 'legal-justice', sub: 'legal-advice' }],
    sources: [LEVELS, OURS],
  },
  {
    id: 'born-nationality-unclear', groups, when: nationalityIs('stateless', 'at-risk-of-statelessness', 'not-known'), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'soon',
    title: 'Which country does this child belong to?',
    text: 'A child of parents from two countries, or with parents without papers, can fall between. It is settled more easily while the child is small.',
    points: ['Ask a lawyer which countries’ laws could apply.', 'Do not let anybody give up one claim before another is sure.', 'Look at school and health meanwhile: they need no passport.'],
    offers: [{ is: 'need', what: 'Advice on nationality', category: 'administrative-documentation', sub: 'nationality' }],
    sources: [LEVELS, GENERAL],
  },
  {
    id: 'born-dangerous-relative', groups, when: involved('father-through-exploitation', 'husband-through-trafficking'), steps: ['assessment', 'planning'], place: 'household', is: 'challenge', level: 'family', area: 'safety-security', urgency: 'now',
    title: 'Somebody dangerous may have a claim to this child',
    text: 'Blood or a “marriage” can be used to find mother and child, to take the child or to make her come back. Keep every paper, share and school list free of where they live.',
    points: ['See that the card says who may not be told or hand over.', 'Legal advice before any paper, test or court date.', 'Think of grandparents on that side, of travel and of pictures online.', 'What the child is told about it is planned and never blurted out.'],
    offers: [{ is: 'write', kind: 'do-not', what: 'Mark who must not be contacted or told' }, { is: 'need', what: 'Legal advice', category: 'legal-justice', sub: 'custody' }],
    sources: [from('whats-home-2016', 'origins'), OURS],
  },
  {
    id: 'born-custody-claimed', groups, when: riskOf('custody-claim'), steps: ['planning'], place: 'structural', is: 'challenge', level: 'society', area: 'legal-justice', urgency: 'now',
    title: 'Custody is claimed, or may be',
    text: 'A claim can come by court, by relatives or by simply keeping the child. The child’s safety and view belong before the judge, through somebody who represents the child alone.',
    points: ['Ask for protection measures before the claim is answered.', 'Courts read reports: write what was seen and leave judgement to the court.', 'Find out whether the child can be taken out of the country.'],
    offers: [{ is: 'need', what: 'A lawyer for custody', category: 'legal-justice', sub: 'custody' }],
    sources: [from('whats-home-2016', 'origins'), GENERAL],
  },
  {
    id: 'born-in-husbands-house', groups, when: livesIn('with-husband-or-his-family'), steps: ['assessment'], place: 'household', is: 'challenge', level: 'family', area: 'safety-security', urgency: 'now',
    title: 'The child lives in the house that the mother was sold into',
    text: 'The child may be wanted there while the mother is not free. Leaving can mean leaving without the child. Nothing is done over her head, and nothing that warns the household.',
    points: ['Ask first how you can be in touch without harm.', 'Know the way out for both before anybody speaks of leaving.', 'Papers, if they are in the house, are part of the plan.'],
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make a safety plan' }],
    sources: [from('whats-home-2016', 'origins'), from('whats-home-2016', 'deprived')],
  },
  {
    id: 'born-growing-and-checked', groups, when: every(opened, lacks(service, (body) => body.category === 'medical', ['care', 'health'])), ages: ['0-2', '3-5'], steps: ['services'], place: 'individual', is: 'challenge', area: 'medical', urgency: 'soon',
    title: 'A first look at how the child grows',
    text: 'Born without care around it, a small child may have missed vaccinations, checks of hearing and sight, and enough to eat. A children’s nurse can see much in one visit.',
    points: ['Bring what is known of the birth, and nothing more.', 'Ask about feeding, sleep, words and steps.', 'Go together the first time.'],
    offers: [{ is: 'need', what: 'A check-up with a children’s nurse or doctor', category: 'medical', sub: 'check-up' }],
    sources: [from('whats-home-2016', 'deprived'), GENERAL],
  },
  {
    id: 'born-where-do-i-come-from', groups, when: toldChild('nothing', 'a-different-story', 'part'), ages: ['6-11', '12-14', '15-17', '18-24'], steps: ['planning'], place: 'individual', is: 'challenge', level: 'with-parent', urgency: 'in-time',
    title: '“Where do I come from?” will be asked',
    text: 'It may come at a form in school, at a quarrel, at the first love. Better that the mother has words ready than that a cousin tells it.',
    points: ['The mother decides what of her story is told; the child has a right not to be lied to.', 'Plan it in steps, with the age.', 'A child is not what was done to the mother: say that first.', 'Think who else knows.'],
    offers: [{ is: 'action', what: 'Prepare with the mother how she will answer the child’s questions', withinDays: 60 }],
    sources: [OWN_RIGHT, GENERAL],
  },
  {
    id: 'born-to-be-given-away', groups, when: has(bestInterests, 'trigger', (body) => body.trigger === 'adoption-or-relinquishment'), steps: ['planning'], place: 'household', is: 'challenge', level: 'with-parent', urgency: 'now',
    title: 'Giving a child away is not decided in the first weeks',
    text: 'A mother may speak of it out of exhaustion, shame or pressure, and mean help. She may also mean it, and then she is not to be talked out of it. It needs time, real alternatives and a panel.',
    points: ['Nobody who would gain from it counsels her.', 'Show what help there would be if she kept the child, and if kin cared.', 'Ask whether somebody presses her.', 'The child’s papers, history and siblings are kept for later.'],
    offers: [{ is: 'action', what: 'Arrange counselling with somebody independent', withinDays: 14 }],
    sources: [LEVELS, from('unhcr-bip-2021', 'two-sizes')],
  },
]
