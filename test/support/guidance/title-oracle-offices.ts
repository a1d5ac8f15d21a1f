import type { Life } from './life.ts'

/** Seventeen or less: the day of birth is known in these lives. */
const isChild = ({ age }: Life): boolean => age < 18
const isBornOf = ({ group }: Life): boolean => group === 'born-of-trafficking'
const cameAlong = ({ group }: Life): boolean => group === 'trafficked-with-parent'
const motherIsHereAndSafe = ({ motherKnown, motherAlive, involved, parent }: Life): boolean =>
  motherKnown &&
  motherAlive &&
  involved !== 'mother' &&
  !parent.includes('left') &&
  !parent.includes('taken-back-into-exploitation')

/** Titles that offices, courts and people from outside make true or false. The same rule: no condition of a card is known here. */
export const OFFICE_TITLE_IS_TRUE: Readonly<Record<string, (life: Life) => boolean>> = {
  'risk-not-acceptable': ({ offices }) => offices.riskFound.at(-1) === 'not-acceptable',
  'outsider-asks': ({ offices }) => offices.outsiderAsked !== null,
  'authority-wants-file': ({ offices }) => offices.demand === 'open' || offices.demand === 'answer-sent-back',
  'time-to-appeal': ({ offices }) => offices.appealIn !== null && offices.appealIn >= 0,
  'just-learnt': ({ offices }) => offices.learnt !== null && offices.learnt <= 21,
  'report-not-told': ({ offices }) => offices.reported === 'not-told',
  'outcome-not-told': ({ offices }) => offices.outcome === 'not-told',
  'age-result-not-told': ({ offices }) => offices.ageResult === 'not-told',
  'declined-door-open': ({ help }) => [...help.values()].includes('declined'),
}

/** Where a card must speak besides, because the child may be hurt, or a right is lost. */
export const OFFICE_MUST_SPEAK: Readonly<Record<string, (life: Life) => boolean>> = {
  'risk-not-acceptable': ({ offices }) => offices.riskFound.at(-1) === 'not-acceptable',
  'outsider-asks': ({ offices }) => offices.outsiderAsked !== null && offices.outsiderAsked <= 14,
  'authority-wants-file': ({ offices }) => offices.demand === 'open' || offices.demand === 'answer-sent-back',
  'time-to-appeal': ({ offices }) => offices.appealIn !== null && offices.appealIn >= 0,
  'just-learnt': ({ offices }) => offices.learnt !== null && offices.learnt <= 7,
  'report-not-told': (life) => life.offices.reported === 'not-told' && life.age >= 3,
  'outcome-not-told': (life) => life.offices.outcome === 'not-told' && life.age >= 3,
  'age-result-not-told': (life) => life.offices.ageResult === 'not-told' && life.age >= 3,
  'status-refused-term': ({ identified, further }) =>
    identified === 'not-identified' && further.appealIn !== null && further.appealIn >= 0,
  'first-nights': ({ offices }) => offices.noBed !== null && offices.noBed <= 3,
  'contact-rule-missing': () => true,
  'limits-not-told': ({ age, limitsTold }) => age >= 3 && !limitsTold,
  'nobody-represents': (life) => isChild(life) && !life.represented,
  'emotional-abuse-at-home': ({ risks }) => risks.has('emotional-abuse'),
  substances: ({ risks }) => risks.has('substances'),
  'hazardous-work': (life) => life.risks.has('hazardous-work') && isChild(life),
  'often-missing': ({ risks, further }) => risks.has('goes-missing') || further.concerns.includes('goes-missing'),
  'pressed-to-settle': ({ risks, further }) =>
    risks.has('pressure-to-settle-or-stay-silent') || further.concerns.includes('pressure-or-interference'),
  'asked-to-bring-others': ({ risks }) => risks.has('asked-to-recruit-others'),
  'exposed-in-court': ({ risks }) => risks.has('exposure-in-court'),
  'self-harm-weeks-after': ({ selfHarm, further }) => selfHarm === 'over' && further.nightOver === 'since-the-danger',
  'came-back-from-missing': ({ missing }) => missing === 'back',
  'kin-not-known-to-be-safe': ({ further }) => further.granIn === 'not-known',
  'family-gained-by-it': ({ risks, involved }) =>
    risks.has('family-involved-in-exploitation') || involved === 'uncle-at-home',
  'small-who-may-fetch': ({ age, involved, motherKnown, motherAlive }) =>
    age < 6 && involved !== null && (involved !== 'mother' || (motherKnown && motherAlive)),
  'baby-sleeps-safely': ({ age, places }) =>
    age < 3 && ['emergency-centre', 'residential', 'none', 'detention'].includes(places.at(-1) ?? ''),
  'grown-place-to-live': ({ age, places }) =>
    age >= 18 && ['emergency-centre', 'residential', 'foster', 'none'].includes(places.at(-1) ?? ''),
  'out-of-school': ({ age, school }) => age >= 6 && age < 18 && school === 'out',
  'sexual-believed': ({ form }) => form === 'sexual-exploitation',
  'used-in-crime': ({ form }) => form === 'petty-crime',
  'forced-online-fraud': ({ form, work }) => form !== null && work === 'online-fraud',
  'marriage-forced': ({ form }) => form === 'forced-marriage',
  'armed-group': ({ form }) => form === 'armed-group',
  'begging-small-child': ({ age, form }) => age < 6 && (form === 'forced-begging' || form === 'street-vending'),
  'sexual-images': ({ form, offices }) => form !== null && offices.pictures,
  'online-contact': ({ risks, further }) => risks.has('contact-online') || further.concerns.includes('online'),
  'accommodation-care-needed': ({ help }) => help.get('accommodation-care') === 'needed',
  'basic-needs-material-needed': ({ help }) => help.get('basic-needs-material') === 'needed',
  'medical-needed': ({ help }) => help.get('medical') === 'needed',
  'safety-security-needed': ({ help }) => help.get('safety-security') === 'needed',
  // The eighteenth birthday of the others of this age is further away.
  'turning-eighteen-this-half-year': ({ n, age }) => age === 17 && n % 2 === 1,
  'left-behind-harmed-too': ({ group, lived, identified }) =>
    group === 'left-behind' &&
    identified === null &&
    (['used-to-control-parent', 'used-in-begging', 'violence-suffered'] as const).some((one) => lived.includes(one)),
  'with-parent-joint-shelter': (life) =>
    cameAlong(life) &&
    motherIsHereAndSafe(life) &&
    ['needed', 'absent', 'unfit'].includes(life.help.get('accommodation-care') ?? ''),
  'born-dangerous-relative': (life) =>
    isBornOf(life) &&
    life.involvedAs === 'father-through-exploitation' &&
    (life.involved === 'uncle-at-home' || life.involved === 'employer'),
  'born-family-took-mother-only': (life) =>
    isBornOf(life) && life.motherAlive && (life.familyWants === 'no' || life.familyWants === 'in-part'),
  'born-custody-claimed': (life) => isBornOf(life) && isChild(life) && life.risks.has('custody-claim'),
  'born-in-husbands-house': (life) => isBornOf(life) && life.places.at(-1) === 'with-husband-or-his-family',
  'with-parent-used-as-lever': (life) => cameAlong(life) && life.lived.includes('used-to-control-parent'),
  'with-parent-saw-violence': (life) => cameAlong(life) && life.lived.includes('violence-seen'),
  'with-parent-kept-indoors': (life) => cameAlong(life) && life.lived.includes('held-or-not-allowed-out'),
  'parent-gone': (life) =>
    isChild(life) && !life.represented && ['left'].includes(life.parent.at(-1) ?? '') && life.parent.length >= 2,
}
