import { SERVICE_CATEGORIES, type ServiceCategory } from '../../../src/domain/vocabulary/services/service-category.ts'
import type { Life } from './life.ts'

/** The only parent of whom these lives say anything. */
const mayLive = ({ motherKnown, motherAlive }: Life): boolean => !motherKnown || motherAlive

/** No day ends this danger: somebody says that it is over. */
const mayHurtThemselves = ({ risks, risksPastTheirDay }: Life): boolean =>
  risks.has('self-harm') || risksPastTheirDay.has('self-harm')

/** No night was planned after the danger was written, or it is long over. */
const noNightAnswers = ({ selfHarm, further }: Life): boolean =>
  selfHarm === null || (selfHarm === 'over' && further.nightOver !== 'since-the-danger')

const motherIsThere = ({ motherKnown, motherAlive }: Life): boolean => motherKnown && motherAlive
/** What became of the mother last. A child or a partner of hers says nothing of where she is. */
const lastMove = (parent: Life['parent'], ...further: Life['parent']) =>
  parent.findLast(
    (what) => ['left', 'came-back', 'taken-back-into-exploitation'].includes(what) || further.includes(what),
  )
const GONE: readonly string[] = ['left', 'taken-back-into-exploitation']
/** She did not go after this, or came back. */
const isHereAfter = (parent: Life['parent'], what: Life['parent'][number]): boolean =>
  !GONE.includes(lastMove(parent.slice(parent.lastIndexOf(what) + 1)) ?? '')
const isHere = ({ parent }: Life): boolean => !GONE.includes(lastMove(parent) ?? '')
/** The file says who the mother is, and that she may be in it. */
const motherInvolved = ({ motherKnown, involved }: Life): boolean => motherKnown && involved === 'mother'

/** Somebody at home hurts the child, or uses the child. */
const hurtAtHome = ({ risks }: Life): boolean =>
  (
    [
      'violence-at-home',
      'sexual-abuse-at-home',
      'emotional-abuse',
      'neglect',
      'family-involved-in-exploitation',
    ] as const
  ).some((risk) => risks.has(risk))

/**
 * Whether the title of a card is true of a life. Written from the titles, as a person reads them, and from what is true
 * of the child: it knows no condition of any card.
 */
export const TITLE_IS_TRUE: Readonly<Record<string, (life: Life) => boolean>> = {
  ...ofEachArea(),
  'family-member-support-needed': (life) =>
    life.help.get('family-member-support') === 'needed' || (life.further.motherNeeds !== null && motherIsThere(life)),
  'self-harm-tonight': ({ selfHarm }) => selfHarm === 'open',
  'self-harm-no-night-plan': (life) => mayHurtThemselves(life) && noNightAnswers(life),
  'self-harm-weeks-after': ({ selfHarm, further }) => selfHarm === 'over' && further.nightOver !== 'long-ago',
  'sexual-abuse-at-home': ({ risks }) => risks.has('sexual-abuse-at-home'),
  'neglect-at-home': ({ risks }) => risks.has('neglect'),
  'emotional-abuse-at-home': ({ risks }) => risks.has('emotional-abuse'),
  'harmful-practice-ahead': ({ risks }) => risks.has('harmful-practice'),
  substances: ({ risks }) => risks.has('substances'),
  'hazardous-work': ({ risks, age }) => risks.has('hazardous-work') && age < 18,
  'out-of-school': ({ school }) => school !== 'goes',
  'forced-online-fraud': ({ form, work }) => form !== null && work === 'online-fraud',
  'parent-gone': ({ parent }) => lastMove(parent) === 'left',
  'parent-taken-back': ({ parent }) => lastMove(parent) === 'taken-back-into-exploitation',
  'parent-new-partner': (life) =>
    mayLive(life) && life.parent.includes('new-partner') && isHereAfter(life.parent, 'new-partner'),
  'court-day-near': ({ courtIn, further }) =>
    courtIn !== null && courtIn >= 0 && courtIn <= 31 && further.courtSort === 'hearing',
  'release-is-near': ({ courtIn, further }) =>
    courtIn !== null && Math.abs(courtIn) <= 31 && further.courtSort === 'release-of-suspect',
  'blamed-for-it': ({ blamed }) => blamed === 'not-raised' || blamed === 'punished',
  'left-behind-told-nothing': ({ told }) => told === 'nothing' || told === 'a-different-story',
  'left-behind-good-carer': ({ lived }) =>
    lived.includes('carer-cared-well') || lived.includes('had-someone-to-turn-to'),
  'left-behind-siblings-apart': ({ lived }) => lived.includes('separated-from-siblings'),
  'left-behind-angry': (life) =>
    mayLive(life) &&
    lastMove(life.parent) === 'came-back' &&
    ['hard', 'very-hard'].includes(life.levels?.['with-parent'] ?? ''),
  'left-behind-out-of-school': ({ lived, livedWhen }) =>
    lived.includes('no-school') && livedWhen === 'while-parent-was-trafficked',
  'left-behind-kept-in-touch': (life) =>
    mayLive(life) && !motherInvolved(life) && life.lived.includes('kept-in-touch-with-parent'),
  'left-behind-carer-without-help': ({ help }) => !help.has('family-member-support'),
  'left-behind-harmed-too': ({ lived }) =>
    (['used-to-control-parent', 'used-in-begging', 'violence-suffered'] as const).some((one) => lived.includes(one)),
  'left-behind-hunger': ({ lived }) => lived.includes('hunger-or-no-care'),
  'left-behind-stayed-in-school': ({ lived, livedWhen, school, age }) =>
    lived.includes('stayed-in-school') && livedWhen !== 'before' && school !== 'out' && age >= 6 && age < 18,
  'with-parent-saw-violence': ({ lived }) =>
    lived.includes('violence-seen') || lived.includes('parent-abused-before-child'),
  'with-parent-used-as-lever': ({ lived }) => lived.includes('used-to-control-parent'),
  'with-parent-kept-indoors': ({ lived }) => lived.includes('held-or-not-allowed-out'),
  'with-parent-siblings-together': ({ strengths }) => strengths.has('siblings-together'),
  'with-parent-bond-holds': (life) =>
    mayLive(life) &&
    isHere(life) &&
    ['good', 'fair'].includes(life.levels?.['with-parent'] ?? '') &&
    !motherInvolved(life) &&
    life.safety !== 'not-safe' &&
    !hurtAtHome(life),
  'born-mother-torn': (life) => mayLive(life) && ['hard', 'very-hard'].includes(life.levels?.['with-parent'] ?? ''),
  'born-family-opens': ({ familyWants, risks }) =>
    familyWants === 'yes' && !risks.has('family-involved-in-exploitation'),
  'born-family-took-mother-only': mayLive,
  'born-place-in-community': ({ levels, risks }) =>
    ['good', 'fair'].includes(levels?.community ?? '') &&
    !risks.has('reprisal-in-community') &&
    !risks.has('suspect-near'),
  'born-in-husbands-house': ({ places }) => places.at(-1) === 'with-husband-or-his-family',
  'born-not-registered': ({ registered }) => registered !== null && registered !== 'registered',
  'child-of-victim-parent-gone': ({ motherKnown, motherAlive }) => motherKnown && !motherAlive,
  'child-of-victim-trusted-adult': ({ strengths }) => strengths.has('an-adult-she-trusts'),
  'worker-wants-to-work': ({ form, age }) =>
    age >= 15 && (form === 'forced-labour' || form === 'child-labour' || form === 'servitude'),
  'fostered-away': ({ places }) => places.at(-1) === 'informal-fostering',
  'recruited-by-someone-loved': ({ form, recruitedBy }) =>
    form !== null && (recruitedBy === 'intimate-partner' || recruitedBy === 'friend'),
  'recruited-by-family': ({ form, recruitedBy }) => form !== null && recruitedBy === 'family',
  'marriage-looming': ({ risks }) => risks.has('early-or-forced-marriage'),
  'sold-as-infant': ({ form }) => form === 'forced-adoption',
  'used-in-crime': ({ form }) => form === 'petty-crime',
  'armed-group': ({ form }) => form === 'armed-group' || form === 'forced-military-by-non-state-actors',
  'never-identified': ({ identified }) => identified === null || identified === 'not-identified',
  'nearly-grown-identity-card': ({ idPaper }) => !idPaper,
  'nearly-grown-own-consent': ({ carerConsents, childConsents }) => carerConsents && !childConsents,
  'grown-guardian-ended': ({ represented }) => represented,
  'limits-not-told': ({ limitsTold }) => !limitsTold,
  'nearly-grown-plan': ({ age }) => age === 17,
  'turning-eighteen-this-half-year': ({ age }) => age === 17,
  'community-not-looked-at': ({ familyWants, communityLooked }) => familyWants !== null && !communityLooked,
  'goal-without-step': ({ goals }) => goals.includes('open'),
  'only-some-of-the-help': ({ help, interpreter }) => {
    const stages = [...help.values()]
    const runs = interpreter === 'found' || stages.some((stage) => RUN.includes(stage))
    return runs && stages.some((stage) => stage === 'absent' || stage === 'unfit')
  },
  'closing-is-near': ({ closing, further }) => closing === 'asked' && !further.closingSentBack,
  'child-of-victim-parent-first-aid': (life) =>
    mayLive(life) && isHere(life) && !(life.involved === 'mother' && life.motherKnown),
  'born-bond-as-strength': (life) =>
    mayLive(life) && isHere(life) && !motherInvolved(life) && !hurtAtHome(life) && life.safety !== 'not-safe',
  'with-parent-joint-shelter': (life) => mayLive(life) && isHere(life) && !motherInvolved(life),
  'many-hands-no-table': ({ further }) => further.invited.length === 0,
  'nobody-helped-yet': ({ helpBegan, interpreter, openFor }) => !helpBegan && interpreter !== 'found' && openFor >= 60,
  'safe-and-not-well': ({ safety, levels, risks }) =>
    safety === 'safe' &&
    !(['violence-at-home', 'sexual-abuse-at-home', 'emotional-abuse', 'neglect', 'suspect-near'] as const).some(
      (area) => risks.has(area),
    ) &&
    ['hard', 'very-hard'].includes(levels?.family ?? ''),
  'parent-thought-involved': ({ involved }) => involved === 'mother',
  'violence-at-home': ({ risks }) => risks.has('violence-at-home'),
  'somebody-dangerous-near': ({ risks, further }) =>
    risks.has('suspect-near') || risks.has('threats-or-retaliation') || further.concerns.includes('somebody-near'),
  'family-can-but-does-not-want': ({ familyWants }) => familyWants === 'no',
  'family-wants-but-cannot': ({ familyWants }) => familyWants === 'yes' || familyWants === 'in-part',
  'children-alone-in-house': ({ places }) => places.at(-1) === 'adult-sibling',
  'safe-home-holds': ({ strengths, safety, risks, levels }) =>
    strengths.has('safe-home') &&
    safety !== 'not-safe' &&
    safety !== 'not-known' &&
    !risks.has('violence-at-home') &&
    ['good', 'fair'].includes(levels?.family ?? ''),
  'family-gained-by-it': ({ involved, risks, motherKnown, motherAlive }) =>
    risks.has('family-involved-in-exploitation') ||
    involved === 'uncle-at-home' ||
    (involved === 'mother' && motherKnown && motherAlive),
  'often-moved': ({ places }) => places.length >= 3,
  'no-home-at-all': ({ places }) => places.at(-1) === 'none' || places.at(-1) === 'detention',
  'without-papers': ({ idPaper }) => !idPaper,
  'child-is-missing': ({ missing }) => missing === 'missing' || missing === 'known-elsewhere',
  'came-back-from-missing': ({ missing }) => missing === 'back',
  'often-missing': ({ risks, further }) => risks.has('goes-missing') || further.concerns.includes('goes-missing'),
  'asked-to-bring-others': ({ risks }) => risks.has('asked-to-recruit-others'),
  'born-custody-claimed': ({ risks, age }) => risks.has('custody-claim') && age < 18,
  'exposed-in-court': ({ risks }) => risks.has('exposure-in-court'),
  'pressed-to-settle': ({ risks, further }) =>
    risks.has('pressure-to-settle-or-stay-silent') || further.concerns.includes('pressure-or-interference'),
  'goes-to-school': ({ school }) => school === 'goes',
  'community-carries': ({ strengths }) => strengths.has('faith-or-community-support'),
  'protection-in-force': ({ strengths, risks }) =>
    (strengths.has('protection-measure-in-force') || strengths.has('distance-from-suspect')) &&
    !risks.has('suspect-near') &&
    !risks.has('threats-or-retaliation'),
  'grown-people-around': ({ levels }) => ['hard', 'very-hard'].includes(levels?.community ?? ''),
  'small-friend-or-sibling': ({ strengths }) => strengths.has('siblings-together') || strengths.has('friends'),
  'aftercare-help-still-runs': ({ help, interpreter }) =>
    interpreter === 'found' || [...help.values()].some((s) => s === 'in-progress' || s === 'waitlisted'),
  'left-behind-many-carers': ({ lived }) =>
    ['many-carers', 'left-alone', 'moved-often'].some((code) => (lived as readonly string[]).includes(code)),
  fishing: ({ form, work }) => form !== null && work === 'fishing-or-aquafarming',
  'marriage-forced': ({ form }) => form === 'forced-marriage',
  'begging-small-child': ({ form, age }) => age < 6 && (form === 'forced-begging' || form === 'street-vending'),
  'came-back': ({ closing }) => closing === 'reopened',
  'teen-strong-in-something': ({ strengths }) =>
    strengths.has('own-skills-and-plans') || strengths.has('friends') || strengths.has('faith-or-community-support'),
  'school-child-friends': ({ strengths, school }) => strengths.has('friends') || school === 'goes',
  'nearly-grown-own-plans': ({ strengths, school }) => strengths.has('own-skills-and-plans') || school === 'goes',
  'grown-consents-again': ({ age, carerConsents, childConsents }) => age >= 18 && carerConsents && !childConsents,
  'baby-answers-a-smile': (life) =>
    mayLive(life) &&
    isHere(life) &&
    !motherInvolved(life) &&
    !hurtAtHome(life) &&
    ['good', 'fair'].includes(life.levels?.['with-parent'] ?? ''),
  // Questions whose text says that nothing is written.
  'school-child-not-enrolled': ({ school }) => school === 'unwritten',
  'interpreter-needed': ({ interpreter }) => interpreter === 'needed',
  'safety-never-looked-at': ({ safety }) => safety === null,
  'nobody-represents': ({ represented, further }) => !represented || further.conflict === 'possible-and-ended',
  'child-of-victim-carried-too-much': ({ lived }) => !lived.includes('carer-cared-well'),
  'teen-cares-for-others': ({ lived }) => !lived.includes('carer-cared-well'),
  'no-goal-yet': ({ goals }) => !goals.includes('open'),
  'papers-in-order': ({ registered, strengths }) => registered === 'registered' || strengths.has('documents-in-order'),
}

/** Help of an area that is needed, or that is missing or ended. */
function ofEachArea(): Readonly<Record<string, (life: Life) => boolean>> {
  return Object.fromEntries(
    (Object.keys(SERVICE_CATEGORIES) as ServiceCategory[]).flatMap((area) => [
      [`${area}-needed`, ({ help }: Life) => help.get(area) === 'needed'],
      [`${area}-went-wrong`, ({ help }: Life) => ['absent', 'unfit', 'discontinued'].includes(help.get(area) ?? '')],
    ]),
  )
}

const RUN: readonly string[] = ['accepted', 'in-progress']

/** Where a card must speak, because a child may be hurt tonight. */
export const MUST_SPEAK: Readonly<Record<string, (life: Life) => boolean>> = {
  'self-harm-tonight': ({ selfHarm }) => selfHarm === 'open',
  'self-harm-no-night-plan': (life) => mayHurtThemselves(life) && noNightAnswers(life),
  'child-is-missing': ({ missing }) => missing === 'missing' || missing === 'known-elsewhere',
  'violence-at-home': ({ risks }) => risks.has('violence-at-home'),
  'sexual-abuse-at-home': ({ risks }) => risks.has('sexual-abuse-at-home'),
  'neglect-at-home': ({ risks }) => risks.has('neglect'),
  'harmful-practice-ahead': ({ risks }) => risks.has('harmful-practice'),
  'marriage-looming': ({ risks }) => risks.has('early-or-forced-marriage'),
  'somebody-dangerous-near': ({ risks, further }) =>
    risks.has('suspect-near') || risks.has('threats-or-retaliation') || further.concerns.includes('somebody-near'),
  'pressed-to-go-back': ({ risks }) => risks.has('pressure-to-go-back-to-exploitation'),
  'safety-never-looked-at': ({ safety }) => safety === null,
  'no-home-at-all': ({ places }) => places.at(-1) === 'none' || places.at(-1) === 'detention',
  'parent-thought-involved': ({ involved, motherKnown }) => involved === 'mother' && motherKnown,
  'recruited-by-family': ({ form, recruitedBy }) => form !== null && recruitedBy === 'family',
  'parent-taken-back': ({ parent }) => lastMove(parent) === 'taken-back-into-exploitation',
  'blamed-for-it': ({ blamed }) => blamed === 'not-raised' || blamed === 'punished',
  'court-day-near': ({ courtIn, further }) =>
    courtIn !== null && courtIn >= 0 && courtIn <= 14 && further.courtSort === 'hearing',
  'release-is-near': ({ courtIn, further }) =>
    courtIn !== null && Math.abs(courtIn) <= 14 && further.courtSort === 'release-of-suspect',
}
