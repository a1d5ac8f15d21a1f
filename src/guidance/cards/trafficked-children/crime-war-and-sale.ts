import { identificationStatus } from '#domain/kinds/experience/identification-status.ts'
import { ownExperience } from '#domain/kinds/experience/own-experience.ts'
import { every, has, lacks, some } from '../../engine/condition.ts'
import { formIs, inGroup, opened, recruitedHow, riskOf } from '../../engine/about.ts'
import { from, GENERAL, OURS, type Card } from '../../engine/card.ts'

const OTHER_FORMS = from('forms-and-interventions-2006', 'other-forms')
const PURPOSES = from('sierra-leone-2005', 'purposes')

/** Children used in crime, taken into armed groups, sold or given for adoption; children nobody identified. */
export const CRIME_WAR_AND_SALE: readonly Card[] = [
  {
    id: 'used-in-crime', when: formIs('petty-crime'), steps: ['assessment', 'services'], place: 'structural', is: 'challenge', level: 'society', area: 'legal-justice', urgency: 'now',
    title: 'Made to steal, carry or sell: a victim before an offender',
    text: 'A child who was made to break the law is to be protected and not punished for it. Police, prosecutor and judge may see only the offence unless somebody says it.',
    points: ['A lawyer before any statement.', 'Tell them in writing that exploitation is considered, and ask that the case wait.', 'Those above the child may fear what the child knows: look at safety.', 'Fines and records stay for years: ask to have them lifted.'],
    offers: [{ is: 'need', what: 'A lawyer, before any statement', category: 'legal-justice', sub: 'criminal' }],
    sources: [OTHER_FORMS, from('coe-convention-2005', 'non-punishment')],
  },
  {
    id: 'asked-to-bring-others', when: riskOf('asked-to-recruit-others'), steps: ['assessment', 'planning'], place: 'individual', is: 'challenge', urgency: 'soon',
    title: 'The child brought others, or is asked to',
    text: 'Being made to bring friends is one more way of being used, and leaves heavy guilt. Both hold: this child needs help, and other children need safety.',
    points: ['Think where the child lives: is anybody near who could be asked to come along?', 'No naming before the group; no special rules that shame.', 'Legal advice early.'],
    offers: [{ is: 'action', what: 'Talk with the supervisor about who lives near whom', withinDays: 3 }],
    sources: [from('children-and-youth-2014', 'complex'), OURS],
  },
  {
    id: 'pressed-to-go-back', when: riskOf('pressure-to-go-back-to-exploitation', 'debt-to-recruiter'), steps: ['follow-up'], place: 'household', is: 'challenge', urgency: 'now',
    title: 'Somebody pulls the child back',
    text: 'By money, by love, by threats or by want at home. Ask what the child would lose by not going, and make that smaller.',
    points: ['Whom can the child call tonight?', 'What would two months’ money change?', 'If the child goes: how do they come back without shame?'],
    offers: [{ is: 'write', kind: 'safety-plan', what: 'Make or renew the safety plan' }],
    sources: [from('after-trafficking-2013', 'home-problems'), OURS],
  },
  {
    id: 'armed-group', when: formIs('armed-group', 'forced-military-by-non-state-actors'), steps: ['assessment', 'services'], place: 'community', is: 'challenge', level: 'community', urgency: 'soon',
    title: 'Released from fighters',
    text: 'Feared by some, admired by others, and with friends who are still there. Girls are often left out of release programmes, and boys are taken for soldiers only.',
    points: ['Is there a release paper, and does it protect?', 'Prepare the community, with elders and rites of its own.', 'Work, school and standing together: idle weeks pull back.', 'Cooks, carriers and “wives” were in it as much.'],
    offers: [{ is: 'need', what: 'Training or school, begun soon', category: 'vocational-life-skills' }],
    sources: [PURPOSES, from('sierra-leone-2005', 'both-sexes')],
  },
  {
    id: 'sold-as-infant', when: some(formIs('forced-adoption'), recruitedHow('sold')), steps: ['assessment', 'services'], place: 'structural', is: 'challenge', level: 'society', area: 'administrative-documentation', urgency: 'soon',
    title: 'Sold or given with false papers',
    text: 'Name, birthday and parents on paper may all be wrong, and the people who raised the child may be the only parents known. Restoring who the child is and where the child lives are two questions.',
    points: ['Nothing is moved in haste: attachment counts.', 'Keep every paper, also the false ones.', 'Search for origins only as the child and law allow, and prepare for what is found.', 'Legal advice for the child alone.'],
    offers: [{ is: 'need', what: 'Legal help to restore identity', category: 'administrative-documentation' }],
    sources: [OTHER_FORMS, PURPOSES],
  },
  {
    id: 'sold-and-loved', when: formIs('forced-adoption'), ages: ['0-2', '3-5', '6-11'], steps: ['planning'], place: 'household', is: 'opportunity', level: 'family', urgency: 'in-time',
    title: 'There may be a bond worth keeping',
    text: 'Whoever bought a child may also have cared. The child’s bond is weighed in the child’s interest and not as a reward or a punishment of grown-ups.',
    points: ['See them together before anything is decided.', 'If it ends: slowly, with good-bye and a thing to keep.'],
    sources: [OTHER_FORMS, GENERAL],
  },
  {
    id: 'never-identified', when: every(inGroup('trafficked-child'), some(lacks(identificationStatus, () => true, ['origins', 'justice']), has(identificationStatus, 'status', (body) => body.status === 'not-identified'))), steps: ['assessment', 'services'], place: 'structural', is: 'challenge', level: 'society', urgency: 'soon',
    title: 'Nobody has identified this child',
    text: 'Many are never identified and get no help for it. All help goes on without it. Ask all the same what identification would open: residence, compensation, protection, and what it would cost the child.',
    points: ['Explain it to the child before anybody comes to ask.', 'A no to identification costs none of our help.', 'If it was refused: is there a way to appeal, and until when?'],
    offers: [{ is: 'action', what: 'Find out what identification would open and cost for the child', withinDays: 30 }],
    sources: [from('after-trafficking-2013', 'unidentified'), from('children-and-youth-2014', 'identification')],
  },
  {
    id: 'status-refused-term', when: has(identificationStatus, 'appealUntil', (body, _, seen) => body.status === 'not-identified' && body.appealUntil !== undefined && body.appealUntil >= seen.today), steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'legal-justice', urgency: 'now',
    title: 'The refusal can still be appealed',
    text: 'A day is written until when. Going on with help does not depend on it, other rights may.',
    points: ['Ask a lawyer now, not on the last day.', 'Does the child want it, knowing what it would mean?'],
    offers: [{ is: 'need', what: 'A lawyer for the appeal', category: 'legal-justice', sub: 'legal-advice' }],
    sources: [from('after-trafficking-2013', 'all-rights'), OURS],
  },
  {
    id: 'taken-inside-country', when: has(ownExperience, 'scope', (body) => body.scope === 'internal'), steps: ['assessment'], place: 'structural', is: 'challenge', level: 'society', urgency: 'in-time',
    title: 'No border was crossed, and it counts all the same',
    text: 'Inside a country it is often taken for ordinary work or a family matter. The rights are the same, and those who did it may be an hour away.',
    points: ['Measure the distance to those people on the map.', 'Which local office feels responsible? If two say the other, bring them together.'],
    sources: [from('sierra-leone-2005', 'inside-and-abroad'), OURS],
  },
  {
    id: 'case-may-not-stand', when: every(opened, has(ownExperience, 'forms', (body) => body.forms.some((form) => ['forced-begging', 'petty-crime', 'forced-marriage', 'forced-adoption', 'street-vending'].includes(form)))), phases: ['transition', 'inclusion'], steps: ['services'], place: 'structural', is: 'challenge', level: 'society', area: 'legal-justice', urgency: 'in-time',
    title: 'The law may have no name for what was done',
    text: 'For some forms the criminal code has gaps, and the charge becomes a small one or none. The child should hear from you, and early, that this says nothing about whether it was wrong.',
    points: ['Ask the lawyer about other offences, civil claims and compensation.', 'Report the gap to those who can change law.'],
    offers: [{ is: 'task', what: 'Ask the lawyer what can be claimed whatever the charge is', withinDays: 30 }],
    sources: [from('children-and-youth-2014', 'gaps-in-law'), OURS],
  },
]
